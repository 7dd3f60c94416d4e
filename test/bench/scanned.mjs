import { runWatched } from './peak-memory.mjs'
import { engine } from './programs.mjs'

/** New files of this many lines, whatever their number: what grows is the change, not the file. */
export const LINES_A_FILE = 1000

/**
 * Makes sure that the engine reads all of a change before it is timed on it.
 * @returns what it skipped, and the memory that it took
 * @throws when it did not read each added line
 */
export async function scanned(cwd, lines) {
  const program = engine(cwd)
  const { exit, stdout, memory } = await runWatched({ ...program, command: [...program.command, '--format', 'json'] })
  if (exit > 1) throw new Error(`the scan ended with exit code ${exit}`)
  const { summary, skipped } = JSON.parse(stdout)
  if (summary.addedLines !== lines) throw new Error(`${summary.addedLines} of ${lines} lines were read`)
  return { skipped, memory }
}
