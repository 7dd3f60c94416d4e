/** What is compared at once: more where much is equal, less where both differ. */
const [LEAST, MOST] = [32, 16 * 1024]

/** How many bytes are equal from `at` and `otherAt` on, `most` at most. */
export function sharedAhead(one: Buffer, at: number, other: Buffer, otherAt: number, most: number): number {
  const isEqual = (from: number, size: number) =>
    one.compare(other, otherAt + from, otherAt + from + size, at + from, at + from + size) === 0
  let count = gallop(most, isEqual)
  while (count < most && one[at + count] === other[otherAt + count]) count++
  return count
}

/** How many bytes are equal before the ends of both, `most` at most. */
export function sharedBehind(one: Buffer, other: Buffer, most: number): number {
  const [end, otherEnd] = [one.length, other.length]
  const isEqual = (from: number, size: number) =>
    one.compare(other, otherEnd - from - size, otherEnd - from, end - from - size, end - from) === 0
  let count = gallop(most, isEqual)
  while (count < most && one[end - count - 1] === other[otherEnd - count - 1]) count++
  return count
}

/** How many bytes are equal, less than `LEAST` too few. */
function gallop(most: number, isEqual: (from: number, size: number) => boolean): number {
  let count = 0
  let size = LEAST
  while (count + size <= most && isEqual(count, size)) {
    count += size
    size = Math.min(2 * size, MOST)
  }
  for (size >>= 1; size >= LEAST; size >>= 1) if (count + size <= most && isEqual(count, size)) count += size
  return count
}
