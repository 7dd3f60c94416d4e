import { accept, medianOf } from '../acceptance.mjs'
import { measure } from '../measure.mjs'
import { moreRules } from '../more-rules.mjs'
import { engine } from '../programs.mjs'
import { makeRepository, stageLines } from '../repositories.mjs'
import { LINES_A_FILE, scanned } from '../scanned.mjs'

const TIMES_RULES = 5
const USUAL = 'the rules that ship'
const MORE = `${TIMES_RULES} times the rules`

/** What ten times the lines cost, and what five times the rules cost. */
export async function scaling({ runs, big }) {
  const sizes = [10_000, 100_000, ...(big ? [1_000_000] : [])]
  const folders = await Promise.all(sizes.map(repositoryOf))
  const growth = {
    name: 'more and more lines, engine alone',
    programs: measure(
      sizes.map((size, at) => engine(folders[at], [0, 1], { label: nameOf(size) })),
      runs,
    ),
  }
  const [, folder] = folders
  const rules = {
    name: 'more rules, 100,000 lines, engine alone',
    programs: measure(
      [
        engine(folder, [0, 1], { label: USUAL }),
        engine(folder, [0, 1], { label: MORE, program: await moreRules(TIMES_RULES) }),
      ],
      runs,
    ),
  }
  return {
    cases: [growth, rules],
    acceptance: [
      step(growth, 10_000),
      step(growth, 100_000),
      accept('6', `${MORE}: of the time with one`, medianOf(rules, MORE) / medianOf(rules, USUAL), { most: 1.3 }),
    ],
  }
}

async function repositoryOf(lines) {
  const folder = makeRepository(500)
  stageLines(folder, lines, LINES_A_FILE)
  await scanned(folder, lines)
  return folder
}

function step(growth, from) {
  const [less, more] = [from, 10 * from].map((size) => medianOf(growth, nameOf(size)))
  const text = `${nameOf(10 * from)}: of the time for ${nameOf(from)}`
  return accept('6', text, more === null ? null : more / less, { most: 11 }, { why: 'needs --big' })
}

function nameOf(lines) {
  return `${lines.toLocaleString('en')} lines`
}
