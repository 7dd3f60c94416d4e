import {
  ASSIGN,
  ATTRIBUTE,
  BARE_SPACE,
  CALL,
  CLOSE,
  COMPARE,
  ELEMENT,
  EXPANSION,
  FLAG,
  NEXT_ARGUMENT,
  OTHERWISE,
  PAIR,
  PROSE,
  RETURNS,
  SET_SPACE,
  SPACE,
  TABLE,
} from './assignment-forms.ts'
import { type Grammar, type Literal, readDefault, readLiteral } from './literal.ts'
import { nameAround } from './name-around.ts'
import { BEHIND_USER, LOOK_UP, SETTER, SETTER_CALL } from './setter.ts'

/** A literal value under a name. Offsets are those of the text it was read from. */
export interface Assignment {
  /** As written, such as `config.db.password`. */
  readonly name: string
  readonly grammar: Grammar
  readonly literal: Literal
  /** Whether the name opens its line, apart from `export`, `-`, `const` and the like. */
  readonly opensLine: boolean
  /** Whether the name itself stands in quotes. */
  readonly quotedName: boolean
}

/** `arn:aws:secretsmanager:eu-west-1:123456789012:secret:name-x1y2z3` names a secret: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html */
const SECRET_ARN = /:secretsmanager:[^\s"']{1,100}:secret$/
const LINE_OPENING =
  /(?:^|\n)[ \t]{0,200}(?:(?:#|\/\/|--|\*|;|>)[!]?[ \t]{0,20})?(?:[-*][ \t]{1,8})?(?:\{[ \t]{0,4})?(?:(?:export|set|const|let|var|val|final|static|public|private|protected|readonly|ENV|ARG|env|declare|local|String|string|char|my|self\.|this\.|@|\$env:|\$|%|:)[ \t]{0,4}){0,6}["'`\\]{0,2}$/

/**
 * Reads the value that the name around [`from`, `to`) is given, where it is given one.
 * @param lineStart @param lineEnd the line, or the part of a huge line, that may be read
 */
export function readAssignment(text: string, from: number, to: number, lineStart: number, lineEnd: number) {
  const { start, end } = nameAround(text, from, to, lineStart, lineEnd)
  const name = text.slice(start, end)
  const assigned = readValue(text, start, end, lineStart, lineEnd)
  if (!assigned) return { end, assignment: undefined }
  const assignment: Assignment = {
    name,
    ...assigned,
    opensLine: LINE_OPENING.test(text.slice(Math.max(lineStart, start - 240), start)),
    quotedName: /["'`]/.test(text[end] === '\\' ? '"' : (text[end] ?? '')),
  }
  return { end, assignment }
}

interface Found {
  readonly grammar: Grammar
  readonly literal: Literal
}

/** A name in its line. */
interface Name {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Behind its quote, where it stands in quotes. */
  readonly close: number
  readonly lineStart: number
  readonly lineEnd: number
  readonly isQuoted: boolean
}

function readValue(text: string, start: number, end: number, lineStart: number, lineEnd: number): Found | undefined {
  if (text[start - 1] === '{' && text[start - 2] === '$') {
    const fallback = skip(EXPANSION, text, end)
    const literal = fallback < 0 ? undefined : readDefault(text, fallback, lineEnd)
    return literal && { grammar: 'assignment', literal }
  }
  const close = Math.max(end, skip(CLOSE, text, end)) // it fits nothing where the name ends the text or its line
  const isQuoted = close > end
  // `isNew ? "password" : "pin"`
  if (isQuoted && /\?[ \t]{0,4}["'`]$/.test(text.slice(Math.max(lineStart, start - 8), start))) return undefined
  // "AWS::IAM::AccessKey": … is the name of a type
  if (isQuoted && text.startsWith('::', start - 2)) return undefined
  if (text[start - 1] === ':' && SECRET_ARN.test(text.slice(Math.max(lineStart, start - 120), end))) return undefined
  const name: Name = { text, start, end, close, lineStart, lineEnd, isQuoted }
  const isFlag = text[start - 1] === '-' && !isQuoted
  const assign = skip(ASSIGN, text, close)
  if (assign >= 0) {
    const found = readAt(name, isFlag ? 'flag' : 'assignment', assign, false)
    return found?.literal.wrapper === '[' ? lastArgument(name, found) : found
  }
  return (
    asDefault(readAt(name, 'assignment', skip(OTHERWISE, text, close), true)) ??
    readAt(name, 'comparison', skip(COMPARE, text, close), true) ??
    (isQuoted ? undefined : readAt(name, 'assignment', skip(RETURNS, text, end), true)) ??
    (isFlag ? readAt(name, 'flag', skip(FLAG, text, end), false) : undefined) ??
    (isQuoted ? undefined : lastArgument(name, readAt(name, 'call', skip(CALL, text, end), true))) ??
    inCall(name, readAt(name, 'pair', skip(PAIR, text, close), true)) ??
    (isQuoted ? readAt(name, 'attribute', skip(ATTRIBUTE, text, close), true) : undefined) ??
    (isQuoted || /[<:]/.test(text[start - 1] ?? '')
      ? readAt(name, 'element', skip(ELEMENT, text, close), false)
      : undefined) ??
    readAt(name, 'prose', skip(PROSE, text, end), true) ??
    lastArgument(name, readAt(name, 'space', skip(SPACE, text, end), true)) ??
    behindSetter(name) ??
    aloneOnLine(name) ??
    inTable(name)
  )
}

/** The literal at `at`, -1 for none. @param mustBeQuoted whether a bare one does not count */
function readAt(name: Name, grammar: Grammar, at: number, mustBeQuoted: boolean): Found | undefined {
  const { text, start, lineStart, lineEnd, isQuoted } = name
  if (at < 0 || at >= lineEnd) return undefined
  if (!isQuoted && closesString(text, start, at, lineStart)) return undefined
  const literal = readLiteral(text, at, lineEnd, grammar)
  if (!literal || (mustBeQuoted && !literal.quote)) return undefined
  // `putenv("DB_PASSWORD=value")`: the string around both quotes the value
  const around = text[start - 1] as string
  const isWhole = !literal.quote && /["'`]/.test(around) && literal.rest.startsWith(around)
  return { grammar, literal: isWhole ? { ...literal, quote: around } : literal }
}

// Of these few go so far that it is worth looking at what stands before the name.

function behindSetter(name: Name): Found | undefined {
  const { text, start, close, lineStart } = name
  const at = skip(SET_SPACE, text, close)
  return at >= 0 && SETTER.test(text.slice(Math.max(lineStart, start - 160), start))
    ? readAt(name, 'space', at, false)
    : undefined
}

function aloneOnLine(name: Name): Found | undefined {
  const { text, start, end, lineStart } = name
  const at = skip(BARE_SPACE, text, end)
  return at >= 0 && text[start - 1] !== '-' && text.slice(lineStart, start).trim() === ''
    ? readAt(name, 'space', at, false)
    : undefined
}

function inTable(name: Name): Found | undefined {
  const { text, close, lineStart } = name
  const at = skip(TABLE, text, close)
  return at >= 0 && /^[ \t]*\|/.test(text.slice(lineStart, lineStart + 40))
    ? readAt(name, 'table', at, false)
    : undefined
}

/** What kind of call a pair of a name and a value stands in: one that looks up or sets assigns the value to the name. */
function inCall({ text, start, lineStart }: Name, found: Found | undefined): Found | undefined {
  if (!found) return undefined
  const before = text.slice(Math.max(lineStart, start - 160), start)
  if (SETTER_CALL.test(before) && !/^[ \t]*,/.test(found.literal.rest)) return { ...found, grammar: 'assignment' }
  if (found.literal.quote && BEHIND_USER.test(before)) return { ...found, grammar: 'assignment' }
  // tuples of Erlang and Elixir, entries of C++ maps; an option and its value in an exec array
  if (/\{[ \t]{0,4}[:"']?$/.test(before) && /^[ \t]*\}/.test(found.literal.rest))
    return { ...found, grammar: 'assignment' }
  if (/["']--?$/.test(before) && found.literal.quote) return { ...found, grammar: 'flag' }
  return LOOK_UP.test(before) ? asDefault({ ...found, grammar: 'assignment' }) : found
}

function asDefault(found: Found | undefined): Found | undefined {
  return found && { ...found, literal: { ...found.literal, isDefault: true } }
}

/** `NetworkCredential("user", "password")`, `auth=("user", "password")`: of several literals that are given as credentials, the second counts. */
function lastArgument({ text, start, end, lineEnd }: Name, first: Found | undefined): Found | undefined {
  if (!first || !/cred|auth/i.test(text.slice(start, end))) return first
  const next = skip(NEXT_ARGUMENT, text, first.literal.end)
  const literal = next < 0 ? undefined : readLiteral(text, next, lineEnd, first.grammar)
  return literal ? { ...first, literal } : first
}

/** Whether the quote at `at` ends the string that the name stands in, as in `"password=" + value`. */
function closesString(text: string, nameStart: number, at: number, lineStart: number): boolean {
  const quote = text[at] as string
  if (!/["'`]/.test(quote)) return false
  let isOpen = false
  for (let before = Math.max(lineStart, nameStart - 512); before < nameStart; before++)
    if (text[before] === '\\') before++
    else if (text[before] === quote) isOpen = !isOpen
  return isOpen
}

/** The offset behind `pattern` at `at`, or -1. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
