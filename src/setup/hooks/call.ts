import { type GivenPaths, givenPaths } from './call-paths.ts'
import type { HookName } from './hook-name.ts'

const RUNNERS = new Set(
  'exec sh bash dash node command env nice npx bunx npm pnpm yarn bun corepack volta fnm mise'.split(' '),
)
/** What stands before a command without being one. */
const BEFORE_COMMAND = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', 'time'])
/** `sh -c '…'`: the quotes of the inner script, and the script. */
const INNER_SCRIPT = /\b(?:ba|da|k|z)?sh\s+-\w*c\s+(['"])([\s\S]*?)\1/
/** `2>&1`, `>/dev/null`, `>> "$log"`; the `&` within it is no end of a command. */
const REDIRECTION = /(?:\d|&)?[<>]{1,2}(?:&[\d-]|\s*(?:'[^']*'|"[^"]*"|[^\s'"()<>;|&]+))/g
/** A hook's script in the package. */
const SHIPPED = /(?:^|[\\/])hushkey[\\/]hooks[\\/]([a-z-]+)$/
const SUBCOMMANDS = new Set(['run', 'x', 'exec', 'dlx', '--'])

/**
 * Whether a line of a shell script runs the check, in whatever way somebody wrote it:
 * `sh node_modules/hushkey/hooks/pre-commit`, `npx hushkey`, `pnpm exec hushkey scan --config x || exit 1`.
 * @param hook the one that the script is for: in `pre-push` a look at what is staged is no check; null for any
 */
export function callsHushkey(line: string, hook: HookName | null = null): boolean {
  return scriptsIn(line).some(
    (script) => isLoopOfInit(script, hook) || commandsIn(script).some((words) => isCallOf(words, hook)),
  )
}

/** Whether a line runs the check of what is staged for some paths only: `npx hushkey scan src`. */
export function callsWithPaths(line: string, given: Exclude<GivenPaths, 'none'>): boolean {
  return scriptsIn(line)
    .flatMap(commandsIn)
    .some((command) => {
      const [program = '', ...words] = withoutRunners(command)
      return isCallOf(command) && !SHIPPED.test(program) && isStaged(words) && givenPaths(words) === given
    })
}

/** A line, and the script that it hands to another shell. */
function scriptsIn(line: string): string[] {
  const inner = INNER_SCRIPT.exec(line)?.[2]
  return [line, ...(inner === undefined ? [] : scriptsIn(inner))].filter((script) => !/^\s*#[^\n]*$/.test(script))
}

/** The words of each of its commands. */
function commandsIn(script: string): string[][] {
  const commands = script.replaceAll(REDIRECTION, ' ').split(/&&|\|\||[;|&(){}\n]/)
  return commands.map((command) => {
    const words = command.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? []
    return words.map((word) => word.replaceAll(/['"]/g, ''))
  })
}

/** `for h in node_modules/hushkey/hooks/pre-commit …; do … sh "$h"`, as `init` writes it: one call. */
export function isLoopOfInit(line: string, hook: HookName | null): boolean {
  const [, name = '', places = ''] = /\bfor (\w+) in ([^;]*);/.exec(line) ?? []
  const shipped = /\bhushkey[\\/]hooks[\\/]([a-z-]+)/.exec(places)?.[1]
  if (!shipped || !line.includes(`sh "$${name}"`)) return false
  return hook === null || STANDS_FOR[hook].includes(shipped)
}

/** Whether a command, split into its words, runs the check. */
export function isCallOf(given: readonly string[], hook: HookName | null = null): boolean {
  const words = withoutRunners(given)
  const [program = '', next = 'scan'] = words
  const shipped = SHIPPED.exec(program)?.[1]
  if (shipped) return hook === null || STANDS_FOR[hook].includes(shipped)
  if (!/(?:^|[\\/])hushkey(?:@[\w.^~-]+|\.cmd|[\\/]dist[\\/]cli\.js)?$/.test(program)) return false
  if (words.some((word) => /^(?:--help|-h|--version|-v|-V)$/.test(word))) return false
  return (next === 'scan' || next.startsWith('-')) && (hook === null || LOOKS[hook](words))
}

/** The program that is started in the end, and what it is given; nothing where a command only asks where it is. */
function withoutRunners(given: readonly string[]): string[] {
  const words = given.filter((word) => !/^\$[@*]$/.test(word)) // of a commit hook there are none
  if (words[0] === 'command' && /^-[vV]$/.test(words[1] ?? '')) return []
  while (words[0] && (isAssignment(words[0]) || BEFORE_COMMAND.has(words[0]))) words.shift()
  while (RUNNERS.has(words[0] ?? '')) {
    words.shift()
    while (words[0] && (words[0].startsWith('-') || SUBCOMMANDS.has(words[0]) || isAssignment(words[0])))
      words.splice(0, takesWord(words) ? 2 : 1)
  }
  return words
}

function isAssignment(word: string): boolean {
  return /^\w+=/.test(word)
}

/** `yarn --cwd web hushkey`: an option with a folder or a package behind it. */
function takesWord([option = '', word]: readonly string[]): boolean {
  return /^(?:--cwd|--dir|--prefix|-C|--filter|-F|--package|-p)$/.test(option) && word !== undefined
}

/** The shipped scripts that do what a hook is for. */
const STANDS_FOR: Readonly<Record<HookName, readonly string[]>> = {
  'pre-commit': ['pre-commit'],
  'pre-merge-commit': ['pre-merge-commit', 'pre-commit'],
  'commit-msg': ['commit-msg'],
  'pre-push': ['pre-push'],
}

const isStaged = (words: readonly string[]) => !words.some((word) => /^--(?:message|range|pre-push)\b/.test(word))

/** A look at some of what is staged is no check of a commit. */
const isWhole = (words: readonly string[]) => isStaged(words) && givenPaths(words.slice(1)) !== 'some'

/** Whether the arguments of a scan are right for a hook. */
const LOOKS: Readonly<Record<HookName, (words: readonly string[]) => boolean>> = {
  'pre-commit': isWhole,
  'pre-merge-commit': isWhole,
  'commit-msg': (words) => words.some((word) => word.startsWith('--message')),
  'pre-push': (words) => words.some((word) => /^--(?:range|pre-push|all)\b/.test(word)),
}

/** The path of the script that ships for a hook, in a text, as far as it has no spaces; null when there is none. */
export function shippedScriptIn(text: string, hook: HookName): string | null {
  return new RegExp(`[^\\s'"=]*node_modules/hushkey/hooks/${hook}(?![\\w-])`).exec(text)?.[0] ?? null
}

/** One command after another in a package.json script: ours runs only after success, whatever operators the first has. */
export function andThen(first: string, second: string): string {
  return `${/[;|\n]|(?<!&)&(?!&)/.test(first) ? `(${first})` : first} && ${second}`
}
