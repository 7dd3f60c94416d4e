import type { Reader, Reading } from '../../../src/detect/decode/reading.ts'
import { createPrefilter } from '../../../src/detect/search/keyword-search.ts'

/**
 * The texts that `reader` reads out of `text`, without the blanks around them.
 * @throws where what a reading says of its pieces is not what stands there
 */
export function readingsIn(reader: Reader, text: string, path: string): string[] {
  const ends: number[] = []
  createPrefilter(reader.keywords)(text, (_, end) => {
    if (ends.at(-1) !== end) ends.push(end)
  })
  const readings = reader.read(text, ends, path)
  for (const reading of readings) checkPieces(reading, text)
  return readings.map((reading) => reading.text.trim())
}

/** A piece as long as what it stands for is that, letter by letter, but for what is blanked out. */
function checkPieces({ text, pieces }: Reading, original: string): void {
  for (const { at, length, start, end } of pieces) {
    if (length !== end - start) continue
    const wrong = [...Array(length).keys()].find((n) => text[at + n] !== original[start + n] && text[at + n] !== ' ')
    if (wrong !== undefined) throw new Error(`${text.slice(at, at + length)} is not ${original.slice(start, end)}`)
  }
}
