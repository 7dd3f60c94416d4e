import { describe, expect, it } from 'vitest'
import { neededCharacters } from '../../build/prefilter/needed-characters.ts'
import { bitsOf, createCharacterTest } from '../../src/detect/search/needed-characters.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { examples } from './examples.ts'

const needs = (pattern: RegExp, more: Partial<Rule> = {}) => neededCharacters({ pattern, ...more } as Rule)
const bits = (...kinds: string[]) => kinds.reduce((all, kind) => all | bitsOf(kind), 0)

function keywordsIn(hit: string, { keywords }: Rule): number[] {
  const lower = hit.toLowerCase()
  const places = keywords.map((keyword) => lower.indexOf(keyword)).filter((at) => at >= 0)
  return places.length > 0 ? places : [0] // what only stands behind the keyword
}

describe('the characters that every match of a rule holds', () => {
  it.each([
    [/key:abc/, bits(':')],
    [/key[:=]abc/, bits(':=')],
    [/key["']?abc/, 0],
    [/key"{0,2}a=/, bits('=')],
    [/(?:a@|b@)c/, bits('@')],
    [/(?:a@|b:)c/, 0],
    [/(?:a@b){0,3}/, 0],
    [/(?:a@b){2}/, bits('@')],
    [/a(?=@)/, bits('@')],
    [/a(?!@)b/, 0],
    [/[0-9]x[A-F]/, bits('09', 'AF')],
    [/[0-9]x[a-f]/i, bits('09')],
    [/[A-Z]x/i, 0],
    [/[@\u0100]/, 0],
    [/[^a]/, 0],
    [/\d\s/, bits('0123456789')],
    [/[ \t]/, bits(' \t')],
  ])('%s', (pattern, expected) => {
    expect(needs(pattern)).toBe(expected)
  })

  it('are not asked for where a match takes several lines, or is read as a value', () => {
    expect(needs(/a@b/, { span: 'block' })).toBe(0)
    expect(needs(/a@b/, { assigned: true })).toBe(0)
  })

  it('stand on the lines of all examples', async () => {
    const ruleOf = new Map(RULES.map((rule) => [rule.id, rule]))
    const needed = Int32Array.from(RULES, neededCharacters)
    const missed = examples().filter(({ id, text }) => {
      const rule = ruleOf.get(id)
      if (!rule || rule.assigned) return false
      const hasCharacters = createCharacterTest(text, needed)
      // the engine asks at each keyword, and a match may begin on the line above
      const missing = ({ 0: hit, index }: RegExpExecArray) =>
        !keywordsIn(hit, rule).some((at) => hasCharacters(RULES.indexOf(rule), index + at))
      return [...text.matchAll(rule.pattern)].some(missing)
    })
    expect(missed.map(({ id }) => id)).toEqual([])
    expect(needed.filter((bits) => bits !== 0).length).toBeGreaterThan(900)
  })
})
