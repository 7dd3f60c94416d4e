import type { LineSpan } from '../../src/detect/decode/reading.ts'
import { SHELL_CONDITIONS } from '../../src/detect/decode/readings.ts'
import { SECRET_FILE } from '../../src/detect/decode/secret-file.ts'
import { EMPTY } from '../../src/detect/judge/values/reference.ts'
import { NAME as KEY_NAME } from '../../src/detect/key-file.ts'
import {
  A_WORD_AND_DIGITS,
  LEAST_TO_PRONOUNCE,
  PASSWORD_FIELDS,
  UNPRONOUNCEABLE,
  WORD_SEPARATOR,
} from '../../src/detect/local-env/local-env-value.ts'
import { READ } from '../../src/detect/match/env-uses.ts'
import { LINE_AHEAD } from '../../src/detect/match/match.ts'
import { RUN_DEPTH } from '../../src/detect/search/runs.ts'
import { ENV_NAME } from '../../src/env-files/env-path.ts'
import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { WINDOW_LINES } from '../../src/scan/collect/windows.ts'
import { either, lineEre, predicate, regexp } from './awk.ts'
import { ereOfTree } from './ere.ts'
import { anyOf } from './literals.ts'
import { secretLine } from './secret-line.ts'
import { specialCharacters } from './special.ts'

/** Beyond these the engine is done sooner than the shell: new lines and their bytes, old ones, bytes of a line and of a file's keys, lines of a configuration, and how often package.json names hushkey. */
const BOUNDS = {
  MOST_LINES: 600, // beyond, three of four commits start the engine anyway
  MOST_BYTES: 100_000,
  MOST_OLD_LINES: 20_000,
  MOST_OLD_BYTES: 1_000_000,
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
    ...characters(),
    ...paths(),
    ...runs(),
    ...blocks(numbers),
    ask(
      'is_for_engine',
      SHELL_CONDITIONS.flatMap(({ newLine = [] }) => newLine),
    ),
    ask(
      'is_apart_value',
      apart.map(({ value }) => value),
    ),
    ask(
      'is_plain_value',
      apart.map(({ inYaml }) => inYaml),
    ),
    ask(
      'tells_name',
      apart.map(({ name }) => name),
    ),
    ask('reads_variable', [new RegExp(READ.source, 'i')]),
    // a bare value behind a blank that is never reported; the word goes on where the literals share a beginning
    `function find_nothing(low) { return match(low, ${regexp(`[:=][ \t]+(${[...EMPTY].join('|')})[ \t]*[,;]?$`)}) }`,
    ...spans(SHELL_CONDITIONS.flatMap(({ spans = [] }) => spans)),
  ]
}

function ask(name: string, patterns: readonly RegExp[]): string {
  return `function ${name}(text, low) { return ${anyOfThem(patterns.map(asked))} }`
}

function characters(): string[] {
  const { blanks, invisible, twins } = specialCharacters()
  // NUL reaches awk as \001, and \002 joins lines; no text holds the others
  const special = ['[\u0001\u0002\u0003\xfe\xff]', ...byLastByte([...blanks, ...invisible, ...twins].map(bytesOf))]
  const gsub = (letters: readonly string[], by: string) =>
    `gsub(${regexp(either(letters.map(bytesOf)))}, "${by}", text)`
  return [
    predicate('has_special', special),
    predicate('has_high', ['[^\u0001-\x7f]']),
    predicate('is_odd', ['[\u0001\u0003\r]']),
    `function without_mark(text) { sub(${regexp(`^${bytesOf('\ufeff')}`)}, "", text); return text }`,
    `function normalize(text) { ${gsub(blanks, ' ')}; ${gsub(invisible, '')}; ${gsub(['＝'], '=')}; ${gsub(['：'], ':')}; return text }`,
  ]
}

/** Those that differ in their last byte alone as one pattern. */
function byLastByte(letters: readonly string[]): string[] {
  const lastBytes = new Map<string, string>()
  for (const letter of letters) {
    const begin = letter.slice(0, -1)
    lastBytes.set(begin, (lastBytes.get(begin) ?? '') + letter.slice(-1))
  }
  return [...lastBytes].map(([begin, last]) => `${begin}[${last}]`)
}

function paths(): string[] {
  return [
    predicate('names_env_file', [`^[ ]*${lineEre(ENV_NAME).replace(/^\^|\$$/g, '')}[ ]*$`]),
    predicate('names_key_file', [
      lineEre(new RegExp(KEY_NAME.source, 'i')),
      lineEre(new RegExp(SECRET_FILE.source, 'i')),
    ]),
    predicate('names_yaml', [lineEre(/\.ya?ml$/i)]),
  ]
}

/** The longest runs of the two widest kinds; shorter ones than `LEAST` all count as one less. */
function runs(): string[] {
  const LEAST = 12
  const longest = (name: string, kind: number) =>
    `function ${name}(text,    most) { most = ${LEAST - 1}; while (match(text, ${regexp(runOf(kind, LEAST))})) { if (RLENGTH > most) most = RLENGTH; text = substr(text, RSTART + RLENGTH) }; return most }`
  return [longest('longest_wide', 0), longest('longest_narrow', 1), predicate('has_long_run', [runOf(0, LONG_RUN)])]
}

/** A run of so many characters stands on few lines: the keywords that need one are a table of its own. */
export const LONG_RUN = 20

