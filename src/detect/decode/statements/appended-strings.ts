import { type Part, type Reader, type Reading, readingOf } from '../reading.ts'

/** A part of a secret holds no blanks and no markup; the first and last line of a key does. */
const PIECE = String.raw`-----[A-Z\d ]{5,60}-----(?:\\[rn]){0,4}|[^\s"'\x60<>]{3,300}`
const LITERAL = `@?(?:"(?<double>${PIECE})"|'(?<single>${PIECE})')`
const NAME = String.raw`[$@]?[A-Za-z_][\w.>-]{0,60}`
/** How a language joins a string to what a variable holds. */
const JOINS = String.raw`(?:[+.&~]|\.\.|\|\||<>)`
const CALLS = `(?:append(?:String:)?|Append(?:Line)?|WriteString|write|push_str|push|concat|add|Add)`
const APPENDS = [
  String.raw`(?<name>${NAME})[ \t]{0,4}(?:[+.&~]=|\.\.=|<<)[ \t]{0,4}${LITERAL}`,
  String.raw`(?<name>${NAME})[ \t]{0,4}=[ \t]{0,4}(?<again>${NAME})[ \t]{0,4}${JOINS}[ \t]{0,4}${LITERAL}`,
  String.raw`(?:\[?(?<name>${NAME}))?(?:\.|->|[ \t])${CALLS}\(?[ \t]{0,4}${LITERAL}`,
  String.raw`str[a-z]{0,4}cat(?:_s)?\([ \t]{0,4}(?<name>${NAME})[ \t]{0,4},[ \t]{0,4}${LITERAL}`,
].map((source) => new RegExp(String.raw`^[ \t]{0,80}(?:SET[ \t]|set[ \t])?${source}`, 'd'))
/** What the variable begins with, whatever type stands before its name. */
const BEGINS = new RegExp(
  String.raw`(?:^|[\s*&:])(?<name>${NAME})(?::[ \t]?\w{1,20}|[ \t]As[ \t]\w{1,20})?[ \t]{0,4}(?:\[\d{0,5}\][ \t]{0,4})?(?::=|=)[ \t]{0,4}(?:(?:new[ \t])?[\w.:]{1,40}\([ \t]{0,4}|\[\w{1,30}[ \t]\w{1,30}:)?${LITERAL}`,
  'd',
)
const MORE_CALLS = new RegExp(String.raw`\.${CALLS}\([ \t]{0,4}${LITERAL}`, 'dg')
/** Behind the literal, what joins a line end. */
const LINE_END = /^[^"'`]{0,12}(?:vbLf|vbCrLf|vbNewLine|NewLine|Chr\(1[03]\)|PHP_EOL|["']\\n["'])/

const bare = (source: string) => source.replaceAll(/\?<\w+>/g, '?:')
const ANY_LITERAL = bare(LITERAL)
const JOINED = String.raw`(?:[+.&~]=|\.\.=|<<|${JOINS}|${CALLS}\(?|cat(?:_s)?\([^"'\n]{1,80},)[ \t]{0,4}${ANY_LITERAL}`
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
  shell: {
    newLine: [new RegExp(String.raw`${ANY_LITERAL}.*\.${CALLS}\([ \t]*${ANY_LITERAL}`)],
    spans: [
      {
        opens: new RegExp(String.raw`(?:[=(:][ \t]{0,4}${ANY_LITERAL}|${JOINED})`),
        continues: new RegExp(JOINED),
      },
    ],
  },
  read(text, ends) {
    const readings: Reading[] = []
    let done = 0
    for (const end of ends) {
      if (end <= done) continue
      const first = lineAround(text, end)
      if (!first) continue
      done = first.end
      const name = appendedAt(text, first)?.name
      if (name === undefined) continue
      const { reading, until } = readStatements(text, first, name)
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
function appendedAt(text: string, { start, end }: Line): Appended | undefined {
  const line = text.slice(start, end)
  for (const pattern of APPENDS) {
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
function readStatements(text: string, first: Line, name: string): { reading: Reading | null; until: number } {
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
    const more = appendedAt(text, line)
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
