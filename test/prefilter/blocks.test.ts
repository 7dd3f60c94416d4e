import { describe, expect, it } from 'vitest'
import { secretLine } from '../../build/prefilter/secret-line.ts'
import { RULES } from '../../src/rules/index.ts'
import { AWKS } from './awks.ts'
import { examples } from './examples.ts'
import { fires } from './fires.ts'

const BLOCKS = new Map(RULES.filter(({ span }) => span === 'block').map((rule) => [rule.id, rule]))

describe('what the line with the secret of a match of several lines holds', () => {
  const lineOf = (pattern: RegExp) => secretLine({ ...[...BLOCKS.values()][0], pattern } as never)

  it('is the secret and what surely stands beside it', () => {
    expect(lineOf(/user:\s+token:[ \t]"(?<secret>[a-z]{3})"\n/)).toBe('token:[\t ]"([a-z][a-z][a-z])"')
    expect(lineOf(/name\s?=\s?(?<secret>[a-f]{2}),/)).toBe('([a-f][a-f]),')
    expect(lineOf(/a:\n(?:b:(?<secret>\d)|c)/)).toBe(null)
    expect(lineOf(/a:\n(?:b:(?<secret>\d))/)).toBe('b:([0-9])')
  })

  it('is unknown where the secret takes several lines, or is all of the match', () => {
    expect(lineOf(/BEGIN\n(?<secret>[a-z\s]{8})/)).toBe(null)
    expect(lineOf(/BEGIN\n[a-z]{8}/)).toBe(null)
  })
})

/** Texts of several lines in which one is new, by whether a secret begins, goes on or ends on that line. */
async function splits(): Promise<{ id: string; text: string; line: number; isInSecret: boolean }[]> {
  return examples().flatMap(({ id, text }) => {
    const { pattern } = BLOCKS.get(id) ?? {}
    const [hit] = pattern ? text.matchAll(pattern) : []
    if (!hit) return []
    const secret = hit.groups?.secret ?? hit[0]
    const start = text.slice(0, text.lastIndexOf(secret)).split('\n').length - 1
    const end = start + secret.split('\n').length - 1
    return text.split('\n').map((_, line) => ({ id, text, line, isInSecret: line >= start && line <= end }))
  })
}

describe.each(AWKS)('rules for several lines, where one line is new (%s)', (...awk) => {
  const sampleOf = (text: string, line: number) => ({
    path: 'src/a.txt',
    text: `${text}\n`,
    old: new Set(text.split('\n').flatMap((_, at) => (at === line ? [] : [at]))),
  })

  it('start the engine where that line holds a part of the secret', async () => {
    const all = (await splits()).filter(({ isInSecret }) => isInSecret)
    expect(new Set(all.map(({ id }) => id)).size).toBe(BLOCKS.size)
    const answers = await fires(
      all.map(({ text, line }) => sampleOf(text, line)),
      awk,
    )
    expect(all.filter((_, at) => !answers[at])).toEqual([])
  })

  it('do not start it for a comment beside an old secret', async () => {
    const jwk = examples()
      .filter(({ id }) => id === 'jwk-private-key')
      .map(({ text }) => text)
    const samples = jwk.map((text) => sampleOf(`${text}\n// the key of the tests`, text.split('\n').length))
    expect(await fires(samples, awk)).toEqual(jwk.map(() => false))
  })
})
