import { EMPTY } from '../../src/detect/judge/values/reference.ts'
import { READ } from '../../src/detect/match/env-uses.ts'
import { LINE_AHEAD } from '../../src/detect/match/match.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { WINDOW_LINES } from '../../src/scan/collect/windows.ts'
import { lineEre, regexp } from './awk.ts'
import { blockConditions } from './block-conditions.ts'
import { characterConditions } from './character-conditions.ts'
import { anyLineTest } from './line-tests.ts'
import { pathConditions } from './path-conditions.ts'
import { plainLines } from './plain-lines.ts'
import { runConditions } from './run-conditions.ts'
import { SHELL_CONDITIONS } from './shell-conditions.ts'
import { spanConditions } from './span-conditions.ts'

/** Beyond these the engine is done sooner than the shell: new lines and their bytes, old ones, bytes of a line and of a file's keys, lines of a configuration, and how often package.json names hushkey. */
const BOUNDS = {
  MOST_LINES: 1500, // above that, most commits start the engine anyway; old lines that equal a new one count, too
  MOST_BYTES: 250_000,
  MOST_OLD_LINES: 60_000,
  MOST_OLD_BYTES: 1_500_000,
  MOST_OF_ANY_LINE: 10_000,
  MOST_OF_BLOCK: 65_536,
  MOST_CONFIG_LINES: 2000,
  MOST_PACKAGE_NAMES: 10,
}

/** How many bytes a UTF-16 unit takes at most in UTF-8. */
const BYTES_OF_UNIT = 3

/** How many old lines around new ones the shell asks Git for: as many as the engine looks at. */
export const CONTEXT = `${WINDOW_LINES}`

/**
 * What `hooks/prefilter.awk` asks of lines, as functions for any awk. Those named in `low` are asked of the line in
 * lower case.
 * @param numbers the numbers of the rules' patterns, for grep
 */
export function conditions(numbers: ReadonlyMap<Rule, number>): string[] {
  const apart = SHELL_CONDITIONS.flatMap(({ apart }) => apart ?? [])
  const numbersOf = {
    ...BOUNDS,
    MOST_OF_LINE: LINE_AHEAD,
    APART_REACH: Math.max(...apart.map(({ reach }) => reach)) * BYTES_OF_UNIT,
  }
  return [
    'BEGIN {',
    ...Object.entries(numbersOf).map(([name, value]) => `  ${name} = ${value}`),
    '}',
    ...characterConditions(),
    ...pathConditions(),
    ...runConditions(),
    ...blockConditions(numbers),
    anyLineTest(
      'is_for_engine',
      SHELL_CONDITIONS.flatMap(({ newLine = [] }) => newLine),
    ),
    ...exceptIn(SHELL_CONDITIONS.flatMap(({ newLineExceptIn }) => newLineExceptIn ?? [])),
    anyLineTest(
      'is_apart_value',
      apart.map(({ value }) => value),
    ),
    anyLineTest(
      'is_plain_value',
      apart.map(({ inYaml }) => inYaml),
    ),
    anyLineTest(
      'tells_name',
      apart.flatMap(({ names }) => names),
    ),
    anyLineTest('reads_variable', [new RegExp(READ.source, 'i')]),
    // a bare value behind a blank that is never reported; the word goes on where the literals share a beginning
    `function find_nothing(low) { return match(low, ${regexp(`[:=][ \t]+(${[...EMPTY].join('|')})[ \t]*[,;]?$`)}) }`,
    ...plainLines(),
    ...spanConditions(SHELL_CONDITIONS.flatMap(({ spans = [] }) => spans)),
  ]
}

/** Tests of new lines that do not count in some files: which do is settled where a file begins. */
function exceptIn(all: readonly { readonly paths: RegExp; readonly test: RegExp }[]): string[] {
  return [
    'function choose_tests(path) {',
    ...all.map(({ paths }, at) => `  test_counts[${at + 1}] = path !~ ${regexp(lineEre(paths))}`),
    '}',
    'function is_for_engine_here(text) {',
    ...all.map(({ test }, at) => `  if (test_counts[${at + 1}] && text ~ ${regexp(lineEre(test))}) return 1`),
    '  return 0',
    '}',
  ]
}
