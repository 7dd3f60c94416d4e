import type { Random } from './random.ts'
import type { StagedSample } from './staged-sample.ts'

/** A text with lines that a change may have brought: `[from, to)`, numbered from 0. */
export interface ChangedText {
  readonly path: string
  /** Before anything was put into it; null where there is no such text. */
  readonly original: string | null
  readonly text: string
  readonly from: number
  readonly to: number
}

type Split = (changed: ChangedText, random: Random) => Omit<StagedSample, 'path'>

/** How the lines of a text are divided into those that stood in `HEAD` and those that are added; the first two add all. */
const SPLITS: readonly Split[] = [
  ({ original, text }) => ({ before: original, after: text }),
  ({ text }) => ({ before: null, after: text }),
  // one line of several is new
  (changed, random) => {
    const only = changed.from + random.below(changed.to - changed.from)
    return altered(changed, (at) => at === only, random)
  },
  // one line of several is old
  (changed, random) => {
    const only = changed.from + random.below(changed.to - changed.from)
    return altered(changed, (at) => at !== only, random)
  },
  // each line is new or old
  (changed, random) => altered(changed, () => random.chance(0.5), random),
  // the value is old, and a line near it is new
  (changed, random) => {
    const near = Math.max(0, changed.from - 1 - random.below(3))
    return altered({ ...changed, from: near }, (at) => at === near, random)
  },
]

/**
 * Divides a text, and sometimes gives it other line ends, no last one, another path before, or a long line.
 * @returns `isSplit`: whether only some of its changed lines are added
 */
export function splitChange(changed: ChangedText, random: Random): StagedSample & { readonly isSplit: boolean } {
  const { path } = changed
  const split = random.chance(0.5) ? 0 : random.below(SPLITS.length)
  const { before, after } = (SPLITS[split] as Split)(changed, random)
  const isSplit = split > 1
  const both = (form: (text: string) => string) => ({
    path,
    isSplit,
    before: before === null ? null : form(before),
    after: form(after),
  })
  if (random.chance(0.06)) return both((text) => text.replaceAll(/\r?\n/g, '\r\n'))
  if (random.chance(0.06)) return both((text) => text.trimEnd())
  if (random.chance(0.04)) return both((text) => text.replaceAll(/^(?: {4}| {2})+/gm, '\t'))
  if (random.chance(0.03)) return { path, isSplit, before, after: withLongLine(after, changed.from, random) }
  if (random.chance(0.05) && before !== null) return { path, isSplit, before, after, oldPath: renamed(path) }
  return { path, isSplit, before, after }
}

/** The same text with lines that are altered or absent in `HEAD`. */
function altered({ text, from, to }: ChangedText, isNew: (line: number) => boolean, random: Random) {
  const before = text.split('\n').flatMap((line, at) => {
    if (at < from || at >= to || !isNew(at)) return [line]
    return random.chance(0.5) ? [] : [line.replaceAll(/[A-Za-z0-9]/g, 'x')]
  })
  return { before: before.join('\n'), after: text }
}

function withLongLine(text: string, at: number, random: Random): string {
  const lines = text.split('\n')
  const filler = Array.from({ length: 100 + random.below(1000) }, (_, item) => `item${item}`).join(' ')
  lines[at] = random.chance(0.5) ? `${lines[at]} ${filler}` : `${filler} ${lines[at]}`
  return lines.join('\n')
}

function renamed(path: string): string {
  return path.replace(/([^/]*)$/, 'old-$1')
}
