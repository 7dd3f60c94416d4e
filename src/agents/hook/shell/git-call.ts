/** A call of Git, taken apart. */
export interface GitCall {
  /** `commit`, `push`, …; empty where there is none. */
  readonly name: string
  /** What stands behind the name. */
  readonly args: readonly string[]
  /** `-c key=value` and `--config-env=key=NAME`, keys in lower case. */
  readonly settings: readonly (readonly [key: string, value: string])[]
  /** `-C`, in order. */
  readonly folders: readonly string[]
}

/** Options of Git itself that take the next word (https://git-scm.com/docs/git#_options). */
const WITH_VALUE = new Set([
  '-C',
  '-c',
  '--git-dir',
  '--work-tree',
  '--namespace',
  '--super-prefix',
  '--config-env',
  '--attr-source',
])

/** @param words without wrappers @returns null where the program is not Git */
export function gitCall(words: readonly string[]): GitCall | null {
  const [, direct, isGit] = /^(?:.*[\\/])?(?:git-([a-z-]+)|(git)(?:\.exe)?)$/i.exec(words[0] ?? '') ?? []
  if (direct) return { name: direct, args: words.slice(1), settings: [], folders: [] }
  if (!isGit) return null
  const settings: [string, string][] = []
  const folders: string[] = []
  let at = 1
  for (; at < words.length; at++) {
    const word = words[at] as string
    if (!word.startsWith('-')) break
    const equals = word.startsWith('--') ? word.indexOf('=') : -1
    const option = equals < 0 ? word : word.slice(0, equals)
    const value = equals < 0 ? (WITH_VALUE.has(word) ? words[++at] : undefined) : word.slice(equals + 1)
    if (option === '-C' && value !== undefined) folders.push(value)
    if (option === '-c' || option === '--config-env') settings.push(setting(value ?? ''))
  }
  return { name: words[at] ?? '', args: words.slice(at + 1), settings, folders }
}

function setting(text: string): [string, string] {
  const equals = text.indexOf('=')
  return equals < 0 ? [text.toLowerCase(), 'true'] : [text.slice(0, equals).toLowerCase(), text.slice(equals + 1)]
}

/** Short options of `git commit` that take the rest of their word or the next one, and those that take only the rest. */
const TAKES_NEXT = /[mFCct]/
const TAKES_REST = /[Su]/
/** Its long ones (https://git-scm.com/docs/git-commit#_options); Git takes any beginning that only one has. */
const LONG_WITH_VALUE =
  /^--(?:mes|messa|messag|message|file|fil|auth|autho|author|dat|date|templ|templa|templat|template|reuse|reuse-message|reedit|reedit-message|fixup|squash|clean|cleanup|traile|trailer|pathspec-from-file)$/

/** Whether the arguments of a Git command tell it to leave hooks out: of `--verify` and its opposite the last one counts. */
export function skipsHooks(name: string, args: readonly string[]): boolean {
  let skips = false
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string
    if (word === '--') break
    if (isNoVerify(word) || (name === 'am' && word === '-n')) skips = true
    if (word === '--verify') skips = false
    if (name !== 'commit' && name !== 'cz') continue
    if (LONG_WITH_VALUE.test(word)) at++
    if (!/^-[^-]/.test(word)) continue
    for (let place = 1; place < word.length; place++) {
      const option = word[place] as string
      if (option === 'n') skips = true
      if (TAKES_REST.test(option)) break
      if (!TAKES_NEXT.test(option)) continue
      if (place === word.length - 1) at++
      break
    }
  }
  return skips
}

/** `--no-v` to `--no-ver` could be `--no-verbose` as well: Git refuses them. */
function isNoVerify(word: string): boolean {
  return word.length >= '--no-veri'.length && '--no-verify'.startsWith(word)
}
