import { isAboutName } from '../../detect/judge/is-about-name.ts'
import type { Judged } from '../../detect/types.ts'
import type { Excerpt } from '../../finding.ts'
import { createRedaction } from './create-redaction.ts'

/** The secrets of one run, kept in memory until its result is made safe to show. */
export interface FoundSecrets {
  /** @param text what the matches were found in: an encoded secret is written otherwise than it reads */
  readonly add: (judged: readonly Judged[], text: string) => void
  /** Redacts them in all that a result says: another file's path may repeat a secret (`password=….js`). */
  readonly redact: <Result>(result: Result) => Result
}

/** Shorter values, and single words such as `postgres`, are parts of many paths by chance. */
const BY_CHANCE = /^(?:.{0,5}|[a-z]{1,11})$/s

/** What hushkey itself writes; a value that is equal to a word of it discloses nothing. */
const OWN_FIELDS = new Set(['rule', 'confidence', 'fingerprint', 'kind', 'preview', 'commit'])

export function createFoundSecrets(): FoundSecrets {
  const found = new Set<string>()
  return {
    add(judged, text) {
      for (const { match } of judged)
        if (!isAboutName(match.rule))
          for (const secret of [match.secret, text.slice(match.start, match.end)])
            if (!BY_CHANCE.test(secret)) found.add(secret)
    },
    redact: (result) =>
      found.size ? (redacted(result, remembering(createRedaction(found))) as typeof result) : result,
  }
}

/** Many findings share their path, message and advice. */
function remembering(redact: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const shown = known.get(text) ?? redact(text)
    known.set(text, shown)
    return shown
  }
}

function redacted(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((each) => redacted(each, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => {
      if (OWN_FIELDS.has(field)) return [field, each]
      return [field, field === 'excerpt' && each ? redactedExcerpt(each, redact) : redacted(each, redact)]
    }),
  )
}

/** The offsets move with what is replaced before them. */
function redactedExcerpt({ text, start, end }: Excerpt, redact: (text: string) => string): Excerpt {
  const before = redact(text.slice(0, start))
  const shown = before + text.slice(start, end)
  return { text: shown + redact(text.slice(end)), start: before.length, end: shown.length }
}
