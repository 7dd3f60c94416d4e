import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { realLines } from '../real-lines.mjs'
import { git, makeRepository } from '../repositories.mjs'
import { ENVIRONMENT, SCRATCH } from '../scratch.mjs'

const COMMITS = 300
/** The commits change so many files, some of them in each; the files grow line by line, as sources do. */
const [FILES, CHANGED, LINES] = [30, 3, 20]

const FLOOR = 'git log -p -U0'
const LABEL = 'hushkey, scan --range'

/** A check of a history, against Git's own diffs of it: by the processor's time, since both use several processes. */
export function history({ runs, peers }) {
  const folder = makeRepository(500)
  const base = git(folder, ['rev-parse', 'HEAD']).trim()
  git(folder, ['fast-import', '--quiet', '--force'], importStream(base))
  git(folder, ['reset', '--quiet', '--hard', 'main'])
  const range = `${base}..main`
  const spent = new Map()
  const programs = [
    { label: FLOOR, command: ['git', 'log', '-p', '-U0', range], exits: [0] },
    { label: LABEL, command: ['node', 'node_modules/hushkey/dist/start.cjs', 'scan', '--range', range], exits: [0, 1] },
    ...peers.flatMap(({ name, history: line }) =>
      line ? [{ label: name, command: ['sh', '-c', line(range)], exits: [0, 1] }] : [],
    ),
  ]
  const wall = measure(
    programs.map((program) => withProcessorTime({ ...program, cwd: folder, env: ENVIRONMENT }, spent)),
    runs,
  )
  const name = `a history of ${COMMITS} commits`
  const byProcessor = {
    name: `${name}, processor time`,
    programs: wall.map((one) => ({ ...one, ...spent.get(one.label) })),
  }
  const ratio = medianOf(byProcessor, LABEL) / medianOf(byProcessor, FLOOR)
  return {
    cases: [{ name, programs: wall }, byProcessor],
    acceptance: [accept('23.5', `${byProcessor.name}: of that of ${FLOOR}`, ratio, { most: 2.5 })],
  }
}

/** A shell tells afterwards how long the processors were busy with what it ran (POSIX `times`). */
function withProcessorTime(program, spent) {
  const file = join(SCRATCH, 'times')
  const all = []
  return {
    ...program,
    command: ['sh', '-c', '"$@"; code=$?; times >"$0"; exit $code', file, ...program.command],
    after() {
      const [, ofChildren] = readFileSync(file, 'utf8').split('\n')
      all.push([...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60_000 * m + 1000 * s, 0))
      const counted = all.slice(1).toSorted((one, other) => one - other) // the first round warms the caches
      spent.set(program.label, { median: counted[counted.length >> 1], least: counted[0], most: counted.at(-1) })
    },
  }
}

function importStream(base) {
  const texts = Array.from({ length: FILES }, () => '')
  const who = 'committer Ada <ada@example.com> 1700000000 +0000\ndata 4\nstep\n'
  const commits = Array.from({ length: COMMITS }, (_, commit) => {
    const changes = Array.from({ length: CHANGED }, (_, part) => {
      const at = (commit * CHANGED + part) % FILES
      texts[at] += realLines(LINES, (commit * CHANGED + part) * LINES)
      return `M 100644 inline src/topic/file${at}.ts\ndata ${Buffer.byteLength(texts[at])}\n${texts[at]}\n`
    })
    return `commit refs/heads/main\n${who}${commit === 0 ? `from ${base}\n` : ''}${changes.join('')}\n`
  })
  return commits.join('')
}
