import { type Cell, isSecretColumn, readColumnValue } from '../column-values.ts'
import type { Reader, Reading } from '../reading.ts'

const [MOST_ROWS, LONGEST_ROW, LONGEST_HEAD] = [2000, 4000, 2000] as const
/** What may stand behind the statement: with more of them on a line, each would be told the same rows. */
const END = /^[ \t]*(?:WITH\b[^\n]{0,80})?;?[ \t]*\r?\n/i
const HEAD = /copy[ \t]{1,4}[^()\n]{1,160}\((?<columns>[^()\n]{1,1600})\)[ \t]{1,4}from stdin$/i

/**
 * Reads the rows of a dump of PostgreSQL with the names of their columns: `COPY t (id, api_key) FROM stdin;`, then lines with
 * tabs between the values. https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2
 */
export const copiedRows: Reader = {
  keywords: ['from stdin'],
  shell: {
    // without the words for secrets: mawk takes expressions of 8,190 characters at most
    spans: [{ opens: /copy[ \t].*\).*from stdin/i, continues: /\t/, passes: /\t/ }],
  },
  read: (text, ends) => ends.flatMap((end) => readStatement(text, end)),
}

function readStatement(text: string, at: number): Reading[] {
  if (!END.test(text.slice(at, at + 120))) return []
  const before = text.slice(Math.max(0, at - LONGEST_HEAD), at)
  const columns = HEAD.exec(before.slice(before.lastIndexOf('\n') + 1))?.groups?.columns
  if (columns === undefined) return []
  const names = cellsOf(columns, at - before.length + before.lastIndexOf(columns), ',').map((cell) =>
    withoutQuotes(text, cell),
  )
  const secret = names.flatMap((name, index) =>
    isSecretColumn(text.slice(name.start, name.end)) ? [{ name, index }] : [],
  )
  const readings: Reading[] = []
  let start = text.indexOf('\n', at) + 1
  for (let rows = 0; secret.length > 0 && start > 0 && rows < MOST_ROWS; rows++) {
    const end = text.indexOf('\n', start)
    const row = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '')
    if (!row.includes('\t') || row.length > LONGEST_ROW || /from stdin/i.test(row)) break
    const cells = cellsOf(row, start, '\t')
    for (const { name, index } of cells.length === names.length ? secret : []) {
      const reading = readColumnValue(text, name, cells[index] as Cell)
      if (reading) readings.push(reading)
    }
    start = end + 1
  }
  return readings
}

/** The name of a column without blanks and the quotes that it may stand in. */
function withoutQuotes(text: string, { start, end }: Cell): Cell {
  const [, before = '', name = ''] = /^([\s"]*)([^"]*?)[\s"]*$/.exec(text.slice(start, end)) ?? []
  return { start: start + before.length, end: start + before.length + name.length }
}

/** The parts of a line that begins at `from`. */
function cellsOf(line: string, from: number, delimiter: string): Cell[] {
  let start = from
  return line.split(delimiter).map((part) => {
    const cell = { start, end: start + part.length }
    start = cell.end + 1
    return cell
  })
}
