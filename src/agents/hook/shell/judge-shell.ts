import { type GitCall, gitCall } from './git-call.ts'
import type { Bypass } from './judge/bypass.ts'
import type { Place } from './judge/hook-path.ts'
import { judgeFiles } from './judge/judge-files.ts'
import { judgeGit } from './judge/judge-git.ts'
import { judgeHushkey } from './judge/judge-hushkey.ts'
import { judgeTool } from './judge/judge-tool.ts'
import { judgeTouched, judgeWritten } from './judge/judge-written.ts'
import { powerShellCommands } from './power-shell-commands.ts'
import { type SimpleCommand, simpleCommands } from './simple-commands.ts'
import { unwrap, wrappedEnv } from './unwrap.ts'

/** A script without any of these words does not concern hushkey. */
export const CONCERNS =
  /git|husk|hooks|lefthook|hushkey|pre-commit|no-?verify|commit|push|\.\[?h\w*[*?\]]|\bcz\b|standard-version|commit-and-tag|lerna/i

const MOST_DEEP = 4
/** An assistant waits for the answer: longer scripts pass, and are left to the hooks of Git. */
const MOST_CHARACTERS = 50_000

/** All commands of a script, in the words of its shell; none for what is no script. */
export function commandsOf(text: string, isPowerShell: boolean): readonly SimpleCommand[] {
  // Quotes may stand within a word: g'i't.
  if ((!CONCERNS.test(text) && !CONCERNS.test(text.replaceAll(/["'\\]/g, ''))) || text.length > MOST_CHARACTERS)
    return []
  return isPowerShell ? powerShellCommands(text) : (simpleCommands(text) ?? [])
}

/**
 * Whether commands would get past the check of what is committed. What is no script passes: hooks and CI still look.
 * @param roots the working trees of the repository in which they run; null where nobody says
 */
export function judgeCommands(
  commands: readonly SimpleCommand[],
  roots: Place['roots'] = null,
  depth = 0,
): Bypass | null {
  const aliases = new Map<string, string>()
  let isCleaned = false
  for (const command of commands) {
    const words = unwrap(command.words)
    if (isCleaned && gitCall(words)?.name === 'commit')
      return { what: 'a commit behind git clean -x, which takes the hooks away,', isAllow: false }
    isCleaned = (isCleaned && !INSTALLS.test(words.join(' '))) || takesIgnored(gitCall(words))
    const found = judgeCommand(command, { roots, depth, aliases })
    if (found) return found
  }
  return null
}

export function judgeShell(text: string, depth = 0, isPowerShell = false): Bypass | null {
  return depth > MOST_DEEP ? null : judgeCommands(commandsOf(text, isPowerShell), null, depth)
}

/** What brings the hooks back that Git ignores. */
const INSTALLS = /^(?:npm|pnpm|yarn|bun|npx|just|make)\b/

/** `git clean -fdx`, of the whole tree: the hooks of husky go as well. */
function takesIgnored(call: GitCall | null): boolean {
  if (call?.name !== 'clean' || call.args.some((word) => !word.startsWith('-'))) return false
  const short = call.args.filter((word) => /^-[a-zA-Z]/.test(word)).join('')
  return /x/i.test(short) && !short.includes('n') && !call.args.includes('--dry-run')
}

interface Setting {
  readonly roots: Place['roots']
  readonly depth: number
  /** Those that a command before gave Git. */
  readonly aliases: Map<string, string>
}

function judgeCommand(
  { words, env, writes, folder }: SimpleCommand,
  { roots, depth, aliases }: Setting,
): Bypass | null {
  const place = { folder, roots }
  const judge = (script: string) => judgeShell(script, depth + 1)?.what ?? null
  for (const write of writes) {
    const bypass = judgeWritten(write, place, judge)
    if (bypass) return bypass
  }
  const inner = unwrap(words)
  const kept = inner[0] === 'export' && inner.find((word) => /^\w+=.*--no-veri/.test(word))
  if (kept) return { what: `export of ${kept}`, isAllow: false }
  const call = gitCall(inner, aliases)
  if (call) {
    const all = new Map([...env, ...wrappedEnv(words)])
    const what = judgeGit(call, all, { judge, place })
    return what === null ? null : { what, isAllow: false }
  }
  return judgeHushkey(inner) ?? judgeTool(inner) ?? judgeFiles(inner, place) ?? judgeTouched(inner, place)
}
