import type { Spot } from '../../remedy/code/spot.ts'
import { offsetOf } from '../../scan/advise/locate-secret.ts'
import { lineMap } from './line-map.ts'

/** The same place in the file on the disk. @returns null where it was edited since it was staged */
export async function spotOnDisk(staged: Spot, disk: string): Promise<Spot | null> {
  const map = await lineMap(staged.text, disk)
  const place = (offset: number) => {
    const lineStart = staged.text.lastIndexOf('\n', offset - 1) + 1
    const line = map(countLines(staged.text, lineStart))
    return line === null ? null : { line, offset: offsetOf(disk, line + 1) + offset - lineStart }
  }
  const [start, end] = [place(staged.start), place(staged.end)]
  if (!start || !end) return null
  const plain = (text: string) => text.replaceAll('\r\n', '\n')
  const same = plain(disk.slice(start.offset, end.offset)) === plain(staged.text.slice(staged.start, staged.end))
  return same ? { ...staged, text: disk, start: start.offset, end: end.offset } : null
}

function countLines(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
