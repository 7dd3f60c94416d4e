// AssemblyScript, which is compiled to WebAssembly when the package is built: the search of src/detect/search/rule-search.ts once
// more, for long texts. Numbers stand in one memory, where src/detect/search/compiled-search.ts puts them, and four places of a
// text are searched at a time, so that one need not wait for the memory while another does.
import { BLOCK, NAME } from '../detect/search/search-layout.ts'
import { reportRuns } from './encoded-runs.ts'
import { arrive, arrived, rowOf } from './keyword-rows.ts'
import { forgetLine, hasCharacters, hasRuns } from './line-tests.ts'
import {
  blocks,
  codes,
  consumers,
  fallbacks,
  firstConsumer,
  hits,
  inNames,
  keywordLength,
  length,
  nearest,
  nodes,
  number,
  reach,
  readAddresses,
  rows,
  setText,
  text,
  unit,
  upperCase,
} from './memory.ts'
import { beginReport, report, reportLength } from './report.ts'

/** Where memory begins that is not used in here. What stands before the numbers of this module is free, too. */
export function free(): usize {
  return __heap_base
}

/** Reads the addresses. */
export function prepare(): void {
  readAddresses()
  rowOf(0)
}

/** The parts of the text in which all is reported, as pairs of numbers; elsewhere only what may take several lines. */
let part: usize
let partsEnd: usize

/** Whether a keyword that ends here is in such a part; it is asked in ascending order. */
function isWithin(end: i32): bool {
  while (part < partsEnd && load<i32>(part, 4) < end) part += 8
  return part < partsEnd && load<i32>(part) < end
}

/**
 * Reports what stands in a text.
 * @param at where its UTF-16 units begin; `reach` NULs stand before them
 * @param units how many there are
 * @param parts where the parts stand in which all is reported, and `count` how many there are
 * @param found where pairs of numbers are put: a rule, a reader or a keyword in a name, and the offset behind the
 *   keyword; behind all of these the beginnings of runs
 * @returns how many pairs
 */
export function search(at: usize, units: i32, parts: usize, count: i32, found: usize): i32 {
  setText(at, units)
  part = parts
  partsEnd = parts + ((<usize>count) << 3)
  beginReport(found)
  forgetLine()
  for (let from = 0; from < length; from += BLOCK) {
    const quarter = (min(BLOCK, length - from) + 3) >> 2
    searchBlock(from, quarter)
    reportHits(0, firstEnd)
    reportHits(quarter, secondEnd)
    reportHits(2 * quarter, thirdEnd)
    reportHits(3 * quarter, fourthEnd)
  }
  reportRuns()
  return reportLength()
}

// Where the hits of each quarter of a block end.
let firstEnd: usize
let secondEnd: usize
let thirdEnd: usize
let fourthEnd: usize

/** Puts down, quarter by quarter, where keywords end. Each quarter begins so far ahead that it knows its state. */
function searchBlock(from: i32, quarter: i32): void {
  const table = rows // of its own, so that it need not be looked up for each unit
  const characterCodes = codes
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
    const one = load<i32>(table + ((<usize>(first + <i32>load<u8>(characterCodes + <usize>load<u16>(place)))) << 2))
    const two = load<i32>(
      table + ((<usize>(second + <i32>load<u8>(characterCodes + <usize>load<u16>(place + step)))) << 2),
    )
    const three = load<i32>(
      table + ((<usize>(third + <i32>load<u8>(characterCodes + <usize>load<u16>(place + 2 * step)))) << 2),
    )
    const four = load<i32>(
      table + ((<usize>(fourth + <i32>load<u8>(characterCodes + <usize>load<u16>(place + 3 * step)))) << 2),
    )
    place += 2
    if ((one | two | three | four) >= 0) {
      first = one
      second = two
      third = three
      fourth = four
      continue
    }
    const isReported = at >= from
    first = one >= 0 ? one : arrive(one, first, at)
    if (one < 0 && isReported) firstEnd = hit(firstEnd, at)
    second = two >= 0 ? two : arrive(two, second, at + quarter)
    if (two < 0 && isReported) secondEnd = hit(secondEnd, at + quarter)
    third = three >= 0 ? three : arrive(three, third, at + 2 * quarter)
    if (three < 0 && isReported) thirdEnd = hit(thirdEnd, at + 2 * quarter)
    fourth = four >= 0 ? four : arrive(four, fourth, at + 3 * quarter)
    if (four < 0 && isReported) fourthEnd = hit(fourthEnd, at + 3 * quarter)
  }
}

/** Where the hits of a quarter stand that begins so many units behind the block. */
function hitsOf(quarter: i32): usize {
  return hits + ((<usize>quarter) << 3)
}

function hit(end: usize, at: i32): usize {
  if (arrived === 0 || at >= length) return end
  store<i32>(end, at)
  store<i32>(end, arrived, 4)
  return end + 8
}

function reportHits(quarter: i32, end: usize): void {
  for (let at = hitsOf(quarter); at < end; at += 8) {
    const behind = load<i32>(at) + 1
    for (let state = load<i32>(at, 4); state > 0; state = number(nearest, number(fallbacks, state)))
      reportKeyword(number(nodes, state) >> 7, behind)
  }
}

function reportKeyword(keyword: i32, end: i32): void {
  const isWanted = isWithin(end)
  if (isWanted && number(inNames, keyword)) report(NAME + keyword, end)
  const stop = number(firstConsumer, keyword + 1)
  for (let at = number(firstConsumer, keyword); at < stop; at++) {
    const consumer = number(consumers, at)
    if (consumer < 0 || ((isWanted || number(blocks, consumer)) && mayMatch(consumer, end, keyword)))
      report(consumer, end)
  }
}

function mayMatch(rule: i32, end: i32, keyword: i32): bool {
  if (number(upperCase, rule) && hasLowerCase(end - number(keywordLength, keyword), end)) return false
  return hasRuns(rule, end) && hasCharacters(rule, end)
}

function hasLowerCase(start: i32, end: i32): bool {
  for (let at = start; at < end; at++) if (unit(at) >= 97 && unit(at) <= 122) return true
  return false
}