function runOf(kind: number, least: number): string {
  const all = [...RUN_DEPTH].flatMap((depth, code) => (depth > kind ? [String.fromCharCode(code)] : []))
  const inner = `[${all.filter((one) => !/[\]^-]/.test(one)).join('')}${all.includes('^') ? '^' : ''}-]`
  return `${inner.repeat(least)}${inner}*`
}

/** Rules for what takes several lines start from their keywords in old lines, too; the secret is in an added one. */
function blocks(numbers: ReadonlyMap<Rule, number>): string[] {
  const rules = [...numbers].filter(([{ span }]) => span === 'block')
  const anywhere = SHELL_CONDITIONS.flatMap(({ anyLine = [] }) => anyLine)
  const marks = rules.map(([{ keywords }, number]) => `  if (low ~ ${regexp(anyOf(keywords))}) marks[${number}] = 1`)
  const tests = rules.flatMap(([rule, number]) => {
    const line = secretLine(rule)
    return line ? [`  if (number == ${number}) return text ~ ${regexp(line)}`] : []
  })
  return [
    predicate('is_marked', [anyOf(rules.flatMap(([{ keywords }]) => keywords))]),
    predicate('stands_anywhere', [anyOf(anywhere)]),
    'function note_marks(low) {',
    ...marks,
    '}',
    'function holds_secret(number, text) { # or a part of it',
    ...tests,
    '  return 1',
    '}',
  ]
}

/** What `hooks/local-env.awk` asks of the values of env files. */
export function localEnvConditions(): string[] {
  const [[letters, rest]] = parsePattern(A_WORD_AND_DIGITS.source, false).map((pieces) =>
    pieces.filter(({ zeroWidth }) => !zeroWidth),
  ) as [[Piece, Piece]]
  const only = (piece: Piece) =>
    ereOfTree([[{ ...piece, min: 0, max: Number.POSITIVE_INFINITY }]], { repeats: 1, keepEnds: true, spelled: true })
  return [
    predicate('holds_login', ['://', ...PASSWORD_FIELDS]),
    `function split_words(text, part) { return split(text, part, ${regexp(`([^!-~]|${lineEre(WORD_SEPARATOR)})+`)}) }`,
    predicate(
      'is_unpronounceable',
      UNPRONOUNCEABLE.map((pattern) => lineEre(pattern)),
    ),
    'function is_word(text,    rest) {',
    '  rest = text',
    `  sub(${regexp(`^${only(letters)}`)}, "", rest)`,
    `  if (length(text) - length(rest) > ${letters.max} || length(rest) > ${rest.max} || rest !~ ${regexp(`^${only(rest)}$`)}) return 0`,
    `  return length(text) < ${LEAST_TO_PRONOUNCE} || !is_unpronounceable(text)`,
    '}',
  ]
}

function spans(all: readonly LineSpan[]): string[] {
  const chosen = all.map(({ paths }, at) => {
    const always = `chosen[${at + 1}] = 1`
    return paths ? `  if (path ~ ${regexp(lineEre(paths))}) ${always}; else delete chosen[${at + 1}]` : `  ${always}`
  })
  return [
    `BEGIN { SPANS = ${all.length} }`,
    'function choose_spans(path) {',
    ...chosen,
    '}',
    ...ofSpan(
      'opens_span',
      all.map(({ opens }) => asked(opens)),
    ),
    ...ofSpan(
      'continues_span',
      all.map(({ continues }) => asked(continues)),
    ),
    ...ofSpan(
      'passes_span',
      all.map(({ passes }) => (passes ? asked(passes) : null)),
    ),
    ask(
      'opens_any',
      all.map(({ opens }) => opens),
    ),
    predicate('is_blank', [lineEre(/^\s*$/)]),
  ]
}

/** A pattern, and whether it is asked of the line in lower case, which is cheaper than one for both cases. */
interface Asked {
  readonly of: 'low' | 'text'
  readonly ere: string
}

function asked(pattern: RegExp): Asked {
  const isLow = pattern.ignoreCase
  return { of: isLow ? 'low' : 'text', ere: lineEre(pattern, isLow) }
}

/** A function that asks the pattern of one span; spans with the same pattern share it. */
function ofSpan(name: string, patterns: readonly (Asked | null)[]): string[] {
  const spansOf = new Map<string, number[]>()
  for (const [at, pattern] of patterns.entries()) {
    if (!pattern) continue
    const test = testOf(pattern.of, [pattern.ere])
    spansOf.set(test, [...(spansOf.get(test) ?? []), at + 1])
  }
  return [
    `function ${name}(span, text, low) {`,
    ...[...spansOf].map(
      ([test, spans]) => `  if (${spans.map((span) => `span == ${span}`).join(' || ')}) return ${test}`,
    ),
    '}',
  ]
}

function anyOfThem(patterns: readonly Asked[]): string {
  const kinds = (['low', 'text'] as const).map((of) => [of, patterns.filter((each) => each.of === of)] as const)
  return kinds
    .filter(([, some]) => some.length)
    .map(([of, some]) => testOf(of, [...new Set(some.map(({ ere }) => ere))]))
    .join(' || ')
}

function testOf(of: string, eres: readonly string[]): string {
  return `${of} ~ ${regexp(either(eres))}`
}

/** UTF-8, one letter a byte. */
function bytesOf(letter: string): string {
  return Buffer.from(letter).toString('latin1')
}
