import { expect, it } from 'vitest'
import { type Lexis, literalAround, SLASHES } from '../../../src/remedy/code/literal-around.ts'

/** Counts how often a place of a text is looked at. */
class Counting extends RegExp {
  static asked = 0
  override test(text: string): boolean {
    Counting.asked++
    return super.test(text)
  }
}

const LEXIS: Lexis = { quotes: ['`', '"', "'"], comment: new Counting(SLASHES.source, 'y'), hasRegex: true }

const LINES = Array.from(
  { length: 200 },
  (_, at) => `const v${at} = f("value-${at}", \`\${g('inner-${at}')}\`) // it's\n`,
)
const TEXT = LINES.join('')

function contentAt(text: string, content: string) {
  const start = text.indexOf(content)
  const found = literalAround(text, start, start + content.length, LEXIS)
  return found && text.slice(found.start, found.end)
}

it('each of many strings of a text is found, also behind one that was asked for before', () => {
  for (const at of [150, 3, 199, 0, 150]) {
    expect(contentAt(TEXT, `value-${at}"`.slice(0, -1))).toBe(`value-${at}`)
    expect(contentAt(TEXT, `inner-${at}`)).toBe(`inner-${at}`)
  }
  expect(contentAt('f("one")', 'one')).toBe('one')
  expect(contentAt(TEXT, 'const v7 ')).toBeNull()
})

it('a text with many secrets is read once', () => {
  contentAt('f("another text")', 'another')
  Counting.asked = 0
  for (let at = 0; at < 200; at++) contentAt(TEXT, `value-${at}`)
  expect(Counting.asked).toBeLessThan(2 * TEXT.length)
})
