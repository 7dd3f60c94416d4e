import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { seeded } from '../support/fake-secret.ts'
import { written } from '../support/syntaxes.ts'
import { AWKS } from './awks.ts'
import { bareValues } from './bare-values.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'
import { SURROUNDINGS } from './surroundings.ts'
import { valuesWithPunctuation } from './values-with-punctuation.ts'

// More names and values, and each awk: npm run test:long
it('however a value is assigned, the prefilter fires where the engine reports it', async () => {
  const samples = written('my_db', '{hex:40}')
  const reported = samples.filter(isReported)
  expect(reported.length).toBeGreaterThan(samples.length * 0.98)
  const answers = await fires(reported)
  expect(reported.filter((_, at) => !answers[at]).map(({ path, syntax }) => `${path}: ${syntax}`)).toEqual([])
})

it('whatever characters stand in the value', async () => {
  const samples = valuesWithPunctuation(seeded(20), 2)
  const reported = samples.filter(isReported)
  expect(reported.length).toBeGreaterThan(samples.length * 0.8)
  const answers = await fires(reported)
  expect(reported.filter((_, at) => !answers[at])).toEqual([])
})

// Each sample with one of the awks; all with all of them: npm run test:long
it.each(AWKS.map((awk, at) => [awk.join(' '), awk, at] as const))(
  'however soon a character stands in a value without quotes (%s)',
  async (_, awk, mine) => {
    const reported = bareValues().filter(isReported)
    expect(reported.length).toBeGreaterThan(bareValues().length / 2)
    const share = reported.filter((_, at) => at % AWKS.length === mine)
    const answers = await fires(share, awk)
    expect(share.filter((_, at) => !answers[at])).toEqual([])
  },
)

it('whatever stands around it', async () => {
  const ways = written('acme', '{b62:32}')
  const around = Object.entries(SURROUNDINGS)
  // each way in one of them, each of them around a dozen ways; all with all: npm run test:long
  const samples = ways.map(({ path, syntax, text }, at) => {
    const [word, put] = around[at % around.length] as (typeof around)[0]
    return { path, syntax: `${syntax} (${word})`, text: put(text) }
  })
  const reported = samples.filter(isReported)
  expect(reported.length).toBeGreaterThan(samples.length * 0.9)
  const answers = await fires(reported)
  expect(reported.filter((_, at) => !answers[at]).map(({ path, syntax }) => `${path}: ${syntax}`)).toEqual([])
})

it('an unquoted value of YAML, in a path that Git prints with a tab behind it', async () => {
  const text = written('acme', '{b62:32}').find(({ syntax }) => syntax === '- name: %N_TOKEN\n  value: %s')?.text ?? ''
  const samples = ['values.yaml', 'my values.yaml', 'a b/c.yml'].map((path) => ({ path, text }))
  expect(samples.map(isReported)).toEqual([true, true, true])
  expect(await fires(samples)).toEqual([true, true, true])
})

it('a value with much behind it on its line is read with the name above', async () => {
  const text = `${written('acme', '{b62:32}')
    .find(({ syntax }) => syntax.startsWith('name = '))
    ?.text.trimEnd()} ${'y'.repeat(3000)}\n`
  const sample = { path: 'a.tf', text }
  expect(isReported(sample)).toBe(true)
  expect(await fires([sample])).toEqual([true])
})

// With what the engine reads behind a name, and the shell does not know of, a commit would pass.
it.each([
  ['assignment-forms', []],
  ['literal', ['OPENING', 'BARE', 'BARE_LINE', 'GROUPED', 'BARE_REFERENCE', 'REFERENCE_IN_ELEMENT']], // quotedValue and bareValue, which take more
])('each pattern of detect/match/%s.ts is one that the prefilter starts from', (name, byHand) => {
  const source = (path: string) => readFileSync(new URL(`../../src/${path}.ts`, import.meta.url), 'utf8')
  const patterns = [...source(`detect/match/${name}`).matchAll(/const ([A-Z_]+) =\s+\/.*\/y$/gm)].map(([, word]) =>
    String(word),
  )
  expect(patterns.length).toBeGreaterThan(4)
  const known = new Set([...byHand, ...(source('../build/prefilter/assigned').match(/\b[A-Z_]{3,}\b/g) ?? [])])
  expect(patterns.filter((word) => !known.has(word))).toEqual([])
})
