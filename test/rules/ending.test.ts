import { expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'

const withEnding = RULES.filter(({ ending }) => ending)

it('the ending of a pattern is what stands at its end, whatever way leads there', () => {
  expect(withEnding.length).toBeGreaterThan(500)
  for (const { id, pattern, ending } of withEnding) {
    const last = (ending as RegExp).source.replace(/^\[\^A-Za-z0-9_\](?=\(\?<secret>)/, '')
    expect(pattern.source.endsWith(last), id).toBe(true)
    expect(alternatives(pattern.source.slice(0, -last.length)), id).toBe(1)
    expect((ending as RegExp).flags, id).toBe(pattern.flags.replace('g', ''))
  }
})

/** How many ways a pattern has at its outermost level: with more than one, not all of them lead to its end. */
function alternatives(source: string): number {
  const plain = source.replaceAll(/\\.|\[(?:[^\]\\]|\\.)*\]/g, '')
  let [depth, count] = [0, 1]
  for (const character of plain) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === '|' && depth === 0) count++
  }
  return depth === 0 ? count : 0
}
