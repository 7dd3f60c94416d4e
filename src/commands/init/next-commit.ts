import { join, relative, sep } from 'node:path'
import { quoteForPasting } from '../../shell-quote.ts'
import { listed } from '../doctor/line.ts'

/**
 * The commands that give everybody what was written, for the folder where the user stands; they are the same in sh,
 * PowerShell and cmd.
 * @param paths relative to the Git root
 */
export function nextCommit(paths: readonly string[], root: string, cwd: string): string {
  const quoted = paths.map((path) => quoteForPasting(relative(cwd, join(root, path)).split(sep).join('/')))
  if (quoted.includes(null)) return `Next: commit ${listed(paths, 9)}, so that everybody gets it.\n`
  return `Next, so that everybody gets it:\n  git add ${quoted.join(' ')}\n  git commit -m "Check commits with hushkey"\n`
}
