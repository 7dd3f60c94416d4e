import { createPrefilter } from '../../src/detect/prefilter.ts'
import type { Reader } from '../../src/detect/reading.ts'

/** The texts that `reader` reads out of `text`, without the blanks around them. */
export function readingsIn(reader: Reader, text: string, path: string): string[] {
  const ends: number[] = []
  createPrefilter(reader.keywords)(text, (_, end) => {
    if (ends.at(-1) !== end) ends.push(end)
  })
  return reader.read(text, ends, path).map((reading) => reading.text.trim())
}
