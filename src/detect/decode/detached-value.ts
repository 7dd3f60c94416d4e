import { headerName } from './header-name.ts'
import { type Part, type Reader, type Reading, readingOf, type ShellCondition } from './reading.ts'

/** How far the name may stand from the value. */
const REACH = 600
/** How far the owner of a brace may begin before it. */
const OWNER_REACH = 121

const ASSIGNS = '(?:=>|[:=])'
const LITERAL = String.raw`(?<value>"(?:[^"\\\s]|\\.){6,4000}"|'(?:[^'\\\s]|\\.){6,4000}')`
const PLAIN_LINE = String.raw`:[ \t]{1,8}(?<value>(?:[^\s"'{[|>&*!#<$]|\$[^\s({])\S{5,400})(?:[ \t]{1,8}#[^\n]{0,200})?[ \t]{0,8}`
const TEXT = String.raw`(?<value>[^<>\s]{6,4000})\s{0,40}`
export const QUOTED = new RegExp(String.raw`["']?\s{0,3}${ASSIGNS}\s{0,40}${LITERAL}`, 'y')
export const PLAIN = new RegExp(String.raw`${PLAIN_LINE}(?:\r?\n|$)`, 'y')
export const ELEMENT = new RegExp(String.raw`\s{0,3}>\s{0,40}${TEXT}<\/`, 'y')

const WORDS = '(?:value|default|string)'
const WORD = new RegExp(`${WORDS}$`, 'i')

/** `value` may be the end of `ParameterValue`, `defaultValue`, Firestore's `stringValue` and the like. */
const BEFORE = /(?:^|[^A-Za-z]|parameter|default_?|string|<)$/i

