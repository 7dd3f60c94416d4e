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

/** A test by one pattern; where there is another one that is cheaper and has to fit, too, that is asked first. */
export function oneTest(pattern: RegExp, first?: RegExp): string {
  return [...(first ? [first] : []), pattern]
    .map(lineTest)
    .map(({ of, ere }) => testOf(of, [ere]))
    .join(' && ')
}

/** A function that asks any of these patterns of a line. @param others tests, to be asked after them */
export function anyLineTest(name: string, patterns: readonly RegExp[], others: readonly string[] = []): string {
  const tests = [anyOfThem(patterns.map(lineTest)), ...others.map((test) => `(${test})`)]
  return `function ${name}(text, low) { return ${tests.join(' || ')} }`
}

function anyOfThem(patterns: readonly LineTest[]): string {
  const kinds = (['low', 'text'] as const).map((of) => [of, patterns.filter((each) => each.of === of)] as const)
  return kinds
    .filter(([, some]) => some.length)
    .flatMap(([of, some]) => inGroups([...new Set(some.map(({ ere }) => ere))]).map((group) => testOf(of, group)))
    .join(' || ')
}

/** mawk takes expressions of 8,190 characters at most. */
const LONGEST = 7500

/** The expressions in groups that are short enough to be one. */
function inGroups(eres: readonly string[]): string[][] {
  const groups: string[][] = []
  let length = LONGEST
  for (const ere of eres) {
    if (length + ere.length > LONGEST) {
      groups.push([])
      length = 0
    }
    groups.at(-1)?.push(ere)
    length += ere.length + 1
  }
  return groups
}

/** A test of the line as it is (`text`) or in lower case (`low`). */
export function testOf(of: string, eres: readonly string[]): string {
  return `${of} ~ ${regexp(either(eres))}`
}
