import { accept, floorOf, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { peerPrograms } from '../peers.mjs'
import { ENGINE, engine, floors, hook } from '../programs.mjs'
import { makeRepository, stageLines } from '../repositories.mjs'
import { LINES_A_FILE, scanned } from '../scanned.mjs'

const LINES = 100_000
const OTHER = 'gitleaks'

/** 100,000 added lines, 6.5 MB. */
export async function lines({ runs, peers }) {
  const folder = makeRepository(500)
  stageLines(folder, LINES, LINES_A_FILE)
  await scanned(folder, LINES)
  const programs = [...floors(folder), engine(folder, [0, 1]), hook(folder, [0, 1]), ...peerPrograms(peers, folder)]
  const one = {
    name: '100,000 added lines',
    column: '100,000 lines, the check alone',
    programs: measure(programs, runs),
  }
  const slower = medianOf(one, OTHER)
  return {
    cases: [one],
    acceptance: [
      accept('4', '100,000 lines: of `node -e 0` + `git diff --cached`', medianOf(one, ENGINE) / floorOf(one), {
        most: 2,
      }),
      accept(
        '4',
        `100,000 lines: times faster than ${OTHER}`,
        slower === null ? null : slower / medianOf(one, ENGINE),
        { least: 10 },
        { why: `${OTHER} is not installed` },
      ),
    ],
  }
}
