/** Where the next pair of numbers is put. */
let next: usize
let first: usize

export function beginReport(at: usize): void {
  first = at
  next = at
}

/** @param what a rule, a reader, a keyword in a name, or a run */
export function report(what: i32, at: i32): void {
  if (next + 8 > (<usize>memory.size()) << 16) memory.grow(16)
  store<i32>(next, what)
  store<i32>(next, at, 4)
  next += 8
}

/** How many pairs there are. */
export function reportLength(): i32 {
  return <i32>((next - first) >> 3)
}
