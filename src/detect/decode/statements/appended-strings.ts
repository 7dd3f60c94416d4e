import { type Part, type Reader, type Reading, readingOf } from '../reading.ts'
import { APPENDS, BEGINS, DEFAULTS, LINE_END, MORE_CALLS, SHELL, SQL_APPENDS } from './appended-forms.ts'

const [MOST_LINES, LONGEST_LINE] = [80, 1000] as const

/** Joins what several statements append to one variable: `key += "…"`, `key << "…"`, `key = key & "…"`, `sb.append("…")`. */
export const appendedStrings: Reader = {
  keywords: [
    ...[
      '+= ',
      '+="',
      "+='",
      '.= ',
      '&= ',
      '~= ',
      '<< "',
      "<< '",
      '<<"',
      '& "',
      ' .. "',
      ' + "',
      "|| '",
      '|| "',
      " + '",
      ' . "',
      " . '",
    ],
    ...[
      'append("',
      "append('",
      'appendstring:@',
      'appendline("',
      'writestring("',
      'push_str("',
      'write("',
      "write('",
      'push("',
      "push('",
    ],
    ...['concat("', "concat('", 'add("', "add('", 'cat('],
  ],
  shell: SHELL,
  read(text, ends, path) {
    const readings: Reading[] = []
    let done = 0
    for (const end of ends) {
      if (end <= done) continue
      const first = lineAround(text, end)
      if (!first) continue
      done = first.end
      const forms = DEFAULTS.test(path) ? APPENDS : SQL_APPENDS
      const name = appendedAt(text, first, forms)?.name
      if (name === undefined) continue
      const { reading, until } = readStatements(text, first, name, forms)
      done = until
      if (reading) readings.push(reading)
    }
    return readings
  },
}

interface Line {
  readonly start: number
  readonly end: number
}

/** The line, or what it begins with where it is a long one; undefined where `at` is further on in such a line. */
function lineAround(text: string, at: number): Line | undefined {
  const from = Math.max(0, at - LONGEST_LINE)
  const lineBreak = text.slice(from, at).lastIndexOf('\n')
  if (lineBreak < 0 && from > 0) return undefined
  const start = from + lineBreak + 1
  const length = text.slice(start, start + LONGEST_LINE).indexOf('\n')
  return { start, end: length < 0 ? Math.min(text.length, start + LONGEST_LINE) : start + length }
}

interface Appended {
  /** '' where the line goes on with the chain of calls above. */
  readonly name: string
  readonly parts: Part[]
}

/** What a line appends, or undefined where it does not. */
function appendedAt(text: string, { start, end }: Line, forms: readonly RegExp[]): Appended | undefined {
  const line = text.slice(start, end)
  for (const pattern of forms) {
    const hit = pattern.exec(line)
    if (!hit || (hit.groups?.again !== undefined && hit.groups.again !== hit.groups.name)) continue
    const parts = [spanOf(hit, start)]
    MORE_CALLS.lastIndex = hit[0].length
    for (let more = MORE_CALLS.exec(line); more; more = MORE_CALLS.exec(line)) parts.push(spanOf(more, start))
    return { name: hit.groups?.name ?? '', parts: withLineEnd(parts, text, end) }
  }
  return chainAt(line, start)
}

/** `k = new StringBuilder("…").append("…").append("…")` on one line. */
function chainAt(line: string, start: number): Appended | undefined {
  const begun = BEGINS.exec(line)
  const calls = [...line.matchAll(MORE_CALLS)].map((hit) => spanOf(hit, start))
  if (calls.length === 0 || (!begun && calls.length < 2)) return undefined
  const name = begun?.groups?.name ?? /([$@]?[A-Za-z_]\w{0,60})[ \t]{0,4}:?=/.exec(line)?.[1] ?? 'text'
  return { name, parts: begun ? [spanOf(begun, start), ...calls] : calls }
}

function begunAt(text: string, { start, end }: Line): Appended | undefined {
  const hit = BEGINS.exec(text.slice(start, end))
  return hit ? { name: hit.groups?.name ?? '', parts: withLineEnd([spanOf(hit, start)], text, end) } : undefined
}

type Span = Exclude<Part, string>

function spanOf({ indices }: RegExpExecArray, offset: number): Span {
  const { double, single } = indices?.groups ?? {}
  const [from, to] = double ?? single ?? [0, 0]
  return { start: offset + from, end: offset + to }
}

function withLineEnd(parts: readonly Span[], text: string, end: number): Part[] {
  const last = parts.at(-1) as Span
  return LINE_END.test(text.slice(last.end + 1, Math.min(end, last.end + 40))) ? [...parts, '\n'] : [...parts]
}

/** The lines above that begin the string, and those below that go on with it. */
function readStatements(
  text: string,
  first: Line,
  name: string,
  forms: readonly RegExp[],
): { reading: Reading | null; until: number } {
  const parts: Part[] = []
  let target = name
  let above = lineAbove(text, first)
  for (let lines = 0; above && lines < 3 && target === ''; lines++, above = lineAbove(text, above)) {
    const begun = begunAt(text, above)
    if (begun) target = begun.name
  }
  const before = lineAbove(text, first)
  const begun = before && begunAt(text, before)
  if (begun && (begun.name === target || name === '')) parts.push(...begun.parts)
  let line: Line | undefined = first
  let until = first.end
  for (let lines = 0; line && lines < MOST_LINES; lines++, line = lineBelow(text, line)) {
    const more = appendedAt(text, line, forms)
    if (!more || (more.name !== '' && more.name !== name)) break
    parts.push(...more.parts)
    until = line.end
  }
  const count = parts.filter((part) => typeof part !== 'string').length
  if (count < 2) return { reading: null, until }
  return { reading: readingOf(text, `joined from ${count} statements`, [`${target} = "`, ...parts, '"\n']), until }
}

function lineAbove(text: string, { start }: Line): Line | undefined {
  return start === 0 ? undefined : lineAround(text, start - 1)
}

function lineBelow(text: string, { end }: Line): Line | undefined {
  return end >= text.length || text[end] !== '\n' ? undefined : lineAround(text, end + 1)
}
