import { splitLines } from './lines.ts'

/** One assignment, comment, blank or unreadable line of an env file, as it is written. */
export interface EnvEntry {
  readonly kind: 'name' | 'comment' | 'blank' | 'other'
  /** The name of an assignment; of a comment such as `# NAME=` the name that is commented out; else ''. */
  readonly name: string
  /** With the line ending; several lines for a value that goes on. */
  readonly text: string
  /** Of an assignment: what stands behind the `=`, as written, without the line ending. */
  readonly written: string
}

/** `NAME=`, `export NAME =`, `NAME: `, as dotenv takes them (https://github.com/motdotla/dotenv). */
const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)(?:\s*=|:(?=\s))(.*)/s
const COMMENTED = /^\s*#[#\s]*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=/
/** A key without quotes may go on over this much; nobody's env file has more in one value. */
const LONGEST_VALUE = 16_384

/** Reads a file entry by entry, as dotenv does; joining the texts gives back the file. */
export function readEnvEntries(text: string): EnvEntry[] {
  const entries: EnvEntry[] = []
  const lines = splitLines(text)
  let offset = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const bare = line.replace(/\r?\n$/, '')
    const [, name = '', value = ''] = ASSIGNMENT.exec(bare) ?? []
    let whole = line
    if (name && /^\s*["'`]/.test(value)) {
      const from = offset + bare.length - value.length
      const end = closingQuote(text.slice(from, from + LONGEST_VALUE))
      while (from + end > offset + whole.length) whole += lines[++at]
    }
    offset += whole.length
    const written = name ? whole.slice(bare.length - value.length).replace(/\r?\n$/, '') : ''
    const commented = COMMENTED.exec(bare)?.[1] ?? ''
    entries.push({ kind: classifyLine(bare, name), name: name || commented, text: whole, written })
  }
  return entries
}

function classifyLine(line: string, name: string): EnvEntry['kind'] {
  if (name) return 'name'
  if (/^\s*#/.test(line)) return 'comment'
  return line.trim() === '' ? 'blank' : 'other'
}

/** Where the quoted value that opens `text` ends, or -1 where it is not closed or something follows on its last line. */
function closingQuote(text: string): number {
  const open = text.search(/["'`]/)
  const quote = text[open] as string
  let fallback = -1
  for (let at = text.indexOf(quote, open + 1); at > 0; at = text.indexOf(quote, at + 1)) {
    const closes = /^\s*(?:#|$)/.test(text.slice(at + 1, at + 200).split('\n', 1)[0] as string)
    if (text[at - 1] !== '\\') return closes ? at + 1 : fallback
    if (closes) fallback = at + 1
  }
  return fallback
}
