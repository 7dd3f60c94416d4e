import { accept, GIT_FLOOR, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { runWatched } from '../peak-memory.mjs'
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
  const { skipped, memory } = await scanned(folder, FILES * LINES_A_FILE)
  const [, diff] = floors(folder)
  const { memory: memoryOfGit } = await runWatched({ ...diff, command: [...diff.command, '--output=/dev/null'] })
  const one = {
    name: '500 MB of text in 20 files',
    programs: measure([...floors(folder), engine(folder, [0, 1])], runs),
    memory: { hushkey: memory, [GIT_FLOOR]: memoryOfGit },
  }
  const megabytes = memory && memory.all / 1e6
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
