import { SECRET_WORDS } from '../words/secret-words.ts'
import { type LineSpan, type Part, type Reader, type Reading, readingOf } from './reading.ts'

const WORDS = `(?:${SECRET_WORDS.join('|')})`
/** The rest of the name and its type. */
const NAME_END = String.raw`[\w"'\])-]{0,60}(?::[ \t]?[\w.<>]{1,30})?[ \t]{0,20}`
const ASSIGNS = String.raw`(?::=|=>|[:=>]|\|\||\?\?)`
/** YAML's `|` and `>-`, heredocs, triple quotes. */
const LINES_OPEN = String.raw`(?:(?<block>[|>][+-]?\d?)|<{2,3}[~-]?["']?(?<tag>[A-Za-z_]\w{0,30})["']?|[rbuf@$]{0,2}(?<triple>"""|'''|\x60))`
const VALUE_OPENS = String.raw`(?:${LINES_OPEN}|[(\\]|)`
const COMMENT = String.raw`(?:[ \t]#[^\n]{0,200})?`
const LINE_END = String.raw`[ \t]{0,20}\\?${COMMENT}`

/** From the word to the end of its line: the rest of the name, a type, what assigns, and what opens the value. */
export const OPENER = new RegExp(
  String.raw`${NAME_END}(?<is>${ASSIGNS})[ \t]{0,20}${VALUE_OPENS}${LINE_END}\r?\n(?:[ \t]{0,80}\r?\n){0,2}`,
  'y',
)

const LITERAL_LINE = String.raw`[ \t]{0,80}[rbuf@$]{0,2}(?<value>"[^"\\\s]{4,4000}"|'[^'\\\s]{4,4000}'|\x60[^\x60\\\s]{4,4000}\x60)[ \t]{0,8}[,;)]{0,3}[ \t]{0,8}(?:(?:#|\/\/)[^\n]{0,200})?`
/** The text of an element, as in `<token>` with the value and `</token>` on lines of their own. */
const ELEMENT_LINE = String.raw`[ \t]{0,80}(?<value>[^<>\s"']{4,4000})[ \t]{0,8}`
const BARE_LINE = String.raw`[ \t]{1,80}(?:!!\w{1,20}[ \t]{1,8})?(?<value>[^\s"'\x60#{}[\]:,!-][^\s"'\x60#{}[\],]{2,3999}[^\s"'\x60#{}[\],:])[ \t]{0,8}${COMMENT}`
const LITERAL = new RegExp(String.raw`${LITERAL_LINE}(?:\r?\n|$)`, 'y')
const ELEMENT = new RegExp(String.raw`${ELEMENT_LINE}\r?\n[ \t]{0,80}<\/`, 'y')
const BARE = new RegExp(String.raw`${BARE_LINE}(?:\r?\n|$)`, 'y')

/** A line of a block. */
const TOKEN = String.raw`[^\s"']{4,4000}`
const VALUE_LINE = new RegExp(`^${TOKEN}$`)

const YAML = /\.ya?ml$/i

/** The line with a secret's name, and `behind` it what opens the value. */
const openedBy = (behind: string, before = '') => new RegExp(`${before}${WORDS}${NAME_END}${behind}${LINE_END}$`, 'i')

const SPANS: readonly LineSpan[] = [
  {
    opens: openedBy(String.raw`${ASSIGNS}[ \t]{0,20}${VALUE_OPENS}`),
    continues: new RegExp(`^${LITERAL_LINE}$`),
  },
  {
    opens: openedBy(String.raw`${ASSIGNS}[ \t]{0,20}${LINES_OPEN}`),
    // anything may stand behind the quotes that close it
    continues: new RegExp(String.raw`^\s*${TOKEN}(?:\s*|(?:"""|'''|\x60).*)$`),
  },
  {
    opens: openedBy(String.raw`:[ \t]{0,20}${VALUE_OPENS}`),
    continues: new RegExp(`^${BARE_LINE}$`),
    paths: YAML,
  },
  {
    opens: new RegExp(String.raw`${WORDS}${NAME_END}${ASSIGNS}.*\\[ \t]*$`, 'i'),
    continues: new RegExp(`^${BARE_LINE}$`),
  },
  {
    opens: openedBy(String.raw`>[ \t]{0,20}`, String.raw`<[\w.$-]*`),
    continues: new RegExp(`^${ELEMENT_LINE}$`),
  },
]

