import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { accept, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { floors, HOOK, HUSHKEY } from '../programs.mjs'
import { git, makeRepository, stageChangeInside, stageLine } from '../repositories.mjs'
import { ENVIRONMENT } from '../scratch.mjs'

const TRUE = 'husky with `true`'
const FEW = 500
const MANY = 100_000
/** Lines of the files in which one changes. */
const LENGTHS = [500, 3000]

/** A whole `git commit` of one clean line through husky, in a small repository and in a large one. */
export function cleanCommit({ runs, peers }) {
  const [few, many] = [FEW, MANY].map((files) => commits(files, runs, peers))
  const inFiles = LENGTHS.map((lines) => lineInFile(lines, runs))
  const [cost, costOfMany, ...costsInFiles] = [few, many, ...inFiles].map(
    (one) => medianOf(one, HUSHKEY) - medianOf(one, TRUE),
  )
  const names = peers.map(({ name }) => name)
  const passed = few.programs.filter(({ label, exit }) => names.includes(label) && exit === 0)
  const fastest = Math.min(...passed.map(({ median }) => median))
  return {
    cases: [few, many, ...inFiles],
    acceptance: [
      accept('1', `clean line, 500 files: over ${TRUE}`, cost, { most: 10 }, { unit: 'ms' }),
      accept(
        '1',
        'clean line, 500 files: of the fastest peer’s commit',
        passed.length ? medianOf(few, HUSHKEY) / fastest : null,
        { most: 1 },
        { why: 'no peer let it pass' },
      ),
      accept('1', `clean line, 100,000 files: over ${TRUE}`, costOfMany, { most: 20 }, { unit: 'ms' }),
      ...LENGTHS.map((lines, at) =>
        accept(
          '1',
          `a comment in a file of ${lines.toLocaleString('en')} lines of code: over ${TRUE}`,
          costsInFiles[at],
          { most: 12 },
          { unit: 'ms' },
        ),
      ),
    ],
  }
}

/** One changed line in a file of so many lines of real code, which names tokens, users and keys. */
function lineInFile(lines, runs) {
  const folder = makeRepository(FEW)
  stageChangeInside(folder, lines)
  addHusky(folder)
  return {
    name: `whole commit of a comment in a file of ${lines.toLocaleString('en')} lines, through husky`,
    column: `a comment in ${lines.toLocaleString('en')} lines`,
    programs: measure([commit(folder, TRUE, 'true', [0]), commit(folder, HUSHKEY, HOOK, [0]), ...floors(folder)], runs),
  }
}

function addHusky(folder) {
  execFileSync('node', [join(dirname(createRequire(import.meta.url).resolve('husky')), 'bin.js')], {
    cwd: folder,
    env: ENVIRONMENT,
  })
}

function commits(files, runs, peers) {
  const folder = makeRepository(files)
  stageLine(folder, 'export const answer = 42\n')
  addHusky(folder)
  for (const { prepare } of peers) prepare?.(folder)
  const programs = [
    commit(folder, TRUE, 'true', [0]),
    commit(folder, HUSHKEY, HOOK, [0]),
    ...peers.map(({ name, hook }) => commit(folder, name, hook)),
    ...floors(folder),
  ]
  return {
    name: `whole commit of one clean line through husky, ${files.toLocaleString('en')} files`,
    column: `one clean line, ${files.toLocaleString('en')} files, whole commit`,
    programs: measure(programs, runs),
  }
}

/** A commit that is taken back beside the clock, so that each one finds the same change staged. */
function commit(cwd, label, line, exits) {
  return {
    label,
    command: ['git', 'commit', '--quiet', '-m', 'one line'],
    cwd,
    env: ENVIRONMENT,
    exits,
    before: () => writeFileSync(join(cwd, '.husky/pre-commit'), `${line}\n`),
    after: (exit) => exit === 0 && git(cwd, ['reset', '--quiet', '--soft', 'HEAD~1']),
  }
}
