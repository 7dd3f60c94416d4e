import { expect, it } from 'vitest'
import { BoundedPattern } from '../../src/config/parse/bounded-pattern.ts'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { expectOneSentence } from '../support/one-sentence.ts'
import { tempRepo } from '../support/temp-repo.ts'

const rule = (pattern: string, match: string) =>
  JSON.stringify({ customRules: [{ id: 'acme-token', keywords: ['acme'], pattern, examples: { match: [match] } }] })

it('N41: a pattern of the project that is slow on a hostile text is stopped, and named', async () => {
  const repo = await tempRepo()
  await repo.stage('.hushkeyrc.json', Buffer.from(rule('acme[a-z]{1,99}[a-z0-9]{1,99}!', 'acmeabc1!')))
  await repo.stage('a.txt', Buffer.from(`${'acme'.repeat(1000)}\n`.repeat(200)))
  const started = performance.now()
  const run = await repo.hushkey()
  expectOneSentence(run)
  expect(run.stderr).toMatch(/the pattern of the rule "acme-token" has run for 5 seconds and is stopped/)
  expect(performance.now() - started).toBeLessThan(20_000)
})

it('N41: one that could run without end is refused before it runs, and named', async () => {
  await expect(parseConfig(rule('acme(?:a+)+$', 'acmea'), 'f', [])).rejects.toThrow(
    /the pattern of "acme-token" could run away at character \d+/,
  )
})

it('the limit is for all calls together, and copies are plain patterns', () => {
  const pattern = new BoundedPattern('a(?<secret>b)', 'g', 'acme-token')
  expect(pattern.exec('xab')?.groups?.secret).toBe('b')
  expect(pattern.lastIndex).toBe(3)
  expect([...'abab'.matchAll(pattern)]).toHaveLength(0) // lastIndex counts, as for any pattern
  pattern.lastIndex = 0
  expect([...'abab'.matchAll(pattern)]).toHaveLength(2)
  const slow = new BoundedPattern('(?:a{1,99}){1,99}!', 'g', 'acme-token')
  expect(() => slow.exec('a'.repeat(5000))).toThrow('"acme-token"')
  expect(() => slow.exec('a'.repeat(50))).toThrow('"acme-token"')
}, 30_000)
