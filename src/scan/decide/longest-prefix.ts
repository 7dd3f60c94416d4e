/**
 * Prepares the question which of many texts stands at a place of another one.
 * @param words in any order
 * @returns a function that gives the length of the longest of them that begins at `at`, 0 for none; however many words
 * share a beginning, it compares with one of them after a binary search
 */
export function createLongestPrefix(words: Iterable<string>): (text: string, at: number) => number {
  const sorted = [...new Set(words)].sort(compareUnits)
  const longest = sorted.reduce((most, { length }) => Math.max(most, length), 0)
  const shorter = prefixesOf(sorted)
  return (text, at) => {
    const query = text.slice(at, at + longest)
    let index = lastUpTo(sorted, query)
    if (index < 0) return 0
    const shared = sharedLength(sorted[index] as string, query)
    // What begins the query begins the word before it in the order, too.
    while (index >= 0 && (sorted[index] as string).length > shared) index = shorter[index] as number
    return index < 0 ? 0 : (sorted[index] as string).length
  }
}

/** For each word the index of the longest other one that it begins with, or -1. */
function prefixesOf(sorted: readonly string[]): Int32Array {
  const found = new Int32Array(sorted.length).fill(-1)
  for (let index = 1; index < sorted.length; index++) {
    let candidate = index - 1
    while (candidate >= 0 && !(sorted[index] as string).startsWith(sorted[candidate] as string))
      candidate = found[candidate] as number
    found[index] = candidate
  }
  return found
}

/** The index of the last word that is not behind `query` in the order, or -1. */
function lastUpTo(sorted: readonly string[], query: string): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] as string) <= query) from = middle + 1
    else to = middle
  }
  return from - 1
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++
  return length
}

function compareUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
