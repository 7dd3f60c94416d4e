import type { Bypass } from './bypass.ts'
import { gitCall } from './git-call.ts'
import { isHookPath, judgeGit } from './judge-git.ts'
import { judgeHushkey } from './judge-hushkey.ts'
import { type SimpleCommand, simpleCommands, unwrap, wrappedEnv } from './simple-commands.ts'

/** A script without any of these words does not concern hushkey. */
export const CONCERNS = /git|husky|hooks|lefthook|hushkey/i

/**
 * Whether a shell script would get past the check of what is committed. What is no script, or cannot be known before it
 * runs, passes: hooks and CI still look.
 */
export function judgeShell(text: string, depth = 0): Bypass | null {
  if (!CONCERNS.test(text) || depth > MOST_DEEP || text.length > MOST_CHARACTERS) return null
  const commands = simpleCommands(text) ?? []
  for (const command of commands) {
    const found = judgeCommand(command, depth)
    if (found) return found
  }
  return null
}

const MOST_DEEP = 4
/** An assistant waits for the answer: longer scripts pass, and are left to the hooks of Git. */
const MOST_CHARACTERS = 50_000

function judgeCommand({ words, env, writes }: SimpleCommand, depth: number): Bypass | null {
  const written = writes.find(isHookPath)
  if (written !== undefined) return { what: `writing ${written}`, isAllow: false }
  const inner = unwrap(words)
  const call = gitCall(inner)
  if (call) {
    const all = new Map([...env, ...wrappedEnv(words)])
    const what = judgeGit(call, all, (script) => judgeShell(script, depth + 1)?.what ?? null)
    return what === null ? null : { what, isAllow: false }
  }
  return judgeHushkey(inner) ?? judgeFiles(inner)
}

/** Programs that take files away or write over them: all that they name, or the last. */
const REMOVES = /^(?:rm|unlink|mv|truncate|shred|rmdir|tee)$/
const WRITES_LAST = /^(?:cp|ln|install|rsync)$/

function judgeFiles(words: readonly string[]): Bypass | null {
  const [name = '', ...rest] = words
  const program = name.replace(/^.*\//, '')
  const paths = rest.filter((word) => !word.startsWith('-'))
  const touched = REMOVES.test(program)
    ? paths
    : WRITES_LAST.test(program)
      ? paths.slice(-1)
      : program === 'chmod' && takesExecution(rest)
        ? paths
        : program === 'sed' && rest.some((word) => /^(?:-[a-zA-Z]*i|--in-place)/.test(word))
          ? paths.slice(1)
          : []
  const hook = touched.find(isHookPath)
  return hook === undefined ? null : { what: `${program} ${hook}`, isAllow: false }
}

/** `chmod -x`, `a-x`, `=r`, `644`: whatever leaves no execution to the owner. */
function takesExecution(args: readonly string[]): boolean {
  const mode = args.find((word) => /^(?:[ugoa]*[-+=][rwxXst]*|[0-7]{3,4})(?:,|$)/.test(word)) ?? ''
  if (/^[0-7]{3,4}$/.test(mode)) return (Number.parseInt(mode.slice(-3, -2), 8) & 1) === 0
  return /(?:^|,)[ugoa]*(?:-[rwXst]*x|=[rwXst]*(?:,|$))/.test(mode)
}
