/** Options of `scan` with a value behind them. */
const WITH_VALUE = new Set(['--config', '--format', '--output', '--settings-from', '--range', '--message'])
/** All of it, where hooks start; `*` leaves out what begins with a dot. */
const WHOLE = new Set(['.', './'])

/** Whether a call is for some paths only: `some`; `unknown` where the shell makes them, as by `$(git diff --name-only)`. */
export type GivenPaths = 'none' | 'some' | 'unknown'

/** @param words what stands behind `hushkey` */
export function givenPaths(words: readonly string[]): GivenPaths {
  const given = words[0] === 'scan' ? words.slice(1) : words
  const paths = given.filter((word, at) => !word.startsWith('-') && !WITH_VALUE.has(given[at - 1] ?? ''))
  if (paths.some((word) => /[$`]/.test(word))) return 'unknown'
  return paths.length === 0 || paths.some((word) => WHOLE.has(word)) ? 'none' : 'some'
}
