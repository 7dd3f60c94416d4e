import { splitLines } from './text.ts'

/** What happens to one file: its whole content before and after. */
export interface Change {
  /** Relative to the Git root, `/` separated. */
  readonly path: string
  /** Null when the file is new. */
  readonly before: Buffer | null
  readonly after: Buffer
  /** The permission bits of a new file; an existing one keeps its own. */
  readonly mode?: number
  /** What the change is for, in a few words, such as `runs hushkey at each commit`. */
  readonly why: string
}

/** The lines in which two texts differ. */
export interface Hunk {
  /** The number of equal lines above. */
  readonly above: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** The one span of lines outside of which both texts are equal. */
export function hunkBetween(before: string, after: string): Hunk {
  const [old, now] = [splitLines(before), splitLines(after)]
  const shorter = Math.min(old.length, now.length)
  let above = 0
  while (above < shorter && old[above] === now[above]) above++
  let below = 0
  while (below < shorter - above && old.at(-1 - below) === now.at(-1 - below)) below++
  return { above, removed: old.slice(above, old.length - below), added: now.slice(above, now.length - below) }
}

/** The change as a small diff for people, with one line of context. */
export function formatChange({ path, before, after }: Change): string {
  const old = before?.toString() ?? ''
  const { above, removed, added } = hunkBetween(old, after.toString())
  const lines = splitLines(old)
  const context = (index: number) => lines.slice(Math.max(0, index), index + 1).map((line) => ` ${line}`)
  const all = [
    ...(above > 0 ? context(above - 1) : []),
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    ...context(above + removed.length),
  ].map((line) => line.replace(/\r?\n$/, ''))
  return [before ? `--- ${path}` : '--- (new file)', `+++ ${path}`, `@@ line ${above + 1} @@`, ...all].join('\n')
}

/**
 * Takes a change back out of a file that was edited since.
 * @returns null when its lines are not to be found there exactly once
 */
export function takeOut(current: string, { removed, added }: Pick<Hunk, 'removed' | 'added'>): string | null {
  const text = added.join('')
  const at = current.indexOf(text)
  if (text === '' || at < 0 || current.indexOf(text, at + 1) >= 0) return null
  return current.slice(0, at) + removed.join('') + current.slice(at + text.length)
}
