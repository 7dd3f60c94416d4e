import { expect, it } from 'vitest'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const NAMES = ['', 'value', '"default"', '<string>', 'password', 'process.env.', '"kind":"Secret"']
const OPENINGS = [': ', ': "', "= '", ': `', '["', "'a' . '", '(', '> ', '.get("', ' => "a" + "']
const FILLERS = ['a', 'A1', '0', '/', ' ', '\\', '"+"', 'a ', 'a.', 'é', '<', '[']

/** What begins like something that the shell looks for, goes on for long and has no end. */
const LINES = NAMES.flatMap((name) =>
  OPENINGS.flatMap((opening) => FILLERS.map((filler) => `${name}${opening}${filler.repeat(120)};`)),
)

it.each(AWKS)(
  'a line that never closes what it opens is looked at in time (%s)',
  async (...awk) => {
    const samples = LINES.map((text) => ({ path: 'src/a.yml', text }))
    expect(await fires(samples, awk)).toHaveLength(LINES.length)
  },
  90_000,
)

it('a line with thousands of keywords is looked at in time', async () => {
  const long = ['"value": 1, ', 'default: ', 'value:'].map((item) => item.repeat(90_000 / item.length))
  const samples = long.map((text) => ({ path: 'src/a.json', text: `[ ${text} ]` }))
  expect(await fires(samples, ['awk'], 30_000)).toHaveLength(samples.length)
}, 90_000)
