import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const NAMES = ['value', '"default"', 'password', 'process.env.', '"kind":"Secret"']
const OPENINGS = [': ', ': "', ': `', '["', "'a' . '", '(', '> ', ' => "a" + "']
const FILLERS = ['a', 'A1', 'AbcdefX', '/', ' ', '\\', '"+"', 'é', '<']

/** What begins like something that the shell looks for, goes on for long and has no end. */
const OPEN = NAMES.flatMap((name) =>
  OPENINGS.flatMap((opening) => FILLERS.map((filler) => `${name}${opening}${filler.repeat(120)};`)),
)

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** The package with an awk that asks all it has to ask of all lines, where the one that ships stops at the first hit. */
async function tireless(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hushkey-tireless-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await cp(join(PACKAGE, 'hooks'), join(folder, 'hooks'), { recursive: true })
  await symlink(join(PACKAGE, 'dist'), join(folder, 'dist'))
  const source = await readFile(join(folder, 'hooks/stream.awk'), 'utf8')
  const changed = source.replace(/^function start_engine\(\) \{\n[^}]*\}/m, 'function start_engine() { hits++ }')
  expect(changed).not.toBe(source)
  await writeFile(join(folder, 'hooks/stream.awk'), changed)
  return folder
}

it.each(AWKS)('a line that never closes what it opens is looked at in time (%s)', async (...awk) => {
  const all = ['src/a.yml', 'src/a.ts'].map((path) => ({ path, text: OPEN.join('\n\n') }))
  expect(await fires(all, awk, 30, await tireless())).toHaveLength(2)
  const some = OPEN.filter((_, at) => at % 13 === 0).map((text) => ({ path: 'src/a.yml', text }))
  expect(await fires(some, awk)).toHaveLength(some.length)
})

it('a line with thousands of keywords is looked at in time', async () => {
  const long = ['"value": 1, ', 'default: ', 'value:'].map((item) => item.repeat(90_000 / item.length))
  const samples = long.map((text) => ({ path: 'src/a.json', text: `[ ${text} ]` }))
  expect(await fires(samples, ['awk'], 30)).toHaveLength(samples.length)
})

const base64 = Buffer.from('again and again '.repeat(250_000)).toString('base64')

// Each of the lines leads on to all below it; one new line is enough to be asked about them.
it.each([
  ['strings that are joined', 'new\n', '"aa" +\n'.repeat(250_000)],
  ['a text in base64', 'new\n', `${base64.replaceAll(/.{76}/g, '$&\n')}\n`],
  ['blank lines behind values', '- value: "abcdefgh"\n'.repeat(4000), `a: 1\n${'\n'.repeat(1_500_000)}`],
])('a long file with %s is looked at in time, or by the engine', async (_, added, before) => {
  const text = added + before
  const first = added.split('\n').length - 1
  const old = new Set(Array.from({ length: text.split('\n').length - first }, (_, at) => first + at))
  expect(await fires([{ path: 'src/a.yml', text, old }], ['awk'], 15)).toEqual([true])
})