const MOST_LINES = 60

/**
 * Brings together a secret-like name and the value on the lines below it: `password =` and a literal on the next line,
 * YAML's `key: |` and `key: >-`, heredocs (`key = <<EOT`), Python's triple quotes.
 */
export const valueBelow: Reader = {
  keywords: SECRET_WORDS,
  shell: { spans: SPANS },
  read: (text, ends, path) => ends.flatMap((end) => readBelow(text, end, path)),
}

function readBelow(text: string, at: number, path: string): Reading[] {
  OPENER.lastIndex = at
  const opener = OPENER.exec(text)
  if (!opener?.groups) return []
  const { is = '', block, tag, triple } = opener.groups
  const body = OPENER.lastIndex
  const name = { start: nameStart(text, at), end: at + (/^[\w-]*/.exec(opener[0])?.[0].length ?? 0) }
  const isElement = text[name.start - 1] === '<'
  const value =
    block || tag || triple
      ? linesOf(text, body, { block, tag, triple }, at)
      : literalAt(text, body, is, path, isElement)
  if (!value) return []
  return [
    readingOf(text, 'read together with its name, which stands above', [
      name,
      is === ':' ? ': ' : ' = ',
      ...value,
      '\n',
    ]),
  ]
}

/** A quoted value alone on its line; in YAML, or behind a line that is continued, also a bare one; the text of an element. */
function literalAt(text: string, at: number, is: string, path: string, isElement: boolean): Part[] | null {
  const continued = text.slice(at - 3, at).includes('\\')
  const isBare = continued || (is === ':' && YAML.test(path))
  const patterns = is === '>' ? (isElement ? [ELEMENT] : []) : isBare ? [LITERAL, BARE] : [LITERAL]
  for (const pattern of patterns) {
    pattern.lastIndex = at
    const hit = pattern.exec(text)
    const value = hit?.groups?.value
    if (!hit || !value) continue
    const start = hit.index + hit[0].indexOf(value)
    const part = { start, end: start + value.length }
    return pattern === LITERAL ? [part] : ['"', part, '"']
  }
  return null
}

interface Ending {
  readonly block: string | undefined
  readonly tag: string | undefined
  readonly triple: string | undefined
}

/** The lines of a block as one value, where each line is one long token; a script or a text is read as it stands. */
function linesOf(text: string, body: number, { tag, triple }: Ending, nameAt: number): Part[] | null {
  const parts: Part[] = []
  const indent = indentOf(text, text.lastIndexOf('\n', nameAt) + 1)
  let at = body
  for (let lines = 0; at < text.length && lines < MOST_LINES; lines++) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const line = text.slice(at, end).trim()
    if (
      tag
        ? line.startsWith(tag) && /^[;,)]*$/.test(line.slice(tag.length))
        : triple
          ? line.startsWith(triple)
          : line !== '' && indentOf(text, at) <= indent
    )
      break
    if (line !== '') {
      const start = text.indexOf(line, at)
      const closed = triple ? line.indexOf(triple) : -1
      parts.push({ start, end: start + (closed < 0 ? line.length : closed) })
      if (closed >= 0) break
    }
    at = end + 1
  }
  const lines = parts.map((part) => (typeof part === 'string' ? part : text.slice(part.start, part.end)))
  const isValue =
    lines.every((line) => VALUE_LINE.test(line)) &&
    (lines.length === 1 || lines.slice(0, -1).every((line) => line.length >= 16))
  return lines.length > 0 && isValue ? ['"', ...parts, '"'] : null
}

function indentOf(text: string, lineStart: number): number {
  return /^[ \t]*/.exec(text.slice(lineStart, lineStart + 120))?.[0].length ?? 0
}

/** Where the name begins of which a part ends at `at`: letters, digits, `_`, `.`, `-`, `$` before it. */
function nameStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 80), at)
  return at - (/[\w.$-]*$/.exec(before)?.[0].length ?? 0)
}
