import { UNKNOWN, withoutUnset } from '../words/values.ts'

/** Short options of `git commit` that take the rest of their word or the next one, and those that take only the rest. */
const TAKES_NEXT = /[mFCct]/
const TAKES_REST = /[Su]/
/** Its long ones (https://git-scm.com/docs/git-commit#_options); Git takes any beginning that only one has. */
const LONG_WITH_VALUE =
  /^--(?:mes|messa|messag|message|file|fil|auth|autho|author|dat|date|templ|templa|templat|template|reuse|reuse-message|reedit|reedit-message|fixup|squash|clean|cleanup|traile|trailer|pathspec-from-file)$/
/** Options of the other commands that run hooks. */
const OTHERS_WITH_VALUE =
  /^(?:-[mFXsoxC]|--(?:onto|strategy|strategy-option|push-option|receive-pack|exec|repo|upload-pack|depth|mainline|into-name|refmap|file|message))$/

/** How a call treats its hooks: leaves them out, or does so where a word that only a run can tell is an option. */
export type Skipping = 'yes' | 'unknown' | 'no'

/** Whether the arguments of a Git command tell it to leave hooks out: of `--verify` and its opposite the last one counts. */
export function skipsHooks(name: string, args: readonly string[]): Skipping {
  let skips: Skipping = 'no'
  const isCommit = name === 'commit' || name === 'cz'
  for (let at = 0; at < args.length; at++) {
    const word = withoutUnset(args[at] as string)
    if (word === '--') break
    if (isNoVerify(word) || (name === 'am' && word === '-n')) skips = 'yes'
    if (word === '--verify') skips = 'no'
    if (skips === 'no' && mayBeNoVerify(word)) skips = 'unknown'
    if ((isCommit ? LONG_WITH_VALUE : OTHERS_WITH_VALUE).test(word)) at++
    if (!isCommit || !/^-[^-]/.test(word)) continue
    const found = inBundle(word)
    if (found.skips !== 'no' && skips !== 'yes') skips = found.skips
    if (found.takesNext) at++
  }
  return skips
}

/** Where a word begins with what only a run can tell, or `--no-verify` could become of it. */
function mayBeNoVerify(word: string): boolean {
  const at = word.indexOf(UNKNOWN)
  return at === 0 || (at > 1 && '--no-verify'.startsWith(word.slice(0, at)))
}

/** `-anm`: the short options of a commit. */
function inBundle(word: string): { skips: Skipping; takesNext: boolean } {
  let skips: Skipping = 'no'
  for (let place = 1; place < word.length; place++) {
    const option = word[place] as string
    if (option === 'n') skips = 'yes'
    if (option === UNKNOWN && skips === 'no') skips = 'unknown'
    if (TAKES_REST.test(option)) break
    if (TAKES_NEXT.test(option)) return { skips, takesNext: place === word.length - 1 }
  }
  return { skips, takesNext: false }
}

/** `--no-v` to `--no-ver` could be `--no-verbose` as well: Git refuses them. */
function isNoVerify(word: string): boolean {
  return word.length >= '--no-veri'.length && '--no-verify'.startsWith(word)
}
