import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Examples } from '../../src/rules/rule.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { fires } from './fires.ts'

const detect = createDetector(RULES)

interface Sample {
  readonly path: string
  readonly text: string
}

/** Those of the samples in which the engine reports something and for which the hook would not start it. */
function escaped(samples: readonly Sample[]): Sample[] {
  const reported = samples.filter((sample) => detect(sample).some(({ verdict }) => verdict !== 'dismissed'))
  expect(reported.length, 'samples that the engine reports').toBeGreaterThan(samples.length / 20)
  const started = fires(
    RULES,
    reported.map(({ text }) => text),
  )
  return reported.filter((_, index) => !started[index])
}

async function examples(): Promise<string[]> {
  const folder = new URL('../../src/rules/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const modules: Record<string, unknown>[] = await Promise.all(files.map((name) => import(new URL(name, folder).href)))
  const found = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (name.endsWith('Examples') ? [value as Examples] : [])),
  )
  return found.flatMap((each) =>
    typeof each === 'object' ? Object.values(each).flatMap(({ match, noMatch }) => [...match, ...noMatch]) : [],
  )
}

describe('whenever the engine would report, the hook starts it', () => {
  it("for every rule's examples", { timeout: 300_000 }, async () => {
    const texts = [...new Set(await examples())].map(fakeSecret)
    expect(escaped(texts.map((text) => ({ path: 'src/sample.ts', text }))).map(({ text }) => text)).toEqual([])
  })

  const corpus = new URL('../../../shared/corpus/', import.meta.url)
  const names = ['creddata-dev.jsonl', 'vectors-dev.jsonl'].filter((name) => existsSync(new URL(name, corpus)))
  it.skipIf(!names.length)(
    `for all of the corpus${names.length ? '' : ', which is not here'}`,
    { timeout: 300_000 },
    () => {
      const rows = names.flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').split('\n').filter(Boolean))
      const samples = rows.map((row) => JSON.parse(row)).map(({ file, text }) => ({ path: file ?? 'a.txt', text }))
      expect(escaped(samples).map(({ path }) => path)).toEqual([])
    },
  )
})
