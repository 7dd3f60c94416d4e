import { type Reader, type Reading, readingOf } from '../reading.ts'

/** A line with a value that may be a secret, */
const CONTINUES = /'[^'\s\\]{6,200}'/
/** and one that may stand between the head of the statement and such a row. */
const PASSES = /^[^;]*$/
const HEAD = /insert[ \t]{1,4}(?:ignore[ \t]{1,4})?into\s[^;'"]{1,1200}\)\s{0,4}values$/i
/** How far the head of a statement may reach back, and how much of its rows is read. */
const [MOST_OF_HEAD, MOST_OF_ROWS, MOST_OF_ROW, MOST_ROWS] = [1400, 16_384, 1200, 100] as const

/** Reads each row of an SQL statement with the names of its columns, as if both stood on one line. */
export const insertedRows: Reader = {
  keywords: ['values'],
  shell: {
    spans: [
      { opens: /insert[ \t]{1,4}(?:ignore[ \t]{1,4})?into[ \t]/i, continues: CONTINUES, passes: PASSES },
      { opens: /insert[ \t]{1,4}(?:ignore[ \t]{1,4})?into$/i, continues: CONTINUES, passes: PASSES },
    ],
  },
  read: (text, ends) => ends.flatMap((end) => readStatement(text, end)),
}

function readStatement(text: string, at: number): Reading[] {
  const from = Math.max(0, at - MOST_OF_HEAD)
  const before = text.slice(from, at)
  const insert = before.toLowerCase().lastIndexOf('insert')
  if (insert < 0 || !HEAD.test(before.slice(insert))) return []
  const start = from + insert
  const head = { start, end: at, text: before.slice(insert).replaceAll(/[\r\n]/g, ' ') }
  return rowsBehind(text, start, at).map((row) => readingOf(text, 'read with its columns', [head, ' ', row, ';\n']))
}

function rowsBehind(text: string, start: number, at: number): { start: number; end: number }[] {
  const rows: { start: number; end: number }[] = []
  let open = rowStart(text, at)
  if (open < 0) return rows
  const limit = endOfStatement(text, start, at)
  while (open >= 0 && open < limit && rows.length < MOST_ROWS) {
    const close = rowEnd(text, open, limit)
    if (close < 0) break
    rows.push({ start: open, end: close })
    const next = /^\s{0,80},\s{0,80}(?=\()/.exec(text.slice(close, close + 200))
    open = next ? close + next[0].length : -1
  }
  return rows
}

function rowStart(text: string, at: number): number {
  const blank = /^\s{0,80}(?=\()/.exec(text.slice(at, at + 90))
  return blank ? at + blank[0].length : -1
}

/** Behind the parenthesis that closes a row; -1 where it is too long. */
function rowEnd(text: string, open: number, limit: number): number {
  let depth = 0
  for (let at = open; at < Math.min(limit, open + MOST_OF_ROW); at++) {
    const character = text[at]
    if (character === "'") {
      const close = text.slice(at + 1, open + MOST_OF_ROW).indexOf("'")
      if (close < 0) return -1
      at += close + 1
    } else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at + 1
  }
  return -1
}

/** Where a line stands that is no part of such a statement. */
function endOfStatement(text: string, start: number, at: number): number {
  const read = text.slice(start, at + MOST_OF_ROWS)
  for (let line = read.indexOf('\n') + 1; line > 0; line = read.indexOf('\n', line) + 1) {
    const end = read.indexOf('\n', line)
    const content = read.slice(line, end < 0 ? read.length : end)
    if (!PASSES.test(content) && !CONTINUES.test(content)) return Math.max(at, start + line)
  }
  return start + read.length
}
