import { SECRET_WORDS } from '../words/secret-words.ts'
import { type Cell, isSecretColumn, readColumnValue } from './column-values.ts'
import type { Reader, Reading } from './reading.ts'

const TABLE = /\.[ct]sv$/i
const DELIMITER = String.raw`[,;|\t]`
const WORDS = `(?:${SECRET_WORDS.join('|')})`

/** So much of a table is read; longer ones are data that programs wrote. */
const MOST_ROWS = 2000
const LONGEST_ROW = 2000

/**
 * Reads the columns of a table whose header says that they hold secrets, as in `email,password,role`; the exports of
 * browsers and of password managers are such tables.
 * https://www.rfc-editor.org/rfc/rfc4180, https://bitwarden.com/help/condition-bitwarden-import/
 */
export const tableColumns: Reader = {
  keywords: SECRET_WORDS,
  shell: {
    spans: [
      {
        opens: new RegExp(`${WORDS}.*${DELIMITER}|${DELIMITER}.*${WORDS}`, 'i'),
        continues: new RegExp(DELIMITER),
        passes: new RegExp(DELIMITER),
        paths: TABLE,
      },
    ],
  },
  read(text, ends, path) {
    if (!TABLE.test(path)) return []
    const header = headerOf(text)
    if (!ends.some((end) => end <= header.end)) return []
    const columns = header.cells.flatMap(({ start, end }, at) => {
      const name = text.slice(start, end).trim()
      return isSecretColumn(name) ? [{ at, name: { start, end } }] : []
    })
    return columns.length === 0 ? [] : readRows(text, header, columns)
  },
}

interface Header {
  readonly cells: readonly Cell[]
  readonly delimiter: string
  readonly end: number
}

/** The first line, cut at the delimiter that it holds most of. */
function headerOf(text: string): Header {
  const end = lineEnd(text, 0)
  const line = text.slice(0, Math.min(end, LONGEST_ROW))
  const count = (delimiter: string) => line.split(delimiter).length
  const delimiter = [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best))
  return { cells: count(delimiter) > 1 ? cellsOf(text, 0, line.length, delimiter) : [], delimiter, end }
}

interface Column {
  readonly at: number
  readonly name: Cell
}

function readRows(text: string, { delimiter, end, cells: { length } }: Header, columns: readonly Column[]): Reading[] {
  const readings: Reading[] = []
  let start = end + 1
  for (let rows = 0; rows < MOST_ROWS && start < text.length; rows++) {
    const stop = lineEnd(text, start)
    const cells = stop - start > LONGEST_ROW ? [] : cellsOf(text, start, stop, delimiter)
    // a text with commas in it is no row
    if (Math.abs(cells.length - length) <= 1)
      for (const { at, name } of columns) {
        const value = cells[at]
        const reading = value && readColumnValue(text, name, value)
        if (reading) readings.push(reading)
      }
    start = stop + 1
  }
  return readings
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** The cells of a row without their quotes, inside which the delimiter may stand. */
function cellsOf(text: string, from: number, to: number, delimiter: string): Cell[] {
  const cells: Cell[] = []
  let start = from
  let isQuoted = false
  for (let at = from; at <= to; at++) {
    if (text[at] === '"' && at < to) isQuoted = !isQuoted
    if (at < to && (isQuoted || text[at] !== delimiter)) continue
    const cell = text.slice(start, at).trim()
    const first = start + text.slice(start, at).indexOf(cell)
    const quote = /^".*"$/.test(cell) ? 1 : 0
    cells.push({ start: first + quote, end: first + cell.length - quote })
    start = at + 1
  }
  return cells
}
