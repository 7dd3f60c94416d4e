import { either, lineEre, regexp } from './awk.ts'

/** A pattern, and whether it is asked of the line in lower case, which is cheaper than one for both cases. */
export interface LineTest {
  readonly of: 'low' | 'text'
  readonly ere: string
}

export function lineTest(pattern: RegExp): LineTest {
  const isLow = pattern.ignoreCase
  return { of: isLow ? 'low' : 'text', ere: lineEre(pattern, isLow) }
}

/** A function that asks any of these patterns of a line. */
export function anyLineTest(name: string, patterns: readonly RegExp[]): string {
  return `function ${name}(text, low) { return ${anyOfThem(patterns.map(lineTest))} }`
}

function anyOfThem(patterns: readonly LineTest[]): string {
  const kinds = (['low', 'text'] as const).map((of) => [of, patterns.filter((each) => each.of === of)] as const)
  return kinds
    .filter(([, some]) => some.length)
    .map(([of, some]) => testOf(of, [...new Set(some.map(({ ere }) => ere))]))
    .join(' || ')
}

/** A test of the line as it is (`text`) or in lower case (`low`). */
export function testOf(of: string, eres: readonly string[]): string {
  return `${of} ~ ${regexp(either(eres))}`
}
