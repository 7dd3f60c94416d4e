import { spawnSync } from 'node:child_process'

/** A program that takes longer than this, in milliseconds, is timed in so many rounds only. */
const SLOW = 10_000
const SLOW_RUNS = 3

/**
 * Times programs in turn, round by round, so that a busy minute slows all of them alike: the ratios within one run hold
 * on a machine that others use, too. hyperfine does not do that; it finishes one program before it starts the next.
 * What is timed is the wall clock from the start of the program to its end, for that is what a person waits for.
 * The first round warms the caches and is not counted; each round begins with another program.
 *
 * @param programs `{ label, command, cwd, env, exits, before, after }`; `exits` are the exit codes that mean that it did
 *   its work (any, when left out), `before` and `after(exit)` run beside the clock
 * @param runs how many rounds count
 * @returns for each program `{ label, median, least, most, runs, exit }`, times in milliseconds
 * @throws when a program cannot be started or ends otherwise than it should
 */
export function measure(programs, runs) {
  const times = programs.map(() => [])
  const exits = []
  const limits = programs.map(() => runs)
  for (let round = -1; round < runs; round++)
    for (let turn = 0; turn < programs.length; turn++) {
      const at = (turn + round + 1) % programs.length
      if (round >= limits[at]) continue
      const { milliseconds, exit } = runOnce(programs[at])
      exits[at] = exit
      if (round >= 0) times[at].push(milliseconds)
      else if (milliseconds > SLOW) limits[at] = SLOW_RUNS
    }
  return programs.map(({ label }, at) => ({ label, ...summaryOf(times[at]), exit: exits[at] }))
}

function runOnce({ label, command, cwd, env, exits, before, after }) {
  before?.()
  const [program, ...args] = command
  const started = process.hrtime.bigint()
  const { status, signal, error } = spawnSync(program, args, { cwd, env, stdio: 'ignore' })
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  after?.(status)
  if (error) throw error
  if (signal || (exits && !exits.includes(status)))
    throw new Error(`${label} ended with ${signal ?? `exit code ${status}`} in ${cwd}`)
  return { milliseconds, exit: status }
}

function summaryOf(times) {
  const sorted = times.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { median, least: sorted[0], most: sorted.at(-1), runs: times.length }
}
