import { spawnSync } from 'node:child_process'
import { engine } from './programs.mjs'

/** New files of this many lines, whatever their number: what grows is the change, not the file. */
export const LINES_A_FILE = 1000

/**
 * Makes sure that the engine reads all of a change before it is timed on it.
 * @returns what it skipped
 * @throws when it did not read each added line
 */
export function scanned(folder, lines) {
  const { command, env } = engine(folder)
  const [program, ...args] = command
  const { stdout, stderr, status } = spawnSync(program, [...args, '--format', 'json'], {
    cwd: folder,
    env,
    maxBuffer: 1 << 30,
  })
  if (status > 1) throw new Error(`the scan ended with exit code ${status}: ${stderr}`)
  const { summary, skipped } = JSON.parse(stdout)
  if (summary.addedLines !== lines) throw new Error(`${summary.addedLines} of ${lines} lines were read`)
  return skipped
}
