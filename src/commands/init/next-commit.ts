import { join, relative, sep } from 'node:path'
import { quoteForPasting } from '../../shell-quote.ts'
import { listed } from '../doctor/line.ts'

/** What is said around the commands. */
export interface Wording {
  /** Commands that go before the commit. */
  readonly first: readonly string[]
  /** Why to commit: `so that everybody gets it`. */
  readonly why: string
  readonly message: string
}

/**
 * The commands that give everybody what was written, for the folder where the user stands; they are the same in sh,
 * PowerShell and cmd.
 * @param paths relative to the Git root @param place where that is, and where the user stands
 */
export function nextCommit(
  paths: readonly string[],
  { root, cwd }: { readonly root: string; readonly cwd: string },
  { first, why, message }: Wording,
): string {
  const quoted = paths.map((path) => quoteForPasting(relative(cwd, join(root, path)).split(sep).join('/')))
  const named = quoted.filter((path) => path !== null)
  if (named.length < quoted.length)
    return `Next${first.length > 0 ? `: ${first.join(', ')}, then` : ':'} commit ${listed(paths, 9)}, ${why}.\n`
  const commands = [...first, ...addCommands(named), `git commit -m "${message}"`]
  return `Next, ${why}:\n${commands.map((command) => `  ${command}\n`).join('')}`
}

/** As few as fit into a line of a terminal each. */
function addCommands(paths: readonly string[]): string[] {
  const commands: string[] = []
  for (const path of paths) {
    const longer = `${commands.at(-1)} ${path}`
    if (commands.length > 0 && longer.length <= 78) commands[commands.length - 1] = longer
    else commands.push(`git add ${path}`)
  }
  return commands
}
