import { remembered } from './remembered.ts'

/** A string literal around a secret; offsets are those of the text. */
export interface Literal {
  /** Where its prefix or quote begins. */
  readonly open: number
  /** Its content. */
  readonly start: number
  readonly end: number
  /** Behind its closing quote. */
  readonly close: number
  readonly quote: string
  /** What stands before the quote and belongs to it, such as Python's `rb` and C#'s `$@`. */
  readonly prefix: string
}

/** How a language writes strings and comments. */
export interface Lexis {
  /** Longer ones before those they begin with. */
  readonly quotes: readonly string[]
  /** Those of them in which a backslash is a character like any other. */
  readonly rawQuotes?: readonly string[]
  /** What may stand before a quote and belongs to it. */
  readonly prefix?: RegExp
  /** The prefix of a string that goes over lines and has its quote written twice. */
  readonly verbatim?: RegExp
  /** Matches a whole comment; sticky. */
  readonly comment: RegExp
  /** Whether `/…/` may be a regular expression, which may hold quotes. */
  readonly hasRegex?: boolean
  /** The mark of a here-document, its word in the group `word`; sticky. What stands in one is no literal. */
  readonly heredoc?: RegExp
}

export const SLASHES = /\/\/[^\n]*|\/\*(?:(?!\*\/)[\s\S])*(?:\*\/)?/y
export const HASH = /#[^\n]*/y
export const SLASHES_AND_HASH = /(?:\/\/|#(?!\[))[^\n]*|\/\*(?:(?!\*\/)[\s\S])*(?:\*\/)?/y

/** Quotes that go over lines. */
const SPANNING = ['"""', "'''", '`']
/** Templates in templates; nobody writes more. */
const DEEPEST = 20
/** `'"'` in the languages in which `'` makes a character and no string. */
const CHARACTER = /'(?:\\.|[^'\\\n])'/y
/** Its classes are bounded: `(/[` many times on a line would be read to its end each time. */
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,1000}\]|[^/\\[\n])+\/[a-z]*/y

/**
 * The string literal that holds [`start`, `end`), found by reading the text from its beginning as the language does: a
 * quote may stand inside another string, or in a comment.
 */
export function literalAround(text: string, start: number, end: number, lexis: Lexis): Literal | null {
  return find(text, stringsOf(text, lexis), start, end, lexis)
}

function find(text: string, strings: Iterable<FoundString>, start: number, end: number, lexis: Lexis): Literal | null {
  const { quotes } = lexis
  for (const { at, quote, closed } of strings) {
    if (closed < 0 || at >= end) return null // what follows an open one may be a string
    if (at + quote.length > start || end > closed) continue
    const inner = quote === '`' ? expressionAround(text, at + 1, closed, start, quotes) : null
    if (!inner) return literal(text, at, closed, quote, lexis)
    return find(text, stringsIn(text, inner.from, inner.to, lexis), start, end, lexis)
  }
  return null
}

/** The strings of the text that was read last, as far as they were asked for: a file may hold thousands of secrets. */
let read: { readonly text: string; readonly lexis: Lexis; readonly strings: Iterable<FoundString> } | null = null

function stringsOf(text: string, lexis: Lexis): Iterable<FoundString> {
  if (read?.text !== text || read.lexis !== lexis)
    read = { text, lexis, strings: remembered(stringsIn(text, 0, text.length, lexis)) }
  return read.strings
}

/** A string on its way by: where it opens, by which quote, and where that closes; -1 where it never does. */
interface FoundString {
  readonly at: number
  readonly quote: string
  readonly closed: number
}

/**
 * Reads code, and gives its strings.
 * @param onCode called for each character that is in no string, comment or here-document
 */
