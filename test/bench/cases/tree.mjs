import { accept, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { byProcessor, withProcessorTime } from '../processor-time.mjs'
import { git, makeRepository, stageLines } from '../repositories.mjs'
import { LINES_A_FILE } from '../scanned.mjs'
import { ENVIRONMENT } from '../scratch.mjs'

/** Lines of 66 bytes: about 10 MB, and with `--big` 100 MB. */
const [LINES, MANY] = [150_000, 1_500_000]
const LABEL = 'hushkey, scan --all'
const OTHER = 'betterleaks'

/** A check of all tracked files, by the wall clock and by the processor's time. */
export function tree({ runs, peers, big }) {
  const results = [LINES, ...(big ? [MANY] : [])].map((lines) => treeOf(lines, runs, peers))
  return { cases: results.flatMap(({ cases }) => cases), acceptance: results.map(({ acceptance }) => acceptance) }
}

function treeOf(lines, runs, peers) {
  const folder = makeRepository(1)
  stageLines(folder, lines, LINES_A_FILE)
  git(folder, ['commit', '--quiet', '--no-verify', '-m', 'all of it'])
  const spent = new Map()
  const programs = [
    { label: 'git cat-file', command: ['sh', '-c', CONTENTS], exits: [0] },
    { label: LABEL, command: ['node', 'node_modules/hushkey/dist/start.cjs', 'scan', '--all'], exits: [0, 1] },
    ...peers.flatMap(({ name, tree: line }) => (line ? [{ label: name, command: ['sh', '-c', line] }] : [])),
  ]
  const wall = measure(
    programs.map((program) => withProcessorTime({ ...program, cwd: folder, env: ENVIRONMENT }, spent)),
    runs,
  )
  const one = { name: `a tree of ${Math.round((lines * 66) / 1e6)} MB`, programs: wall }
  const slower = medianOf(one, OTHER)
  return {
    cases: [one, byProcessor(one.name, wall, spent)],
    acceptance: accept(
      '23.6',
      `${one.name}: of ${OTHER}`,
      slower === null ? null : medianOf(one, LABEL) / slower,
      { most: 1 },
      { why: `${OTHER} is not installed` },
    ),
  }
}

/** What it takes Git alone to hand over all contents. */
const CONTENTS = "git ls-files -s src | cut -d' ' -f2 | git cat-file --batch --buffer"
