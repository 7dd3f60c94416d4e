const NEWLINE = 10
/** So many bytes are compared at once; smaller ones only where they differ. */
const [BLOCK, LEAST] = [16 * 1024, 32]

/** How many bytes both begin with, up to a line's beginning. */
export function sharedStart(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length)
  let at = 0
  for (let size = BLOCK; size >= LEAST; size >>= 1)
    while (at + size <= most && one.compare(other, at, at + size, at, at + size) === 0) at += size
  while (at < most && one[at] === other[at]) at++
  return at === one.length && at === other.length ? at : one.subarray(0, at).lastIndexOf(NEWLINE) + 1
}

/** How many bytes both end with, from a line's beginning on. @param start what both begin with, which is left out */
export function sharedEnd(one: Buffer, other: Buffer, start: number): number {
  const most = Math.min(one.length, other.length) - start
  const ends = [one.length, other.length] as const
  let count = 0
  for (let size = BLOCK; size >= LEAST; size >>= 1)
    while (count + size <= most && isEqualBefore(one, other, count, size)) count += size
  while (count < most && one[ends[0] - count - 1] === other[ends[1] - count - 1]) count++
  if (isLineStart(one, ends[0] - count) && isLineStart(other, ends[1] - count)) return count
  const lineEnd = one.indexOf(NEWLINE, ends[0] - count)
  return lineEnd < 0 ? 0 : ends[0] - lineEnd - 1
}

/** Whether the `size` bytes before the last `count` ones are the same. */
function isEqualBefore(one: Buffer, other: Buffer, count: number, size: number): boolean {
  const [end, otherEnd] = [one.length - count, other.length - count]
  return one.compare(other, otherEnd - size, otherEnd, end - size, end) === 0
}

function isLineStart(bytes: Buffer, at: number): boolean {
  return at === 0 || bytes[at - 1] === NEWLINE
}
