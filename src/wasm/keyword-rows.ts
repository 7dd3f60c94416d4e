import { WIDTH } from '../detect/search/search-layout.ts'
import { begins, codes, fallbacks, firstChild, nearest, nodes, number, owners, rows, unit } from './memory.ts'

let rowCount: i32

/** Where a state's row begins; it is made when the state is reached for the first time. */
export function rowOf(state: i32): i32 {
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

/** What follows a row with the unit at `at`: another row, or for a state to be looked at, its complement. */
function entryOf(row: i32, at: i32): usize {
  return rows + ((<usize>(row + <i32>load<u8>(codes + <usize>unit(at)))) << 2)
}

/** The state with the longest keyword at which `arrive` came, or 0. */
export let arrived: i32

/**
 * Goes to a state that is to be looked at.
 * @param what stood in the entry; another quarter may have replaced it in the meantime
 * @returns its row
 */
export function arrive(what: i32, row: i32, at: i32): i32 {
  const state = ~what
  const next = rowOf(state)
  arrived = number(nearest, state)
  if (arrived === 0) store<i32>(entryOf(row, at), next) // from now on there is nothing to look at
  return next
}
