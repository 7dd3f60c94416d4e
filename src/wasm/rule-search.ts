// AssemblyScript, which is compiled to WebAssembly when the package is built: the search of src/detect/search/rule-search.ts once
// more, for long texts. Numbers stand in one memory, where src/detect/search/compiled-search.ts puts them, and four places of a
// text are searched at a time, so that one need not wait for the memory while another does.

/** How many codes of letters there are (src/detect/search/keyword-trie.ts), and kinds of runs (src/detect/search/runs.ts). */
const WIDTH: i32 = 73
const KINDS: i32 = 4
/** So many units of a text are searched at a time; what is found in them fits into the processor's cache. */
const BLOCK: i32 = 16_384
/** Told of a keyword that may stand in a name, together with its number; rules and readers are less. */
const NAME: i32 = 0x4000_0000
/** Told where a run begins that may be encoded (src/detect/decode/encoded-runs.ts), which has so many letters at least. */
const RUN: i32 = 0x3fff_ffff
const LEAST: i32 = 20
const IN_RUN: i32 = 1 << 5
const NEWLINE: i32 = 10

// The addresses, in the order in which they stand at the beginning of the memory.
let codes: usize
let depths: usize
let runLetters: usize
let firstChild: usize
let nodes: usize
let begins: usize
let fallbacks: usize
let nearest: usize
let owners: usize
let rows: usize
let keywordLength: usize
let firstConsumer: usize
let consumers: usize
let inNames: usize
let leastRuns: usize
let upperCase: usize
let blocks: usize
let signs: usize
let signBits: usize
let hits: usize
/** How many units before the end of a keyword it may begin. */
let reach: i32
let rowCount: i32

/** Where memory begins that is not used in here. What stands before the numbers of this file is free, too. */
export function free(): usize {
  return __heap_base
}

/** Reads the addresses. */
export function prepare(): void {
  codes = load<u32>(0)
  depths = load<u32>(4)
  runLetters = load<u32>(8)
  firstChild = load<u32>(12)
  nodes = load<u32>(16)
  begins = load<u32>(20)
  fallbacks = load<u32>(24)
  nearest = load<u32>(28)
  owners = load<u32>(32)
  rows = load<u32>(36)
  keywordLength = load<u32>(40)
  firstConsumer = load<u32>(44)
  consumers = load<u32>(48)
  inNames = load<u32>(52)
  leastRuns = load<u32>(56)
  upperCase = load<u32>(60)
  blocks = load<u32>(64)
  signs = load<u32>(68)
  signBits = load<u32>(72)
  hits = load<u32>(76)
  reach = load<i32>(80)
  rowOf(0)
}

let text: usize
let length: i32
/** Up to here only what may take several lines is told. */
let known: i32
/** Where the next thing that is found is told. */
let told: usize

/**
 * Tells what stands in a text.
 * @param at where its UTF-16 units begin; `reach` NULs stand before them
 * @param units how many there are
 * @param found where pairs of numbers are put: a rule, a reader or a keyword in a name, and the offset behind the
 *   keyword; behind all of these the beginnings of runs
 * @returns how many pairs
 */
export function search(at: usize, units: i32, found: usize, knownUntil: i32): i32 {
  text = at
  length = units
  known = knownUntil
  told = found
  lineEnd = -1
  for (let from = 0; from < length; from += BLOCK) {
    const quarter = (min(BLOCK, length - from) + 3) >> 2
    searchBlock(from, quarter)
    tellHits(0, firstEnd)
    tellHits(quarter, secondEnd)
    tellHits(2 * quarter, thirdEnd)
    tellHits(3 * quarter, fourthEnd)
  }
  tellRuns()
  return <i32>((told - found) >> 3)
}

// Where the hits of each quarter of a block end.
let firstEnd: usize
let secondEnd: usize
let thirdEnd: usize
let fourthEnd: usize

/** Puts down, quarter by quarter, where keywords end. Each quarter begins so far ahead that it knows its state. */
function searchBlock(from: i32, quarter: i32): void {
  const table = rows // of its own, so that it need not be looked up for each unit
  const letters = codes
  const step = (<usize>quarter) << 1
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  firstEnd = hitsOf(0)
  secondEnd = hitsOf(quarter)
  thirdEnd = hitsOf(2 * quarter)
  fourthEnd = hitsOf(3 * quarter)
  let place = text + ((<usize>(from - reach)) << 1)
  for (let at = from - reach; at < from + quarter; at++) {
    const one = load<i32>(table + ((<usize>(first + <i32>load<u8>(letters + <usize>load<u16>(place)))) << 2))
    const two = load<i32>(table + ((<usize>(second + <i32>load<u8>(letters + <usize>load<u16>(place + step)))) << 2))
    const three = load<i32>(
      table + ((<usize>(third + <i32>load<u8>(letters + <usize>load<u16>(place + 2 * step)))) << 2),
    )
    const four = load<i32>(
      table + ((<usize>(fourth + <i32>load<u8>(letters + <usize>load<u16>(place + 3 * step)))) << 2),
    )
    place += 2
    if ((one | two | three | four) >= 0) {
      first = one
      second = two
      third = three
      fourth = four
      continue
    }
    const isTold = at >= from
    first = one >= 0 ? one : arrive(one, first, at)
    if (one < 0 && isTold) firstEnd = hit(firstEnd, at)
    second = two >= 0 ? two : arrive(two, second, at + quarter)
    if (two < 0 && isTold) secondEnd = hit(secondEnd, at + quarter)
    third = three >= 0 ? three : arrive(three, third, at + 2 * quarter)
    if (three < 0 && isTold) thirdEnd = hit(thirdEnd, at + 2 * quarter)
    fourth = four >= 0 ? four : arrive(four, fourth, at + 3 * quarter)
    if (four < 0 && isTold) fourthEnd = hit(fourthEnd, at + 3 * quarter)
  }
}