const NAME_FIELD =
  /(?:^|[\s,{("'<-])(?:name|key|variable|var|field|header|param|parameter|parameter_?(?:name|key)|env_?(?:name|var)|setting|option)["']?[ \t]{0,3}(?:=>|[:=])(?:[ \t]{0,40}["']?|\s{0,40}["'])(?<name>[A-Za-z_][\w.:-]{1,100})/gi
const NAME_ELEMENT = /<(?:name|key)\s{0,3}>\s{0,40}(?<name>[A-Za-z_][\w.-]{1,100})\s{0,40}<\//gi
/** `variable "db_password" {`, `"adminPassword": {`: whose default or value it is. */
const OWNER = /["']?(?<name>[A-Za-z_][\w.-]{1,100})["']?\s{0,3}(?:=>|[:=])?\s{0,3}$/

/** A cheap test that saves most look-ups; the rules decide what a name means. */
const TELLING = /pass|pwd|secret|token|key|cred|auth|hook|dsn|conn|cert|sign|salt|bearer|webhook|session/i

/** In front of a value that is assigned: `string` is no more than a type there (see `keywords`). */
const ASSIGNED = '(?:value|default)'

/** The whole value on the line of its word; what closes an element may stand on the next one. */
const ON_ONE_LINE = [
  String.raw`${ASSIGNED}["']?\s{0,3}${ASSIGNS}\s{0,40}(?:${LITERAL})`,
  String.raw`<${WORDS}\s{0,3}>\s{0,40}${TEXT}(?:<|$)`,
].map((source) => source.replace('?<value>', '?:'))

/**
 * A line with a name that tells: behind the field that says it, in quotes or in an element; before the brace that the value
 * stands in; and, of a name that stands alone, at the end of the line.
 */
const NAMES = [
  String.raw`(?:(?:name|key|variable|var|field|header|param|parameter|setting|option)["']?[ \t]{0,3}(?:=>|[:=])[ \t]{0,40}|["']|<(?:name|key)\s{0,3}>[ \t]{0,40})[\w.:-]*(?:${TELLING.source})`,
  String.raw`(?:${TELLING.source})[\w.-]*(?:["']?[ \t]*(?:=>|[:=])?[ \t]*\{|[ \t]*<\/)`,
  String.raw`(?:${TELLING.source})[\w.-]*["']?[ \t]*(?:=>|[:=])?[ \t]*$`,
].map((source) => new RegExp(source, 'i'))

const SHELL: ShellCondition = {
  apart: {
    value: new RegExp(`(?:${ON_ONE_LINE.join('|')})`, 'i'),
    inYaml: new RegExp(`${ASSIGNED}${PLAIN_LINE}$`, 'i'),
    names: NAMES,
    reach: REACH + OWNER_REACH,
  },
  spans: [
    {
      opens: new RegExp(String.raw`${ASSIGNED}["']?\s{0,3}(?:${ASSIGNS}\s{0,40})?$`, 'i'),
      continues: new RegExp(String.raw`^\s{0,40}(?:${ASSIGNS}\s{0,40})?${LITERAL}`),
      passes: new RegExp(String.raw`^\s*${ASSIGNS}?\s*$`),
    },
    {
      opens: new RegExp(String.raw`<${WORDS}\s{0,3}(?:>\s{0,40})?$`, 'i'),
      continues: new RegExp(String.raw`^\s{0,40}(?:>\s{0,40})?${TEXT}`),
      passes: /^\s*>\s*$/,
    },
  ],
}

/**
 * Brings together a name and a value that stand apart: `{"name": "DB_PASSWORD", "value": "…"}` in either order, entries
 * of Kubernetes, ECS and Helm, Terraform's `variable "db_password" { default = "…" }`, `<key>` and `<string>` of a plist.
 */
export const valueApart: Reader = {
  keywords: ['value', 'default', '<string', 'stringvalue'],
  shell: SHELL,
  read: (text, ends, path) => ends.flatMap((end) => readValue(text, end, path)),
}

function readValue(text: string, at: number, path: string): Reading[] {
  const word = WORD.exec(text.slice(Math.max(0, at - 7), at))?.[0]
  if (!word || !BEFORE.test(text.slice(Math.max(0, at - word.length - 9), at - word.length))) return []
  const element = text[at - word.length - 1] === '<'
  const isYaml = /\.ya?ml$/i.test(path)
  const hit = element
    ? execAt(ELEMENT, text, at)
    : (execAt(QUOTED, text, at) ?? (isYaml ? execAt(PLAIN, text, at) : null))
  if (!hit?.groups?.value) return []
  const value = hit.groups.value
  const start = at + hit[0].indexOf(value)
  const end = start + value.length
  const given = element ? elementName(text, at) : isYaml ? itemName(text, at, end) : objectName(text, at, end)
  const name = given && text.slice(given.start, given.end) === 'value' ? headerName(text, at, REACH) : given
  if (!name || !TELLING.test(text.slice(name.start, name.end))) return []
  const quote = /^["']/.test(value) ? '' : '"'
  const is = /\.(?:ya?ml|json)$/i.test(path) ? ': ' : ' = '
  return [readingOf(text, 'read together with its name', [name, is, quote, { start, end }, quote, '\n'])]
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

type Span = Exclude<Part, string>

function elementName(text: string, at: number): Span | null {
  const from = Math.max(0, at - REACH)
  const before = text.slice(from, at)
  const names = [...before.matchAll(NAME_ELEMENT)]
  const last = names.at(-1)
  if (!last || /<\/(?:value|string)/.test(before.slice(last.index))) return null
  return spanOf(last, from)
}

/** The sibling that says the name, between the braces around the value; else what stands before the opening one. */
function objectName(text: string, at: number, end: number): Span | null {
  const from = openingBrace(text, at)
  const to = closingBrace(text, end)
  const sibling = lastBefore(text, from, at, to)
  if (sibling || text[from - 1] !== '{') return sibling
  const ownerFrom = Math.max(0, from - OWNER_REACH)
  const owner = OWNER.exec(text.slice(ownerFrom, from - 1))
  return owner ? spanOf(owner, ownerFrom) : null
}

/** In YAML: a line of the same list item or mapping; else the key that the mapping belongs to. */
function itemName(text: string, at: number, end: number): Span | null {
  const least = Math.max(0, at - REACH)
  const near = text.slice(least, end + REACH)
  const name = itemNameIn(near, at - least, end - least)
  return name && { start: name.start + least, end: name.end + least }
}

function itemNameIn(text: string, at: number, end: number): Span | null {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const indent = indentAt(text, lineStart)
  if (text.slice(lineStart, at).includes('{')) return objectName(text, at, end)
  let from = lineStart
  while (from > 0 && !(isItemStart(text, from) && indentAt(text, from) <= indent)) {
    const previous = text.slice(0, from - 1).lastIndexOf('\n') + 1
    if (indentAt(text, previous) < indent && text.slice(previous, from).trim() !== '') {
      const owner = /^[ \t]*["']?(?<name>[A-Za-z_][\w.-]{1,100})["']?:[ \t]*\r?\n/.exec(text.slice(previous, from))
      const sibling = lastBefore(text, from, at, siblingsEnd(text, end, indent))
      return sibling ?? (owner ? spanOf(owner, previous) : null)
    }
    from = previous
  }
  return lastBefore(text, from, at, siblingsEnd(text, end, indent))
}

function isItemStart(text: string, lineStart: number): boolean {
  return /^[ \t]*- /.test(text.slice(lineStart, lineStart + 80))
}

/** A list item's dash counts as indentation. */
function indentAt(text: string, lineStart: number): number {
  return /^[ \t]*(?:- +)?/.exec(text.slice(lineStart, lineStart + 120))?.[0].length ?? 0
}

function siblingsEnd(text: string, end: number, indent: number): number {
  let at = text.indexOf('\n', end) + 1
  while (at > 0 && at < text.length && indentAt(text, at) === indent && !isItemStart(text, at))
    at = text.indexOf('\n', at) + 1 || text.length
  return at > 0 ? at : text.length
}

function lastBefore(text: string, from: number, at: number, to: number): Span | null {
  const names = [...text.slice(from, to).matchAll(NAME_FIELD)]
  const name = names.findLast(({ index }) => from + index < at) ?? names[0]
  return name ? spanOf(name, from) : null
}

function spanOf(hit: RegExpExecArray | RegExpMatchArray, offset: number): Span {
  const name = hit.groups?.name as string
  const start = offset + (hit.index as number) + hit[0].lastIndexOf(name)
  return { start, end: start + name.length }
}

/** The offset behind the brace or parenthesis that is open at `at`. */
function openingBrace(text: string, at: number): number {
  let depth = 0
  const least = Math.max(0, at - REACH)
  for (let here = at - 1; here >= least; here--) {
    const character = text[here] as string
    if (character === '}' || character === ')') depth++
    else if ((character === '{' || character === '(' || character === '<') && depth-- === 0) return here + 1
  }
  return least
}

function closingBrace(text: string, at: number): number {
  const most = Math.min(text.length, at + REACH)
  for (let here = at; here < most; here++) if (/[{}()>]/.test(text[here] as string)) return here
  return most
}
