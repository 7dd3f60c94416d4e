import { accept, GIT_FLOOR, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { peakMemory } from '../peak-memory.mjs'
import { ENGINE, engine, floors } from '../programs.mjs'
import { makeRepository, stageLines } from '../repositories.mjs'
import { scanned } from '../scanned.mjs'

const FILES = 20
const BYTES = 500e6
const LINES_A_FILE = Math.ceil(BYTES / FILES / 65.5)

/** 500 MB of staged text in 20 files. The peers are left out: some take many minutes. */
export async function big({ runs }) {
  const folder = makeRepository(FILES)
  stageLines(folder, FILES * LINES_A_FILE, LINES_A_FILE)
  const skipped = scanned(folder, FILES * LINES_A_FILE)
  const one = {
    name: '500 MB of text in 20 files',
    programs: measure([...floors(folder), engine(folder, [0, 1])], runs),
  }
  const [, diff] = floors(folder)
  one.memory = { hushkey: await peakMemory(engine(folder)), git: await peakMemory(diff) }
  const megabytes = one.memory.hushkey && one.memory.hushkey.all / 1e6
  return {
    cases: [one],
    acceptance: [
      accept(
        '5',
        '500 MB: peak memory, Git’s part included',
        megabytes,
        { most: 200 },
        { unit: 'MB', why: 'no /proc' },
      ),
      accept('5', '500 MB: files skipped', skipped.length, { most: 0 }, { unit: '' }),
      accept('5', '500 MB: of `git diff --cached`', medianOf(one, ENGINE) / medianOf(one, GIT_FLOOR), { most: 3 }),
    ],
  }
}