export function* stringsIn(
  text: string,
  from: number,
  limit: number,
  lexis: Lexis,
  onCode: (character: string, at: number) => void = () => {},
): Generator<FoundString> {
  const { quotes, comment, heredoc } = lexis
  const skips = quotes.includes("'") ? [comment] : [comment, CHARACTER]
  let mark: string | null = null
  for (let at = from; at < limit; ) {
    const skipped =
      skips.map((pattern) => endOf(pattern, text, at)).find((after) => after > at) ?? regexEnd(text, at, lexis)
    if (skipped > at) {
      at = skipped
      continue
    }
    if (heredoc && mark === null && text[at] === '<') mark = wordOf(heredoc, text, at)
    if (mark !== null && text[at] === '\n') {
      at = heredocEnd(text, at + 1, mark)
      mark = null
      continue
    }
    // Behind a backslash, as in a regular expression, a quote opens nothing.
    if (text[at] === '\\' && quotes.some((one) => text.startsWith(one, at + 1))) {
      at += 2
      continue
    }
    const quote = quotes.find((one) => text.startsWith(one, at))
    const closed = quote ? endOfString(text, at, quote, lexis) : -1
    if (quote && (closed >= 0 || SPANNING.includes(quote))) {
      yield { at, quote, closed }
      at = closed < 0 ? limit : closed + quote.length
    } else onCode(text[at] as string, at++)
  }
}

/** Behind a regular expression that begins here; -1 where `/` divides. */
function regexEnd(text: string, at: number, { hasRegex }: Lexis): number {
  if (!hasRegex || text[at] !== '/') return -1
  const before = text.slice(Math.max(0, at - 40), at).trimEnd()
  return /(?:^|[(,=:[!&|?{;+*%~^-]|=>|\b(?:return|typeof|case|in|of))$/.test(before) ? endOf(REGEX, text, at) : -1
}

function wordOf(heredoc: RegExp, text: string, at: number): string | null {
  heredoc.lastIndex = at
  return heredoc.exec(text)?.groups?.word ?? null
}

function heredocEnd(text: string, from: number, word: string): number {
  const end = new RegExp(`^[ \\t]*${word}\\b`, 'm').exec(text.slice(from))
  return end ? from + end.index + end[0].length : text.length
}

function literal(text: string, at: number, end: number, quote: string, lexis: Lexis): Literal {
  const prefix = lexis.prefix?.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? ''
  return { open: at - prefix.length, start: at + quote.length, end, close: end + quote.length, quote, prefix }
}

/** `"…""…"` up to its end. */
const VERBATIM = /"[^"]*(?:""[^"]*)*"/y

/** Where the string that opens here closes; -1 where it does not. */
function endOfString(text: string, at: number, quote: string, { quotes, rawQuotes, verbatim }: Lexis): number {
  if (rawQuotes?.includes(quote)) return text.indexOf(quote, at + quote.length)
  if (quote !== '"' || !verbatim?.test(text.slice(Math.max(0, at - 2), at)))
    return closing(text, at + quote.length, quote, quotes)
  const end = endOf(VERBATIM, text, at)
  return end < 0 ? -1 : end - 1
}

/** Where the quote closes; a quote that its line leaves open is none, such as an apostrophe. */
function closing(text: string, from: number, quote: string, quotes: readonly string[], depth = 0): number {
  if (depth > DEEPEST) return -1
  const nests = quote === '`' && quotes.includes("'")
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(quote, at)) return at
    else if (text[at] === '\n' && !SPANNING.includes(quote)) return -1
    else if (nests && text.startsWith('${', at)) at = expressionEnd(text, at + 2, quotes, depth + 1)
  }
  return -1
}

/** Where the `}` of a template's `${` stands; strings inside may hold braces. */
function expressionEnd(text: string, from: number, quotes: readonly string[], depth = 0): number {
  let open = 1
  for (let at = from; at < text.length; at++) {
    const quote = quotes.find((one) => text.startsWith(one, at))
    const closed = quote ? closing(text, at + quote.length, quote, quotes, depth) : -1
    if (quote === '`' && closed < 0) return text.length
    if (text[at] === '\\') at++
    else if (quote && closed >= 0) at = closed + quote.length - 1
    else if (text[at] === '{') open++
    else if (text[at] === '}' && --open === 0) return at
  }
  return text.length
}

function expressionAround(text: string, from: number, to: number, start: number, quotes: readonly string[]) {
  if (!quotes.includes("'")) return null // Go's raw strings have no expressions
  for (let at = text.indexOf('${', from); at >= 0 && at < to; at = text.indexOf('${', at)) {
    const end = expressionEnd(text, at + 2, quotes)
    if (at + 2 <= start && start < end) return { from: at + 2, to: end }
    at = end
  }
  return null
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
