import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { written } from '../support/syntaxes.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'

// More names and values, and each awk: npm run test:long
it('however a value is assigned, the prefilter fires where the engine reports it', async () => {
  const samples = [...written('acme', '{b62:32}'), ...written('my_db', '{hex:40}')]
  const reported = samples.filter(isReported)
  expect(reported.length).toBeGreaterThan(samples.length * 0.98)
  const answers = await fires(reported)
  expect(reported.filter((_, at) => !answers[at]).map(({ path, syntax }) => `${path}: ${syntax}`)).toEqual([])
})

// With what the engine reads behind a name, and the shell does not know of, a commit would pass.
it.each([
  ['assignment', []],
  ['literal', ['OPENING', 'BARE', 'BARE_LINE', 'BARE_REFERENCE']], // quotedValue and bareValue, which take more
])('each pattern of detect/%s.ts is one that the prefilter starts from', (name, byHand) => {
  const source = (path: string) => readFileSync(new URL(`../../src/${path}.ts`, import.meta.url), 'utf8')
  const patterns = [...source(`detect/${name}`).matchAll(/const ([A-Z_]+) =\s+\/.*\/y$/gm)].map(([, word]) =>
    String(word),
  )
  expect(patterns.length).toBeGreaterThan(4)
  const known = new Set([...byHand, ...(source('prefilter/assigned').match(/\b[A-Z_]{3,}\b/g) ?? [])])
  expect(patterns.filter((word) => !known.has(word))).toEqual([])
})
