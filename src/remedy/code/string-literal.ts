import type { Declaration } from './env-modules/env-reader.ts'
import { type Lexis, type Literal, literalAround } from './literal-around.ts'
import { readEscapes } from './read-escapes.ts'
import { type Refusal, type Replace, type Replacement, refuse, type Spot, type Store } from './replacement.ts'
import type { TextEdit } from './text-edits.ts'

/** What a language with string literals needs to tell; the rest is the same for all. */
export interface StringLanguage extends Lexis {
  /** The expression that reads the variable, where a whole literal stood. */
  readonly read: (variable: string, literal: Literal, spot: Spot) => string
  /** What stands in for a literal of which the secret is only a part; null where that cannot be written. */
  readonly readPart: (variable: string, literal: Literal, spot: Spot) => TextEdit | null
  /** The text as it is to be read, of the same length: what is no code in it may be blank. */
  readonly code?: (spot: Spot) => string
  /** All that changes, where a literal has to move; null where it stays, and `read` takes its place. */
  readonly whole?: (variable: string, literal: Literal, spot: Spot) => readonly TextEdit[] | null
  /** Whether the literal's content means what is written. */
  readonly isRaw?: (literal: Literal) => boolean
  /** Why the variable cannot be read at this place, or null. */
  readonly objection?: (literal: Literal, spot: Spot) => string | null
  /** What people are shown, where it is more than the reading itself. */
  readonly shown?: (variable: string, literal: Literal, spot: Spot) => string
  /** What a module of the project has to say of the variable, and how it calls it. */
  readonly declaration?: (spot: Spot) => Declaration | undefined
  readonly variable?: (spot: Spot) => ((name: string) => string) | undefined
  /** Where people put the value themselves, where the place is read by such a store. */
  readonly store?: (literal: Literal, spot: Spot) => Store | undefined
  /** Further changes: an import, `const` to `var`. */
  readonly also?: (literal: Literal, spot: Spot) => readonly TextEdit[]
}

/** Replaces string literals that are a secret, or have one in them. */
export function stringReplacer(language: StringLanguage): Replace {
  return (spot): Replacement | Refusal => {
    const literal = literalAround(language.code?.(spot) ?? spot.text, spot.start, spot.end, language)
    if (!literal) return refuse('it is not in a string literal: read the variable there by hand')
    const objection = language.objection?.(literal, spot)
    if (objection) return refuse(objection)
    const around = spot.text.slice(literal.start, spot.start) + spot.text.slice(spot.end, literal.end)
    const whole = around.trim() === ''
    const content = whole ? spot.text.slice(literal.start, literal.end) : spot.text.slice(spot.start, spot.end)
    const value = language.isRaw?.(literal) ? content : readEscapes(content)
    if (value === null) return refuse('it is written with escapes: put the value into the env file by hand')
    const write = (variable: string) =>
      whole
        ? apart({ start: literal.open, end: literal.close, text: language.read(variable, literal, spot) }, spot)
        : apart(language.readPart(variable, literal, spot), spot)
    if (!write('X')) return refuse('it is a part of a longer string: read the variable there by hand')
    const shown = language.shown ?? language.read
    const store = language.store?.(literal, spot)
    const [declaration, named] = [language.declaration?.(spot), language.variable?.(spot)]
    return {
      value,
      ...(declaration ? { declaration } : {}),
      ...(named ? { variable: named } : {}),
      ...(store ? { store } : {}),
      shown: (variable) => shown(variable, literal, spot),
      edits: (variable) => [
        ...(language.whole?.(variable, literal, spot) ?? [write(variable) as TextEdit]),
        ...(language.also?.(literal, spot) ?? []),
      ],
    }
  }
}

/** A blank where a word would run into the next one: `return"…"`. */
function apart<T extends TextEdit | null>(edit: T, { text, start: from, end: to }: Spot): T {
  if (!edit || (edit.start === from && edit.end === to)) return edit // inside of the string
  const { start, end, text: put } = edit
  const before = /\w$/.test(text.slice(0, start).slice(-1)) && /^\w/.test(put) ? ' ' : ''
  const after = /^\w/.test(text.slice(end, end + 1)) && /\w$/.test(put) ? ' ' : ''
  return { ...edit, text: before + put + after }
}

/** What stands in a literal before the secret and behind it. */
export function partsAround(literal: Literal, { text, start, end }: Spot): [before: string, after: string] {
  return [text.slice(literal.start, start), text.slice(end, literal.end)]
}

/** `"before" + read + "after"`, in parentheses where more than a `,` or a `;` stands beside it. */
export function joinWith(operator: string, read: (variable: string) => string) {
  return (variable: string, literal: Literal, spot: Spot): TextEdit => {
    const quoted = (part: string) => `${literal.prefix}${literal.quote}${part}${literal.quote}`
    const [before, after] = partsAround(literal, spot)
    const parts = [...(before ? [quoted(before)] : []), read(variable), ...(after ? [quoted(after)] : [])]
    const joined = parts.join(operator)
    const { open: start, close: end } = literal
    return { start, end, text: standsAlone(literal, spot) ? joined : `(${joined})` }
  }
}

/** Whether nothing binds to a literal but what ends a list item or a statement. */
function standsAlone({ open, close }: Literal, { text }: Spot): boolean {
  const before = text.slice(Math.max(0, open - 80), open)
  return /(?:[=(,[{]|=>|\breturn)\s*$/.test(before) && /^\s*[;,)\]}]/.test(text.slice(close, close + 80))
}

/** The secret alone is replaced, inside the string: `"Bearer ${read}"`. */
export function interpolate(read: (variable: string, literal: Literal) => string) {
  return (variable: string, literal: Literal, { start, end }: Spot): TextEdit => ({
    start,
    end,
    text: read(variable, literal),
  })
}

/** The line that a literal begins on, up to it. */
export function lineBefore({ text }: Spot, literal: Literal): string {
  return text.slice(text.lastIndexOf('\n', literal.open - 1) + 1, literal.open)
}

/** Changes words before the literal on its line, such as `const val`; none where they are not there. */
export function swapWords(spot: Spot, literal: Literal, words: RegExp, put: string): TextEdit[] {
  const line = lineBefore(spot, literal)
  const hit = words.exec(line)
  if (!hit) return []
  const start = literal.open - line.length + hit.index
  return [{ start, end: start + hit[0].length, text: put }]
}
