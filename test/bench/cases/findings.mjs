import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { engine } from '../programs.mjs'
import { git, makeRepository, stageLines } from '../repositories.mjs'

const PASSWORDS = 1000
const PATHS = 4000
const [TEXT, JSON_REPORT] = ['hushkey', 'hushkey, --format json']
const [NONE, NAMED] = ['hushkey, no paths', `hushkey, ${PATHS} paths`]

/** Where a change holds a thousand passwords, each of which is costly to hash by design; and where as many files are named. */
export function findings({ runs }) {
  const many = {
    name: `${PASSWORDS} different passwords, the engine`,
    programs: measure(withFormats(stagePasswords()), Math.min(runs, 3)),
  }
  const named = { name: `${PATHS} staged files, the engine`, programs: measure(withPaths(), runs) }
  return {
    cases: [many, named],
    acceptance: [
      accept('23.7', `${many.name}, as text`, medianOf(many, TEXT) / 1000, { most: 3 }, { unit: 's' }),
      accept('23.7', `${PATHS} paths: of none`, medianOf(named, NAMED) / medianOf(named, NONE), { most: 1.1 }),
    ],
  }
}

function withFormats(folder) {
  const program = engine(folder, [1], { label: TEXT })
  return [program, { ...program, label: JSON_REPORT, command: [...program.command, '--format', 'json'] }]
}

const WORDS = 'otter violin harbor copper meadow lantern pepper saddle walnut glacier'.split(' ')

/** Assembled here, so that no password stands in this file. */
function stagePasswords() {
  const folder = makeRepository(1)
  const word = (at) => WORDS[at % WORDS.length]
  const lines = Array.from(
    { length: PASSWORDS },
    (_, at) => `const ${word(at)}Password${at} = "${word(7 * at)}-${word(at >> 3)}${(7919 * at) % 9973}!"\n`,
  )
  writeFileSync(join(folder, 'src/settings.js'), lines.join(''))
  git(folder, ['add', 'src/settings.js'])
  return folder
}

function withPaths() {
  const folder = makeRepository(1)
  stageLines(folder, 10 * PATHS, 10)
  const paths = git(folder, ['diff', '--cached', '--name-only']).split('\n').filter(Boolean)
  const program = engine(folder, [0, 1], { label: NONE })
  return [program, { ...program, label: NAMED, command: [...program.command, ...paths] }]
}
