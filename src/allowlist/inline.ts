import { nearest } from '../config/nearest.ts'
import { groupsOf, namesRule } from '../config/rule-names.ts'
import type { Decision } from '../finding.ts'
import { formerIds } from '../rules/renamed.ts'
import { compatComment } from './compat-comment.ts'
import { type InlineComment, parseInline, standsAlone } from './inline-comment.ts'

/** A match as inline comments see it. */
export interface InlineMatch {
  readonly rule: string
  readonly secret: string
  /** Offset of the secret in the text. */
  readonly start: number
}

interface Source {
  readonly path: string
  readonly text: string
  readonly firstLine: number
}

export interface InlineSettings {
  readonly on: boolean
  readonly compat: boolean
  readonly ruleIds: readonly string[]
  readonly fingerprint: (rule: string, secret: string) => Promise<string>
  readonly note: (note: string) => void
}

/**
 * Decisions by comments: `hushkey:allow <rule> -- reason` on the line where a secret begins, or alone on the line before.
 * A comment stands for one secret. Where its line holds two that it could mean, it covers neither, so that nobody can
 * add a second one under its cover (N11); `hushkey:allow <rule> <fingerprint> -- reason` says which one is meant.
 */
export async function inlineDecisions(
  matches: readonly InlineMatch[],
  source: Source,
  settings: InlineSettings,
): Promise<(Decision | null)[]> {
  if (!MARKERS.test(source.text)) return matches.map(() => null)
  const decisions = new Map<InlineMatch, Decision>()
  const guess = createGuess(settings.ruleIds)
  for (const { start, line, matches: onLine } of linesOf(matches, source)) {
    for (const comment of commentsFor(start, line, source, { ...settings, guess })) {
      const meant = await meantBy(comment, onLine, settings)
      const where = `${source.path}:${comment.line}`
      if (new Set(meant.map(({ secret }) => secret)).size > 1)
        settings.note(
          `${where}: this comment allows one secret, but two of its kind stand there; allow them by fingerprint`,
        )
      else if (onLine.some(({ secret }) => comment.reason.includes(secret)))
        settings.note(`${where}: the reason of this comment repeats the secret, so it does not count`)
      else for (const match of meant) decisions.set(match, { reason: comment.reason, owner: null, entry: null, where })
    }
  }
  return matches.map((match) => decisions.get(match) ?? null)
}

const MARKERS = /hushkey:allow|gitleaks:allow|pragma:|secretlint-disable/i

type Placed = InlineComment & { readonly line: number }

interface Line {
  readonly start: number
  /** Its number in the file. */
  readonly line: number
  readonly matches: InlineMatch[]
}

/** The lines on which matches begin; the text is read once. */
function linesOf(matches: readonly InlineMatch[], { text, firstLine }: Source): Line[] {
  const lines: Line[] = []
  let [start, line] = [0, firstLine]
  let end = text.indexOf('\n')
  for (const match of [...matches].sort((one, other) => one.start - other.start)) {
    for (; end >= 0 && end < match.start; end = text.indexOf('\n', start)) {
      start = end + 1
      line++
    }
    const last = lines.at(-1)
    if (last?.start === start) last.matches.push(match)
    else lines.push({ start, line, matches: [match] })
  }
  return lines
}

type Guess = (name: string) => string | null

/** So many misspelt names of a text are compared with all rules, which takes a while each. */
const MOST_GUESSES = 20

function createGuess(ruleIds: readonly string[]): Guess {
  let guesses = 0
  return (name) => (guesses++ < MOST_GUESSES ? nearest(name, [...ruleIds, ...ruleIds.flatMap(groupsOf)]) : null)
}

/** The comments that count for the line that begins at `start`. */
function commentsFor(
  start: number,
  line: number,
  source: Source,
  settings: InlineSettings & { readonly guess: Guess },
): Placed[] {
  const { text } = source
  const own = lineAt(text, start)
  const previous = start > 0 ? lineAt(text, text.lastIndexOf('\n', start - 2) + 1) : ''
  const found: Placed[] = []
  const add = (content: string, at: number, isAbove: boolean) => {
    const comment = settings.on ? parseInline(content) : null
    if (comment && 'mistake' in comment) settings.note(`${source.path}:${at}: ${comment.mistake}`)
    else if (comment && knowsRules(comment, `${source.path}:${at}`, settings) && (!isAbove || standsAlone(content)))
      found.push({ ...comment, line: at })
    const foreign = settings.on && settings.compat ? compatComment(content, isAbove) : null
    if (foreign) found.push({ rules: null, fingerprint: null, reason: foreign, line: at })
  }
  add(own, line, false)
  add(previous, line - 1, true)
  return found
}

/** So many wrong names of a comment are shown. */
const MOST_UNKNOWN = 3

function knowsRules(
  { rules }: InlineComment,
  where: string,
  { ruleIds, note, guess }: InlineSettings & { readonly guess: Guess },
): boolean {
  const unknown = (rules ?? []).filter((name) => !ruleIds.some((id) => namesRule(name, id)))
  for (const name of unknown.slice(0, MOST_UNKNOWN)) {
    const near = guess(name)
    note(`${where}: hushkey:allow names no rule; ${near ? `did it mean ${near}?` : 'see: hushkey rules'}`)
  }
  return unknown.length === 0
}

async function meantBy(comment: InlineComment, matches: readonly InlineMatch[], { fingerprint }: InlineSettings) {
  const { rules } = comment
  const named = rules ? matches.filter(({ rule }) => rules.some((name) => namesRule(name, rule))) : [...matches]
  if (!comment.fingerprint) return named
  const printsOf = ({ rule, secret }: InlineMatch) =>
    Promise.all([rule, ...formerIds(rule)].map((id) => fingerprint(id, secret)))
  const prints = await Promise.all(named.map(printsOf))
  return named.filter((_, index) => prints[index]?.includes(comment.fingerprint as string))
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end)
}
