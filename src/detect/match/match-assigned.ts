import type { Rule } from '../../rules/rule.ts'
import type { Match } from '../types.ts'
import { readAssignment } from './assignment.ts'
import { meaningOf } from './assignment-name.ts'

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
  let line: Line | undefined
  for (const { start, end } of places) {
    if (end <= read) continue
    if (!line || end > line.until || start - line.start > 2 * REACH) line = lineAround(text, start, end)
    const { end: nameEnd, assignment } = readAssignment(text, start, end, line.start, line.end)
    read = nameEnd
    if (!assignment) continue
    const { words, head } = meaningOf(assignment.name)
    const name = words.join('-')
    const rule = head && rules.find(({ pattern }) => name.search(pattern) >= 0)
    const { literal } = assignment
    // a name inside a bare word is a part of that word, as in `password=passwordpassword`
    if (!literal.quote && /^[\w=.-]+$/.test(literal.value)) read = literal.end
    if (rule) found.push({ rule, secret: literal.value, start: literal.start, end: literal.end, assignment })
  }
  return found
}

/** A line, or a span of a huge one; names that end after `until` need a span of their own. */
interface Line {
  readonly start: number
  readonly end: number
  readonly until: number
}

function lineAround(text: string, start: number, end: number): Line {
  const from = Math.max(0, start - REACH)
  const ahead = text.slice(end, end + 2 * REACH)
  const newline = ahead.indexOf('\n')
  const behind = end + (newline < 0 ? ahead.length : newline)
  const lineEnd = newline > 0 && text[behind - 1] === '\r' ? behind - 1 : behind // else it counts as a character of a value
  return {
    start: from + text.slice(from, start).lastIndexOf('\n') + 1,
    end: lineEnd,
    until: newline < 0 && lineEnd < text.length ? end + REACH : lineEnd,
  }
}
