import { expect, it } from 'vitest'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const NAMES = ['value', '"default"', 'password', 'process.env.', '"kind":"Secret"']
const OPENINGS = [': ', ': "', ': `', '["', "'a' . '", '(', '> ', ' => "a" + "']
const FILLERS = ['a', 'A1', '/', ' ', '\\', '"+"', 'é', '<']

/** What begins like something that the shell looks for, goes on for long and has no end. */
const OPEN = NAMES.flatMap((name) =>
  OPENINGS.flatMap((opening) => FILLERS.map((filler) => `${name}${opening}${filler.repeat(120)};`)),
)

it.each(AWKS)(
  'a line that never closes what it opens is looked at in time (%s)',
  async (...awk) => {
    const samples = OPEN.map((text) => ({ path: 'src/a.yml', text }))
    expect(await fires(samples, awk)).toHaveLength(OPEN.length)
  },
  90_000,
)

it('a line with thousands of keywords is looked at in time', async () => {
  const long = ['"value": 1, ', 'default: ', 'value:'].map((item) => item.repeat(90_000 / item.length))
  const samples = long.map((text) => ({ path: 'src/a.json', text: `[ ${text} ]` }))
  expect(await fires(samples, ['awk'], 30_000)).toHaveLength(samples.length)
}, 90_000)

const base64 = Buffer.from('again and again '.repeat(85_000)).toString('base64')

// Each of the lines leads on to all below it; one new line is enough to be asked about them.
it.each([
  ['strings that are joined', 'new\n', '"aa" +\n'.repeat(250_000)],
  ['a text in base64', 'new\n', `${base64.replaceAll(/.{76}/g, '$&\n')}\n`],
  ['blank lines behind values', '- value: "abcdefgh"\n'.repeat(4000), `a: 1\n${'\n'.repeat(1_500_000)}`],
])(
  'a long file with %s is looked at in time, or by the engine',
  async (_, added, before) => {
    const text = added + before
    const first = added.split('\n').length - 1
    const old = new Set(Array.from({ length: text.split('\n').length - first }, (_, at) => first + at))
    expect(await fires([{ path: 'src/a.yml', text, old }], ['awk'], 15_000)).toEqual([true])
  },
  60_000,
)