/** Where the hits of a quarter stand that begins so many units behind the block. */
function hitsOf(quarter: i32): usize {
  return hits + ((<usize>quarter) << 3)
}

/** What follows a row with the unit at `at`: another row, or for a state to be looked at, its complement. */
function entryOf(row: i32, at: i32): usize {
  return rows + ((<usize>(row + <i32>load<u8>(codes + <usize>unit(at)))) << 2)
}

/** The state with the longest keyword at which `arrive` came, or 0. */
let arrived: i32

/**
 * Goes to a state that is to be looked at.
 * @param what stood in the entry; another quarter may have replaced it in the meantime
 * @returns its row
 */
function arrive(what: i32, row: i32, at: i32): i32 {
  const state = ~what
  const next = rowOf(state)
  arrived = number(nearest, state)
  if (arrived === 0) store<i32>(entryOf(row, at), next) // from now on there is nothing to look at
  return next
}

function hit(end: usize, at: i32): usize {
  if (arrived === 0 || at >= length) return end
  store<i32>(end, at)
  store<i32>(end, arrived, 4)
  return end + 8
}

function tellHits(quarter: i32, end: usize): void {
  for (let at = hitsOf(quarter); at < end; at += 8) {
    const behind = load<i32>(at) + 1
    for (let state = load<i32>(at, 4); state > 0; state = number(nearest, number(fallbacks, state)))
      tellKeyword(number(nodes, state) >> 7, behind)
  }
}

function tellKeyword(keyword: i32, end: i32): void {
  const isNew = end > known
  if (isNew && number(inNames, keyword)) tell(NAME + keyword, end)
  const stop = number(firstConsumer, keyword + 1)
  for (let at = number(firstConsumer, keyword); at < stop; at++) {
    const consumer = number(consumers, at)
    if (consumer < 0 || ((isNew || number(blocks, consumer)) && mayMatch(consumer, end, keyword))) tell(consumer, end)
  }
}

function tell(what: i32, end: i32): void {
  if (told + 8 > (<usize>memory.size()) << 16) memory.grow(16)
  store<i32>(told, what)
  store<i32>(told, end, 4)
  told += 8
}

function tellRuns(): void {
  let start = 0
  while (start + LEAST <= length) {
    let at = start + LEAST - 1
    while (at >= start && (lettersAt(at) & IN_RUN) !== 0) at--
    if (at >= start) {
      start = at + 1
      continue
    }
    if (maySay(start)) tell(RUN, start)
    start += LEAST
    while (start < length && (lettersAt(start) & IN_RUN) !== 0) start++
  }
}

function maySay(start: i32): bool {
  const first = lettersAt(start)
  const second = lettersAt(start + 1)
  const inBase64 = first & (second >> 1) & (lettersAt(start + 2) >> 2)
  return ((inBase64 | ((first >> 3) & (second >> 4))) & 1) !== 0
}

function lettersAt(at: i32): i32 {
  return <i32>load<u8>(runLetters + <usize>unit(at))
}

function mayMatch(rule: i32, end: i32, keyword: i32): bool {
  if (number(upperCase, rule) && hasSmallLetter(end - number(keywordLength, keyword), end)) return false
  return hasRuns(rule, end) && hasSigns(rule, end)
}

function hasSmallLetter(start: i32, end: i32): bool {
  for (let at = start; at < end; at++) if (unit(at) >= 97 && unit(at) <= 122) return true
  return false
}

let lineStart: i32
let lineEnd: i32
/** The kinds of signs on the line, or that nobody asked yet. */
let bits: i32
const UNKNOWN: i32 = -1
/** For each kind, a length that a run of the line has, and the least one of which it is known that none has it. */
const found = memory.data(4 * KINDS)
const missed = memory.data(4 * KINDS)

function hasSigns(rule: i32, at: i32): bool {
  const needed = number(signs, rule)
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
    if (code < 128) all |= number(signBits, code)
  }
  return all
}

function hasRuns(rule: i32, at: i32): bool {
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

/** Where a state's row begins; it is made when the state is reached for the first time. */
function rowOf(state: i32): i32 {
  const begin = number(begins, state)
  return begin >= 0 ? begin : makeRow(state)
}

function makeRow(state: i32): i32 {
  const fallback = number(fallbacks, state)
  const like = state === 0 ? -1 : rowOf(fallback)
  const row = WIDTH * rowCount
  store<i32>(owners + ((<usize>rowCount) << 2), state)
  rowCount++
  store<i32>(begins + ((<usize>state) << 2), row)
  store<i32>(nearest + ((<usize>state) << 2), number(nodes, state) >= 0 ? state : number(nearest, fallback))
  if (like >= 0) memory.copy(rows + ((<usize>row) << 2), rows + ((<usize>like) << 2), 4 * WIDTH)
  const stop = number(firstChild, state + 1)
  for (let child = number(firstChild, state); child < stop; child++) {
    const entry = rows + ((<usize>(row + (number(nodes, child) & 127))) << 2)
    const other = load<i32>(entry)
    store<i32>(fallbacks + ((<usize>child) << 2), other < 0 ? ~other : number(owners, other / WIDTH))
    store<i32>(entry, ~child)
  }
  return row
}

function unit(at: i32): i32 {
  return <i32>load<u16>(text + ((<usize>at) << 1))
}

function number(list: usize, at: i32): i32 {
  return load<i32>(list + ((<usize>at) << 2))
}
