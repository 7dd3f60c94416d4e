// The shell decides without Node only where the engine would say nothing: held against the engine on everything at hand.
// HUSHKEY_AWK="busybox awk" takes another awk; each failure is printed with its number, and the seed repeats all of it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parsePattern } from '../../src/regex/parse-pattern.ts'
import { RULES } from '../../src/rules/index.ts'
import { AWKS } from '../prefilter/awks.ts'
import { bareValues } from '../prefilter/bare-values.ts'
import { examples } from '../prefilter/examples.ts'
import { fires, type Sample } from '../prefilter/fires.ts'
import { isReported } from '../prefilter/reported.ts'
import { mutations } from '../prefilter/staged-mutations.ts'
import { SURROUNDINGS } from '../prefilter/surroundings.ts'
import { textOf } from '../prefilter/text-of-pattern.ts'
import { valuesWithPunctuation } from '../prefilter/values-with-punctuation.ts'
import { seeded } from '../support/fake-secret.ts'
import { written } from '../support/syntaxes.ts'

const SEED = Number(process.env.HUSHKEY_SEED ?? Date.now() % 2 ** 31)
const AWK = (process.env.HUSHKEY_AWK ?? 'awk').split(' ')
/** Changes looked at together: the sooner one is missed, the sooner it is printed. */
const AT_ONCE = 1000
const CHANGES = Number(process.env.HUSHKEY_CHANGES ?? 100_000)
console.log(`HUSHKEY_SEED=${SEED}`)

/** The numbers of those that the engine reports and the shell lets pass. */
async function escaped(
  samples: readonly Sample[],
  awk: readonly string[] = AWK,
): Promise<{ reported: number; missed: Sample[] }> {
  const reported = samples.filter(isReported)
  const answers = await fires(reported, awk)
  const missed = reported.filter((_, at) => !answers[at])
  for (const { path, text, old } of missed.slice(0, 8))
    console.log(JSON.stringify({ path, text: text.slice(0, 3000), old: old ? [...old].slice(0, 20) : [] }))
  return { reported: reported.length, missed }
}

describe('whenever the engine would report, the prefilter fires', () => {
  it('for all examples of all rules', async () => {
    const samples = examples().map(({ text }) => ({ path: 'src/sample.ts', text }))
    const { reported, missed } = await escaped(samples)
    console.log(`${reported} of ${samples.length} examples reported`)
    expect(missed.length).toBe(0)
  })

  it('for texts made from every pattern', async () => {
    const random = seeded(SEED)
    const samples = RULES.filter(({ assigned }) => !assigned).flatMap(({ pattern }) =>
      Array.from({ length: 20 }, () => ({
        path: 'src/sample.yml',
        text: `x ${textOf(parsePattern(pattern.source, pattern.ignoreCase), random)}\n`,
      })),
    )
    const { reported, missed } = await escaped(samples)
    console.log(`${reported} of ${samples.length} generated texts reported`)
    expect(reported).toBeGreaterThan(RULES.length)
    expect(missed.length).toBe(0)
  })

  it.each(AWKS)('for every way to assign a value (%s)', async (...awk) => {
    const values = ['{hex:32}', '{b62:32}', '{a36:24}', '{b64url:43}', '{A36:20}', '{b64:43}=', '{=uuid}', '{b62:14}']
    const samples = values.flatMap((value) => written('acme', value))
    const { reported, missed } = await escaped(samples, awk)
    console.log(`${reported} of ${samples.length} assignments reported`)
    expect(missed.length).toBe(0)
  })

  it.each(AWKS)('however soon a character stands in a value without quotes (%s)', async (...awk) => {
    const { missed } = await escaped(bareValues(), awk)
    expect(missed.length).toBe(0)
  })

  it('for every way to assign a value, whatever characters stand in it', async () => {
    const samples = valuesWithPunctuation(seeded(SEED), 24)
    const { reported, missed } = await escaped(samples)
    console.log(`${reported} of ${samples.length} assignments reported`)
    expect(missed.length).toBe(0)
  })

  it.each(Object.entries(SURROUNDINGS))('for every way to assign a value, with %s', async (_, around) => {
    const samples = written('acme', '{b62:32}').map((sample) => ({ ...sample, text: around(sample.text) }))
    const { reported, missed } = await escaped(samples)
    console.log(`${reported} of ${samples.length} assignments reported`)
    expect(missed.length).toBe(0)
  })

  const corpus = process.env.HUSHKEY_CORPUS ?? ''
  const names = corpus ? readdirSync(corpus).filter((name) => name.endsWith('.jsonl')) : []
  it.skipIf(!names.length)('for all of the labelled samples, where they are at hand', async () => {
    const rows = names.flatMap((name) => readFileSync(join(corpus, name), 'utf8').split('\n').filter(Boolean))
    const samples = rows.map((row) => JSON.parse(row)).map(({ file, text }) => ({ path: plain(file ?? 'a.txt'), text }))
    const { reported, missed } = await escaped(samples)
    console.log(`${reported} of ${samples.length} samples reported`)
    expect(missed.length).toBe(0)
  })

  it(
    `for ${CHANGES} random staged changes`,
    async () => {
      const random = seeded(SEED)
      const values = ['{hex:32}', '{b62:32}', '{a36:24}', '{b64url:43}']
      const assigned = values.flatMap((value) => written('acme', value)).map(({ text }) => text.trimEnd())
      const secrets = [...examples().map(({ text }) => text), ...assigned]
      const source = mutations(realTexts(), secrets, random)
      const sum = { reported: 0, missed: 0 }
      const add = async (some: ReturnType<typeof escaped>) => {
        const { reported, missed } = await some
        sum.reported += reported
        sum.missed += missed.length
      }
      // While the shell looks at some changes, the engine looks at the next ones.
      let shell = Promise.resolve()
      for (let done = 0; done < CHANGES; done += AT_ONCE) {
        const next = add(escaped(Array.from({ length: Math.min(AT_ONCE, CHANGES - done) }, source)))
        await shell
        shell = next
      }
      await shell
      const { reported, missed } = sum
      console.log(`${reported} of ${CHANGES} changes reported, ${missed} missed`)
      expect(reported).toBeGreaterThan(CHANGES / 4)
      expect(missed).toBe(0)
    },
    120 * 60_000,
  )
})

/** The path without what would start the engine by itself. */
function plain(path: string): string {
  return path.replaceAll(/[^\w./-]/g, '_').replaceAll(/env/gi, 'e')
}

/** Real code and prose: this project's own, and that of what it is built with. */
function realTexts(): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const folders = [
    'src',
    'docs',
    'test/situations',
    'node_modules/yaml/dist',
    'node_modules/execa',
    'node_modules/ajv/lib',
  ]
  return folders
    .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]s|md|json|ya?ml)$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .filter((text) => text.length < 60_000)
}
