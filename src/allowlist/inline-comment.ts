/** `hushkey:allow <rule>[,<rule>] [<fingerprint>] -- reason`, in whatever kind of comment. */
export interface InlineComment {
  /** Rule ids or groups; null means any, which only other scanners' comments do. */
  readonly rules: readonly string[] | null
  readonly fingerprint: string | null
  readonly reason: string
}

const MARKER = 'hushkey:allow'
/** How far the rules of a comment are read: a line may be the whole file. */
const LONGEST_LIST = 4096
const FORM = 'the form is: hushkey:allow <rule> -- <reason>'

/**
 * Reads the comment on a line.
 * @returns null where there is none, a mistake where it is malformed, which never allows anything
 */
export function parseInline(line: string): InlineComment | { readonly mistake: string } | null {
  const at = line.indexOf(MARKER)
  if (at < 0) return null
  const rest = withoutEnd(line.slice(at + MARKER.length))
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest)
  const list = (dashes ? rest.slice(0, dashes.index) : rest).slice(0, LONGEST_LIST)
  const words = list.split(/[\s,]/).filter(Boolean)
  const reason = dashes ? rest.slice(dashes.index + dashes[0].length).trim() : ''
  const pin = words.length > 1 && /^[a-z2-7]{16}$/.test(words.at(-1) as string) ? (words.pop() as string) : null
  if (words.length === 0 || words.some((word) => !/^[a-z][a-z0-9-]*$/.test(word)))
    return { mistake: `hushkey:allow without a rule does not count; ${FORM}` }
  if (!/\p{L}/u.test(reason)) return { mistake: `hushkey:allow without a reason does not count; ${FORM}` }
  return { rules: words, fingerprint: pin, reason: reason.slice(0, 500) }
}

/** What closes a comment that also has an opening: C, HTML, Haskell, Pascal, Lua, PowerShell, Handlebars, Jinja, ERB. */
const CLOSERS = ['*/', '-->', '--}}', '-}', '*)', ']]', '#>', '}}', '#}', '%>']

/** Cuts off the end of a block comment and all behind it. */
function withoutEnd(rest: string): string {
  const ends = CLOSERS.map((closer) => rest.indexOf(closer)).filter((index) => index >= 0)
  return ends.length ? rest.slice(0, Math.min(...ends)) : rest
}

/**
 * Whether the comment has the line for itself, so that it means the next one. Behind code it means that code only:
 * else it would cover a second secret below.
 */
export function standsAlone(line: string): boolean {
  const at = line.search(/hushkey:allow|pragma:|secretlint-disable/i)
  const before = line.slice(0, at).replace(/^\s*(?:rem|dnl|@rem)\s/i, '')
  const rest = line.slice(at)
  const closer = CLOSERS.find((each) => rest.includes(each))
  const after = closer ? rest.slice(rest.indexOf(closer) + closer.length) : ''
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
}

/**
 * Whether an offset is inside a `hushkey:allow` comment, whose rule names read like names of secrets: in
 * `hushkey:allow stripe-secret-key -- why` nothing is assigned to `secret-key`.
 */
export function isInComment(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_LIST), offset)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const marker = line.lastIndexOf(MARKER)
  if (marker < 0) return false
  // Only rule names and dashes may stand between: behind a quote or `=` is a value of its own, comment or not.
  return /^[\s\w,-]*$/.test(line.slice(marker + MARKER.length))
}
