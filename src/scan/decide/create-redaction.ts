import { createLongestPrefix } from './longest-prefix.ts'

/** The shortest secret that is looked for: copies of shorter ones are chance. */
const SHORTEST = 4

/** Looks for all secrets at once: a commit may add thousands, and each has a line to be shown. */
export function createRedaction(secrets: Iterable<string>): (text: string) => string {
  const worthwhile = [...secrets].filter(({ length }) => length >= SHORTEST)
  const heads = new Set(worthwhile.map((secret) => secret.slice(0, SHORTEST)))
  const longestAt = createLongestPrefix(worthwhile)
  return (text) => {
    let shown = ''
    let end = 0 // of what is redacted
    for (let at = 0; at < text.length; at++) {
      const length = heads.has(text.slice(at, at + SHORTEST)) ? longestAt(text, at) : 0
      if (length && at >= end) shown += '****'
      if (length) end = Math.max(end, at + length)
      if (at >= end) shown += text[at]
    }
    return shown
  }
}
