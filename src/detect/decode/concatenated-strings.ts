import { SECRET_WORDS } from '../words/secret-words.ts'
import { type Part, type Reader, type Reading, readingOf, type ShellCondition } from './reading.ts'
import {
  BETWEEN_STRINGS,
  betweenLines,
  GOES_ON,
  JOINS_NEIGHBOURS,
  JOINS_WITHOUT_DOTS,
  OPERATORS,
  OPERATORS_WITHOUT_DOTS,
  operatorIn,
  PIECE,
  PREFIXED,
} from './string-operators.ts'

const BLANK = /(?:[ \t]|\r?\n|_(?=[ \t]*\r?\n)|\\(?=\r?\n)){0,200}/y

const QUOTE = /["'`]/

/** A literal, but no three quotes, which join nothing: Python's text over lines. An empty one that ends its line stands apart. */
const NO_TRIPLE = String.raw`[rRbBuUfF]?(?:["'\x60][^"'\x60 \t\\]+["'\x60]|""[^"]|"['\x60]|''[^']|'["\x60]|\x60\x60[^\x60]|\x60["'])`
const EMPTY_AT_END = String.raw`[rRbBuUfF]?(?:""|''|\x60\x60)$`

const NAME = `(?:${SECRET_WORDS.join('|')})`

const SHELL: ShellCondition = {
  newLine: [
    new RegExp(String.raw`${PIECE}[ \t]*${OPERATORS_WITHOUT_DOTS}[ \t]*${PREFIXED}`),
    new RegExp(String.raw`${NAME}.*${PIECE}[ \t]*${PREFIXED}`, 'i'),
  ],
  newLineExceptIn: {
    paths: JOINS_WITHOUT_DOTS,
    test: new RegExp(String.raw`${PIECE}[ \t]*\.\.?[ \t]*${PREFIXED}`),
  },
  spans: [
    ...betweenLines(OPERATORS_WITHOUT_DOTS, { paths: JOINS_WITHOUT_DOTS }),
    ...betweenLines(OPERATORS, { exceptPaths: JOINS_WITHOUT_DOTS }),
    {
      // a chain that began with an operator and goes on with neighbours
      opens: new RegExp(`${OPERATORS}${GOES_ON}(?:${PREFIXED}${GOES_ON})+$`),
      continues: new RegExp(String.raw`^[\s(\\]*${PREFIXED}`),
      passes: /^[\s(\\_]*$/,
      paths: JOINS_NEIGHBOURS,
    },
    ...[NO_TRIPLE, EMPTY_AT_END].map((literal) => ({
      opens: new RegExp(String.raw`${NAME}.*(?:${PIECE}${GOES_ON}|[:=]>?[\s(\\]*)$`, 'i'),
      continues: new RegExp(String.raw`^[\s(\\]*${literal}`),
      passes: /^[\s(\\_]*$/,
      paths: JOINS_NEIGHBOURS,
    })),
  ],
}

const MOST_PIECES = 60
const LONGEST_PIECE = 300
/** So far back the statement may begin that the literals are in. */
const STATEMENT = 200

/**
 * Joins string literals as the program would: `"sk_live_" + "abc…"`, over lines too, and Python's and C's neighbours.
 * Pieces hold no blanks: a secret has none, and a long message is left alone.
 */
export const joined: Reader = {
  keywords: [
    ...[
      '" +',
      "' +",
      '` +',
      '"+',
      "'+",
      '+ "',
      "+ '",
      '+"',
      "+'",
      '" ..',
      "' ..",
      '" .',
      "' .",
      '" &',
      "' &",
      '"&',
      '" <<',
      "' <<",
    ],
    ...['" ||', "' ||", '" <>', '" ++', '".', "'."],
    ...SECRET_WORDS,
  ],
  shell: SHELL,
  read(text, ends, path) {
    const readings: Reading[] = []
    let done = 0
    for (const end of ends) {
      if (end <= done) continue
      const isOperator = QUOTE.test(text.slice(end - 4, end))
      if (isOperator && !QUOTE.test(text[end - 1] as string) && pass(BETWEEN_STRINGS, text, end) === end) continue
      const open = isOperator ? openingBefore(text, end) : openingAfter(text, end)
      const chain = open === null || open < done ? [] : chainAt(text, open, path)
      const last = chain.at(-1)
      if (!last || chain.length < 2) continue
      done = last.end
      readings.push(readChain(text, open as number, chain))
    }
    return readings
  },
}

interface Literal {
  readonly start: number
  readonly end: number
}

/** The literals, one after another, that begin with the quote at `open`; offsets are those of their content. */
function chainAt(text: string, open: number, path: string): Literal[] {
  const chain: Literal[] = []
  for (let at = open; chain.length < MOST_PIECES; ) {
    const literal = literalAt(text, at)
    if (!literal) break
    chain.push(literal)
    const next = pass(BLANK, text, literal.end + 1)
    const behind = pass(operatorIn(path), text, next)
    at = pass(BLANK, text, behind)
    if (behind === next && (!JOINS_NEIGHBOURS.test(path) || at === literal.end + 1)) break
    if (/[rRbBuUfF]/.test(text[at] ?? '')) at++
  }
  return chain
}

function literalAt(text: string, at: number): Literal | null {
  const quote = text[at]
  if (quote !== '"' && quote !== "'" && quote !== '`') return null
  for (let end = at + 1; end < text.length && end - at <= LONGEST_PIECE; end++) {
    const character = text[end] as string
    if (character === quote) return { start: at + 1, end }
    if (character === '\\' || character === ' ' || character === '\t' || character === '\n' || character === '\r')
      return null
  }
  return null
}

function pass(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}

/**
 * The quote that opens the literal before the operator that ends at `end`. Where the keyword was `+ "`, its quote opens
 * the literal behind the operator, so the one before it is meant.
 */
function openingBefore(text: string, end: number): number | null {
  const from = Math.max(0, end - LONGEST_PIECE - 8)
  let before = text.slice(from, end)
  if (/\+ ?["'`]$/.test(before)) before = before.slice(0, -1)
  const close = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"), before.lastIndexOf('`'))
  const open = close < 1 ? -1 : before.lastIndexOf(before[close] as string, close - 1)
  return open < 0 ? null : from + open
}

/** The quote that opens the value of the name that ends at `end`: `API_KEY = (` and a literal below, too. */
function openingAfter(text: string, end: number): number | null {
  const hit =
    /^[\w"'\])-]{0,60}(?:\[\])?[ \t]{0,8}(?::[ \t]?[\w.<>]{1,30})?[ \t]{0,8}(?::=|=>|[:=])[\s(\\]{0,80}[rbuRBU]?(?=["'`])/.exec(
      text.slice(end, end + 260),
    )
  return hit ? end + hit[0].length : null
}

/** `name = "` from the statement's beginning, the pieces, `"` and the rest of the line. */
function readChain(text: string, open: number, chain: readonly Literal[]): Reading {
  const parts: Part[] = [statementBefore(text, open), '"', ...chain, '"', '\n']
  return readingOf(text, `joined from ${chain.length} pieces`, parts)
}

/** From the beginning of the line, or of one above it where only a parenthesis stands before the literal. */
function statementBefore(text: string, open: number): Part {
  const from = Math.max(0, open - STATEMENT)
  const before = text.slice(from, open)
  let lineStart = before.lastIndexOf('\n') + 1
  for (let lines = 0; lines < 3 && lineStart > 0 && /^[\s(rbuRBU]*$/.test(before.slice(lineStart)); lines++)
    lineStart = before.slice(0, lineStart - 1).lastIndexOf('\n') + 1
  const statement = before.slice(lineStart).replaceAll(/[\r\n\\]|\((?=\s*$)/g, ' ')
  return { start: from + lineStart, end: open, text: statement }
}
