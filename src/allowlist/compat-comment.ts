import { standsAlone } from './inline-comment.ts'

/** Other scanners' comments, as their documentation has them. They name no reason, so the scanner's name must do. */
const SAME_LINE = [
  // https://github.com/gitleaks/gitleaks#gitleaksallow
  { scanner: 'gitleaks', form: /gitleaks:allow/ },
  // https://github.com/Yelp/detect-secrets#inline-allowlisting
  { scanner: 'detect-secrets', form: /pragma: ?(?:allowlist|whitelist)[ -]secret/i },
  // https://github.com/secretlint/secretlint/tree/master/packages/%40secretlint/secretlint-rule-filter-comments
  { scanner: 'secretlint', form: /secretlint-disable-line/ },
]

const LINE_ABOVE = [
  { scanner: 'detect-secrets', form: /pragma: ?(?:allowlist|whitelist)[ -]nextline[ -]secret/i },
  { scanner: 'secretlint', form: /secretlint-disable-next-line/ },
]

/** The reason that a foreign comment gives for its own line, or for the line below it; null where there is none. */
export function compatComment(line: string, isAbove: boolean): string | null {
  const found = (isAbove ? LINE_ABOVE : SAME_LINE).find(({ form }) => form.test(line))
  if (!found || (isAbove && !standsAlone(line))) return null
  return `a comment for ${found.scanner}`
}
