import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCRATCH } from './scratch.mjs'

/**
 * A program whose processor time is counted, that of all its processes: a shell tells afterwards how long the processors were busy
 * with what it ran (POSIX `times`).
 * @param spent gets the figures of each round by the program's label
 */
export function withProcessorTime(program, spent) {
  const file = join(SCRATCH, 'times')
  const all = []
  return {
    ...program,
    command: ['sh', '-c', '"$@"; code=$?; times >"$0"; exit $code', file, ...program.command],
    after() {
      const [, ofChildren] = readFileSync(file, 'utf8').split('\n')
      all.push([...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60_000 * m + 1000 * s, 0))
      const counted = all.slice(1).toSorted((one, other) => one - other) // the first round warms the caches
      const figures = { median: counted[counted.length >> 1], least: counted[0], most: counted.at(-1) }
      spent.set(program.label, { ...figures, runs: counted.length })
    },
  }
}

/** The same case by the processor's time. @param wall what `measure` gave */
export function byProcessor(name, wall, spent) {
  return { name: `${name}, processor time`, programs: wall.map((one) => ({ ...one, ...spent.get(one.label) })) }
}
