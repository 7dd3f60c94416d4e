import { KINDS } from '../detect/search/search-layout.ts'
import { characterBits, characters, depths, leastRuns, length, number, text, unit } from './memory.ts'

const NEWLINE: i32 = 10

let lineStart: i32
let lineEnd: i32
/** The kinds of characters on the line, or that nobody asked yet. */
let bits: i32
const UNKNOWN: i32 = -1
/** For each kind, a length that a run of the line has, and the least one of which it is known that none has it. */
const found = memory.data(4 * KINDS)
const missed = memory.data(4 * KINDS)

/** Forgets the line of an earlier text. */
export function forgetLine(): void {
  lineEnd = -1
}

/** What src/detect/search/needed-characters.ts asks of the line around an offset. */
export function hasCharacters(rule: i32, at: i32): bool {
  const needed = number(characters, rule)
  if (needed === 0) return true
  if (at < lineStart || at > lineEnd) goToLine(at)
  if (bits === UNKNOWN) bits = bitsOfLine()
  return (bits & needed) === needed
}

function bitsOfLine(): i32 {
  let all = 0
  const end = text + ((<usize>lineEnd) << 1)
  for (let place = text + ((<usize>lineStart) << 1); place < end; place += 2) {
    const code = <i32>load<u16>(place)
    if (code < 128) all |= number(characterBits, code)
  }
  return all
}

/** What src/detect/search/runs.ts asks of it. */
export function hasRuns(rule: i32, at: i32): bool {
  const least = leastRuns + ((<usize>(KINDS * rule)) << 2)
  if (load<i32>(least) === 0) return true
  if (at < lineStart || at > lineEnd) goToLine(at)
  for (let kind = 0; kind < KINDS; kind++) {
    const needed = number(least, kind)
    if (needed === 0) return true
    if (needed >= number(missed, kind)) return false
    if (needed <= number(found, kind)) continue
    const isThere = hasRun(kind, needed)
    store<i32>((isThere ? found : missed) + ((<usize>kind) << 2), needed)
    if (!isThere) return false
  }
  return true
}

function goToLine(at: i32): void {
  bits = UNKNOWN
  lineStart = at
  while (lineStart > 0 && unit(lineStart - 1) !== NEWLINE) lineStart--
  lineEnd = at
  while (lineEnd < length && unit(lineEnd) !== NEWLINE) lineEnd++
  for (let kind = 0; kind < KINDS; kind++) {
    store<i32>(found + ((<usize>kind) << 2), 0)
    store<i32>(missed + ((<usize>kind) << 2), lineEnd - lineStart + 1)
  }
}

function hasRun(kind: i32, least: i32): bool {
  let from = lineStart
  while (from + least <= lineEnd) {
    let at = from + least - 1
    while (at >= from && <i32>load<u8>(depths + <usize>unit(at)) > kind) at--
    if (at < from) return true
    from = at + 1
  }
  return false
}
