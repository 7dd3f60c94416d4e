import { LEAST } from '../search/search-layout.ts'
import { BASE64_BEGINS, decoded, HEX_BEGINS, isText } from './decode.ts'
import { findEncodedRuns, runEnd } from './encoded-runs.ts'
import { type Part, type Reader, type Reading, readingOf, type ShellCondition } from './reading.ts'

/** Of one run, and of a whole text: an inlined source map is read at its beginning only. */
const MOST = 65_536
const MOST_OF_ALL = 1_048_576

/** Before a run stands the line's beginning, or a character that is none of a run. */
const fromRunStart = (source: string) => [`^${source}`, String.raw`[^\w+/-]${source}`]

/** What `readEncoded` starts from: a run that begins as the base64 or hex of a text does. */
export const encodedCondition: ShellCondition = {
  newLine: fromRunStart(`(?:${BASE64_BEGINS}|${HEX_BEGINS})`).map((source) => new RegExp(source)),
  spans: fromRunStart(BASE64_BEGINS).map((source) => ({
    opens: new RegExp(String.raw`${source}[\w+/-]*$`),
    continues: /^[ \t>*#]*[A-Za-z0-9+/]{4}/,
  })),
}

/**
 * Decodes what is base64 or hex of a text, one level deep; only what is surely a secret in it counts.
 * @param starts where runs begin that may be it (`findEncodedRuns`)
 */
export function readEncoded(text: string, starts: readonly number[] = encodedRuns(text)): Reading[] {
  const readings: Reading[] = []
  let read = 0
  let done = 0
  for (const start of starts) {
    if (read >= MOST_OF_ALL) break
    if (start < done) continue
    const parts = decodeRun(text, start, runEnd(text, start))
    if (!parts) continue
    readings.push(parts)
    read += parts.text.length
    done = parts.pieces.at(-1)?.end ?? done
  }
  return readings
}

function encodedRuns(text: string): number[] {
  const starts: number[] = []
  findEncodedRuns(text, (start) => starts.push(start))
  return starts
}

/** The run and, where it fills its line, the runs on the lines below it, as MIME and `base64` wrap them. */
function decodeRun(text: string, start: number, end: number): Reading | null {
  const head = text.slice(start, Math.min(end, start + MOST))
  const first = decoded(head.slice(0, head.length - (head.length % 4 === 1 ? 1 : 0)))
  if (!first) return null
  let whole = head
  let last = end
  const below = /\r?\n[ \t>*#]{0,20}(?<run>[A-Za-z0-9+/]{4,200}={0,2})(?![\w+/-])/y
  if (first.from === 'base64' && head.length % 4 === 0 && head.length <= 200)
    for (below.lastIndex = last; whole.length < MOST; below.lastIndex = last) {
      const run = below.exec(text)?.groups?.run
      if (!run) break
      last = below.lastIndex
      whole += run
      if (run.endsWith('=') || run.length < head.length) break
    }
  const all = whole === head ? first : (decoded(whole) ?? first)
  return readingOf(text, `decoded from ${all.from}`, [{ start, end: all === first ? end : last, text: all.text }], {
    onlyHigh: true,
  })
}

const PERCENT_KEYWORDS = ['%3a%2f%2f', '%2d%2d%2d', '%5f', '%2e', '%22', 'private%20key', 'private+key']
const PERCENT_RUN = /[\w%+.~:/?&=@!$'()*,;#-]/

/** Reads percent-encoded text, as in a query: `https%3A%2F%2Fuser%3Apassword%40host`. Letter by letter, so places stay exact. */
export const percentEncoded: Reader = {
  keywords: PERCENT_KEYWORDS,
  shell: { newLine: [new RegExp(PERCENT_KEYWORDS.join('|').replace('+', '[+]'), 'i')] },
  read(text, ends) {
    const readings: Reading[] = []
    let done = 0
    for (const at of ends) {
      if (at <= done) continue
      let start = at
      while (start > Math.max(done, at - 4096) && PERCENT_RUN.test(text[start - 1] as string)) start--
      done = at
      while (done < Math.min(text.length, at + 4096) && PERCENT_RUN.test(text[done] as string)) done++
      const parts = done - start >= LEAST ? percentParts(text, start, done) : []
      const reading = readingOf(text, 'decoded from an URL', parts, { onlyHigh: true })
      if (isText(reading.text)) readings.push(reading)
    }
    return readings
  },
}

function percentParts(text: string, start: number, end: number): Part[] {
  return [...text.slice(start, end).matchAll(/%(?<hex>[2-7][0-9a-fA-F]|0[aAdD])|[^%]{1,4096}|%/g)].map((hit) => ({
    start: start + hit.index,
    end: start + hit.index + hit[0].length,
    ...(hit.groups?.hex ? { text: String.fromCharCode(Number.parseInt(hit.groups.hex, 16)) } : {}),
  }))
}
