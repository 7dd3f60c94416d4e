import { accept, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { byProcessor, withProcessorTime } from '../processor-time.mjs'
import { realLines } from '../real-lines.mjs'
import { git, makeRepository } from '../repositories.mjs'
import { ENVIRONMENT } from '../scratch.mjs'

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
  const busy = byProcessor(name, wall, spent)
  const ratio = medianOf(busy, LABEL) / medianOf(busy, FLOOR)
  return {
    cases: [{ name, programs: wall }, busy],
    acceptance: [accept('23.5', `${busy.name}: of that of ${FLOOR}`, ratio, { most: 2.5 })],
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
