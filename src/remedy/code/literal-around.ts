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
  /** Matches a whole comment; sticky. */
  readonly comment: RegExp
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

/**
 * The string literal that holds [`start`, `end`), found by reading the text from its beginning as the language does: a
 * quote may stand inside another string, or in a comment.
 */
export function literalAround(text: string, start: number, end: number, lexis: Lexis): Literal | null {
  return find(text, 0, end, start, end, lexis)
}

function find(text: string, from: number, limit: number, start: number, end: number, lexis: Lexis): Literal | null {
  const { quotes, comment } = lexis
  const skips = quotes.includes("'") ? [comment] : [comment, CHARACTER]
  for (let at = from; at < limit; ) {
    const skipped = skips.map((pattern) => endOf(pattern, text, at)).find((after) => after > at)
    if (skipped !== undefined) {
      at = skipped
      continue
    }
    const quote = quotes.find((one) => text.startsWith(one, at))
    const closed = quote ? closing(text, at + quote.length, quote, quotes) : -1
    if (quote && closed < 0 && SPANNING.includes(quote)) return null // what follows cannot be told from a string
    if (!quote || closed < 0) at++
    else if (at + quote.length <= start && end <= closed) {
      const inner = quote === '`' ? expressionAround(text, at + 1, closed, start, quotes) : null
      return inner ? find(text, inner.from, inner.to, start, end, lexis) : literal(text, at, closed, quote)
    } else at = closed + quote.length
  }
  return null
}

function literal(text: string, at: number, end: number, quote: string): Literal {
  const [prefix = ''] = /(?<![\w$@])[A-Za-z$@]{1,3}$/.exec(text.slice(Math.max(0, at - 4), at)) ?? []
  return { open: at - prefix.length, start: at + quote.length, end, close: end + quote.length, quote, prefix }
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
    if (quote && closed >= 0) at = closed + quote.length - 1
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
