import type { Rule } from '../rules/rule.ts'
import { readAssignment } from './assignment.ts'
import { meaningOf } from './assignment-name.ts'
import type { Match } from './match.ts'

/** A keyword's place in a text. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** How far a huge line is read around a keyword, in UTF-16 units each way. */
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
    const from = Math.max(0, start - REACH)
    const before = text.slice(from, start)
    const ahead = text.slice(end, end + REACH)
    const lineStart = from + before.lastIndexOf('\n') + 1
    const newline = ahead.indexOf('\n')
    const lineEnd = end + (newline < 0 ? ahead.length : newline)
    const { end: nameEnd, assignment } = readAssignment(text, start, end, lineStart, lineEnd)
    read = nameEnd
    if (!assignment) continue
    const { words, head } = meaningOf(assignment.name)
    const name = words.join('-')
    const rule = head && rules.find(({ pattern }) => name.search(pattern) >= 0)
    const { literal } = assignment
    if (rule) found.push({ rule, secret: literal.value, start: literal.start, end: literal.end, assignment })
  }
  return found
}
