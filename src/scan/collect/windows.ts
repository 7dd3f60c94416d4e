import type { PlacedSource } from '../../detect/finding-of.ts'
import { rangesWithin } from '../../git/texts/added-lines.ts'
import type { AddedText } from '../../git/texts/added-text.ts'

/** A part of a file with its place in it. */
export type Window = Omit<PlacedSource, 'browser'>

/**
 * Lines around an added one that a match may need: a key of several lines, the name above a value. The hooks' shell asks
 * Git for as many, so that it sees what is seen here.
 */
export const WINDOW_LINES = 300

const windowsByText = new WeakMap<AddedText, readonly Window[]>()

/**
 * The parts of a text that are worth looking at: all of a new file, else the surroundings of what was added. They are kept as
 * long as the text is, for several ask.
 */
export function windowsOf(item: AddedText): readonly Window[] {
  const windows = windowsByText.get(item) ?? findWindows(item)
  windowsByText.set(item, windows)
  return windows
}

function findWindows({
  change,
  text,
  firstLine,
  firstColumn,
  added,
  carriedOver = [],
  known = 0,
}: AddedText): Window[] {
  const all = joined([...carriedOver, ...added])
  if (!all.length) return []
  const { path } = change
  const isWhole = all.length === 1 && (all[0]?.[0] as number) <= firstLine && !change.before.length
  if (isWhole) return [{ path, text, firstLine, firstColumn, known }]
  const offset = createOffsets(text, firstLine)
  return spansAround(all).map(([first, last]) => {
    const start = offset(first)
    const within = rangesWithin(all, { first, last })
    const wanted = within.map(([from, to]) => [offset(from) - start, offset(to + 1) - start] as const)
    const end = offset(last + 1)
    return {
      path,
      text: text.slice(start, end),
      firstLine: Math.max(first, firstLine),
      firstColumn: first <= firstLine ? firstColumn : 0,
      wanted,
    }
  })
}

/** Ranges that follow each other as one. */
function joined(ranges: AddedText['added']): AddedText['added'] {
  const all: [number, number][] = []
  for (const [first, last] of ranges) {
    const previous = all.at(-1)
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last)
    else all.push([first, last])
  }
  return all
}

function spansAround(added: AddedText['added']): [number, number][] {
  const spans: [number, number][] = []
  for (const [first, last] of added) {
    const previous = spans.at(-1)
    if (previous && first - WINDOW_LINES <= previous[1]) previous[1] = last + WINDOW_LINES
    else spans.push([first - WINDOW_LINES, last + WINDOW_LINES])
  }
  return spans
}

/**
 * Prepares the question where a line begins, which is to be asked in ascending order: of a long file only what stands before
 * the last window is looked through.
 */
function createOffsets(text: string, firstLine: number): (line: number) => number {
  let [line, start] = [firstLine, 0]
  return (wanted) => {
    for (; line < wanted && start < text.length; line++) {
      const end = text.indexOf('\n', start)
      start = end < 0 ? text.length : end + 1
    }
    return start
  }
}
