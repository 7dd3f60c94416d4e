import { createDetector } from '../../src/detect/detect.ts'
import { readings } from '../../src/git/texts/decode-text.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Sample } from './fires.ts'

const detect = createDetector(RULES)

/** Whether the engine reports something in a line of a sample that is new: what `scan/decide/check-texts.ts` does, without Git. */
export function isReported({ path, text, old }: Sample): boolean {
  return readings(Buffer.from(text)).some((reading) =>
    detect({ path, text: reading.text }).some(({ match, verdict }) => {
      if (verdict === 'dismissed') return false
      if (!old?.size) return true
      const first = lineOf(reading.text, match.start)
      const last = lineOf(reading.text, match.end)
      return Array.from({ length: last - first + 1 }, (_, at) => first + at).some((line) => !old.has(line))
    }),
  )
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}
