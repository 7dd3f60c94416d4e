import type { Rule } from '../../rules/rule.ts'
import type { Match } from '../types.ts'

const BEFORE = 512
export const LINE_AHEAD = 4096
const BLOCK_AHEAD = 16_384

/** A span of text in which a pattern is run. */
interface Span {
  start: number
  end: number
}

/**
 * Runs one rule where its keywords stand.
 * @param keywordEnds ascending offsets behind each keyword of the rule in `text`
 * @returns the matches in the order of the text; each span is read once, so time is linear in the text
 */
export function matchRule(rule: Rule, text: string, keywordEnds: readonly number[]): Match[] {
  return spans(rule.span ?? 'line', text, keywordEnds).flatMap((span) => matchSpan(rule, text, span))
}

function spans(reach: 'line' | 'block', text: string, keywordEnds: readonly number[]): Span[] {
  const found: Span[] = []
  for (const at of keywordEnds) {
    const last = found.at(-1)
    const span = reach === 'block' ? blockAround(text, at) : lineAround(text, at)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else found.push(span)
  }
  return found
}

function lineAround(text: string, at: number): Span {
  const start = lineStart(text, at)
  const ahead = text.slice(at, at + LINE_AHEAD).indexOf('\n')
  return { start, end: ahead < 0 ? Math.min(text.length, at + LINE_AHEAD) : at + ahead }
}

function blockAround(text: string, at: number): Span {
  return { start: lineStart(text, at), end: Math.min(text.length, at + BLOCK_AHEAD) }
}

/** The line's first offset, or one not too far before `at` where the line is huge. */
function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE)
  return from + text.slice(from, at).lastIndexOf('\n') + 1
}

function matchSpan(rule: Rule, text: string, span: Span): Match[] {
  const part = text.slice(span.start, span.end)
  const found: Match[] = []
  const { pattern, ending } = rule
  if (ending && !ending.test(part)) return found
  pattern.lastIndex = 0 // not `matchAll`, which compiles a copy for each span
  for (let hit = pattern.exec(part); hit; hit = pattern.exec(part)) {
    if (hit[0] === '') pattern.lastIndex++
    const secret = hit.groups?.secret ?? hit[0]
    const start = span.start + hit.index + (secret === hit[0] ? 0 : hit[0].lastIndexOf(secret))
    if (standsAlone(text, start, start + secret.length))
      found.push({
        rule,
        secret,
        start,
        end: start + secret.length,
        isNamed: secret !== hit[0],
        lead: start - span.start - hit.index,
      })
  }
  return found
}

/**
 * Whether no letter or digit touches the secret. The letter of an escape (`\n`), of a percent code (`%3D`) or of a
 * unicode escape (`\u0022`) before it does not count, nor that of an option (`mysql -pVALUE`): a token in a JSON string
 * or an URL still stands alone.
 */
function standsAlone(text: string, start: number, end: number): boolean {
  const after = text[end]
  if (after !== undefined && /[A-Za-z0-9]/.test(after) && /[A-Za-z0-9]/.test(text[end - 1] ?? '')) return false
  const before = text[start - 1]
  if (before === undefined || !/[A-Za-z0-9]/.test(before) || !/[A-Za-z0-9]/.test(text[start] ?? '')) return true
  return /(?:\\[abfnrtv]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|[\s"'`]-[A-Za-z])$/.test(
    text.slice(Math.max(0, start - 6), start),
  )
}
