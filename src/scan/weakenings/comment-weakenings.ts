import { compatComment } from '../../allowlist/compat-comment.ts'
import { parseInline } from '../../allowlist/inline-comment.ts'
import type { Config } from '../../config/config.ts'
import { namesRule } from '../../config/rule-names.ts'
import type { Allowed } from '../../finding.ts'
import type { AddedText } from '../../git/texts/added-text.ts'
import type { Weakening } from '../../weakening.ts'
import { windowsOf } from '../collect/windows.ts'
import type { Checker } from '../decide/checker.ts'
import { RULE_IDS } from '../decide/create-checker.ts'
import { createRedactor } from '../decide/redactor.ts'

/** The comments of the texts of a scan that allow a finding. */
export interface CommentCollector {
  /** Is given each text. @returns whether it has one */
  see(item: AddedText): boolean
  /** Those that were seen, and older ones that allow something which is new. @param allowed what was found and accepted */
  weakenings(allowed: readonly Allowed[]): Weakening[]
}

/**
 * Collects the comments that a range or push adds, used or not. Each commit is checked with the comments of its own
 * text, so that each is named, also one that a later commit takes out again.
 * @param pending whether they do not count; then those on the line above an added one are named too, since they may have
 * been meant for it
 */
export function collectComments(
  config: Config,
  { detect }: Pick<Checker, 'detect'>,
  pending: boolean,
): CommentCollector {
  const found = new Map<string, Seen>()
  const ids = [...RULE_IDS, ...config.customRules.map(({ id }) => id)]
  const add = (seen: Seen) => {
    const id = JSON.stringify([seen.path, seen.line, seen.reason])
    if (!found.has(id)) found.set(id, seen)
  }
  return {
    see(item) {
      if (!mayAddComment(item)) return false
      let hasOne = false
      const { change, text, added, firstLine } = item
      const { path, commit } = change
      const lines = text.split('\n')
      for (const [first, last] of added) {
        for (let line = Math.max(pending ? first - 1 : first, firstLine); line <= last; line++) {
          const content = lines[line - firstLine] ?? ''
          const comment = MARKERS.test(content) ? commentOn(content, config.inline.compat, ids) : null
          if (!comment) continue
          const message = `a comment allows ${comment.rules?.join(', ') ?? 'whatever is found'}`
          const around = [content, lines[line - firstLine + 1] ?? '']
          add({ path, line, commit, message, reason: comment.reason, around })
          hasOne = true
        }
      }
      return hasOne
    },
    weakenings(allowed) {
      for (const { path, commit, rule, decision } of allowed) {
        const line = decision.where.startsWith(`${path}:`) ? Number(decision.where.slice(path.length + 1)) : Number.NaN
        if (decision.entry !== null || !Number.isInteger(line)) continue
        const message = `an older comment allows ${rule}, which is new`
        add({ path, line, commit, message, reason: decision.reason, around: [] })
      }
      return [...found.values()].map(({ path, line, commit, message, reason: written, around }) => {
        const reason = createRedactor(detect, path, around)(written)
        const origin = commit === undefined ? {} : { commit }
        return { kind: 'comment', path, line, ...origin, message, reason, owner: null, pending }
      })
    },
  }
}

/** A comment before it is safe to show: its reason may repeat the secret. */
interface Seen {
  readonly path: string
  readonly line: number
  readonly commit: string | undefined
  readonly message: string
  readonly reason: string
  /** The lines that it may be for. */
  readonly around: readonly string[]
}

/** Whether a comment stands on an added line or on the one above it. */
function mayAddComment(item: AddedText): boolean {
  return windowsOf(item).some(({ text, wanted = [[0, text.length]] }) =>
    wanted.some(([start, end]) => MARKERS.test(text.slice(text.lastIndexOf('\n', start - 2) + 1, end))),
  )
}

const MARKERS = /hushkey:allow|gitleaks:allow|pragma:|secretlint-disable/i

interface Comment {
  /** Null for any, which only other scanners' comments mean. */
  readonly rules: readonly string[] | null
  readonly reason: string
}

/** The comment on a line that would count there or on the next one; one with a mistake never does. */
function commentOn(content: string, compat: boolean, ids: readonly string[]): Comment | null {
  const own = parseInline(content)
  if (own && !('mistake' in own) && own.rules?.every((name) => ids.some((id) => namesRule(name, id)))) return own
  const foreign = compat ? (compatComment(content, false) ?? compatComment(content, true)) : null
  return foreign ? { rules: null, reason: foreign } : null
}
