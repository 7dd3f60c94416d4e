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

const SPANNING = ['"""', "'''", '`']
/** No secret's literal is longer. */
const REACH = 20_000

/**
 * The string literal that holds [`start`, `end`).
 * @param quotes those of the language, longer ones before those they begin with
 */
export function literalAround(text: string, start: number, end: number, quotes: readonly string[]): Literal | null {
  for (const quote of quotes) {
    if (text.slice(start - quote.length, start) !== quote || !text.startsWith(quote, end)) continue
    return literal(text, start - quote.length, end, quote)
  }
  return onItsLine(text, start, end, quotes) ?? overLines(text, start, end, quotes)
}

function literal(text: string, at: number, end: number, quote: string): Literal {
  const [prefix = ''] = /(?<![\w$@])[A-Za-z$@]{1,3}$/.exec(text.slice(Math.max(0, at - 4), at)) ?? []
  return { open: at - prefix.length, start: at + quote.length, end, close: end + quote.length, quote, prefix }
}

/** Reads the literals of the line one after another, as the language does. */
function onItsLine(text: string, start: number, end: number, quotes: readonly string[]): Literal | null {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH)
  for (let at = from; at < start; at++) {
    const quote = quotes.find((one) => text.startsWith(one, at))
    if (!quote) continue
    const closed = closing(text, at + quote.length, quote)
    if (closed < 0) return null
    if (at + quote.length <= start && end <= closed) return literal(text, at, closed, quote)
    at = closed + quote.length - 1
  }
  return null
}

/** Quotes that go over lines: the secret is inside where an odd number of them stands before it. */
function overLines(text: string, start: number, end: number, quotes: readonly string[]): Literal | null {
  for (const quote of quotes.filter((one) => SPANNING.includes(one))) {
    const before = text.slice(0, start).split(quote)
    if (before.length % 2 === 1) continue
    const at = start - (before.at(-1) as string).length - quote.length
    const closed = closing(text, at + quote.length, quote)
    if (closed >= end && closed - at < REACH) return literal(text, at, closed, quote)
  }
  return null
}

function closing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length && at - from < REACH; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith(quote, at)) return at
    else if (text[at] === '\n' && !SPANNING.includes(quote)) return -1
  }
  return -1
}
