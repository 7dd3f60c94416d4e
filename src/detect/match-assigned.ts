import type { Rule } from '../rules/rule.ts'
import { readAssignment } from './assignment.ts'
import { meaningOf } from './assignment-name.ts'
import type { Match } from './match.ts'

/** A keyword's place in a text. */
export interface Place {
  readonly start: number
  readonly end: number
}

const REACH = 4096

/**
 * Reads the values that are assigned to names which hold a keyword.
 * @param rules the rules with `assigned`, the first whose pattern fits the name wins
 * @param places of their keywords in `text`, ascending by `end`
 */
export function matchAssigned(rules: readonly Rule[], text: string, places: readonly Place[]): Match[] {
  const found: Match[] = []
  let read = 0
  for (const { start, end } of places) {
    if (end <= read) continue
    const lineStart = text.lastIndexOf('\n', start) + 1
    const newline = text.indexOf('\n', end)
    const lineEnd = Math.min(newline < 0 ? text.length : newline, end + REACH)
    const { end: nameEnd, assignment } = readAssignment(text, start, end, Math.max(lineStart, start - REACH), lineEnd)
    read = nameEnd
    if (!assignment) continue
    const { words, head } = meaningOf(assignment.name)
    const name = words.join('-')
    const rule = head && rules.find(({ pattern }) => name.search(pattern) >= 0)
    const { value, start: from, end: to } = assignment.literal
    if (rule) found.push({ rule, secret: value, start: from, end: to, assignment })
  }
  return found
}
