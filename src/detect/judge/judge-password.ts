import type { Judged, Match, Source } from '../types.ts'
import { randomnessOf } from '../words/randomness.ts'
import { fileKindOf, isComment } from './file-kind.ts'
import { humanTextReason } from './human-text.ts'
import { placeholderReason } from './values/placeholder.ts'
import { referenceReason, surroundings } from './values/reference.ts'
import { isChosen, isIssued, isNumber, isRandomPassword, isTyped } from './values/value-strength.ts'

/** Words that only mean "a password", wherever they stand. */
const MEANS_PASSWORD = new Set('pass password passwd pwd pw passwort changeme none null default xxx ***'.split(' '))

/** Passwords that everybody uses in tests and documentation, where they open nothing. */
const USUAL = new Set(
  (
    'secret user username admin root guest test foo bar pass123 p4ss postgres mysql mongo redis rabbit rabbitmq example ' +
    'hunter2 token key mypass mypassword userpass dbpass dbpassword apikey api_key access_token basic login name email ' +
    'abc 123 1234 12345 123456 pwd1 pass1 password1 wrong_pass wrongpass'
  ).split(' '),
)

/**
 * Judges what a person may have typed, in a place that is made for it: a URL, a connection string, behind `curl -u`,
 * in SQL. The grammar has spoken already; whether it blocks depends on the text and the kind of file.
 */
export function judgePassword(match: Match, source: Source): Judged {
  const shape = `it stands where only this can stand: ${match.rule.name}`
  const dismissed = (why: string): Judged => ({ match, verdict: 'dismissed', evidence: [shape, why] })
  const password = passwordIn(match)
  if (password === undefined) return dismissed('it does not decode to a user and a password')
  const kind = fileKindOf(source.path)
  const place = surroundings(match, source.text)
  // what stands between `:` and `@` of an address is text, whatever signs it holds
  const literal = { ...place, value: password, quote: match.rule.isText ? '"' : place.quote }
  const plain = password.toLowerCase()
  if (MEANS_PASSWORD.has(plain)) return dismissed('it only means "a password"')
  const reason = USUAL.has(plain)
    ? undefined
    : (referenceReason(literal, '', kind.isCode) ?? placeholderReason(password))
  if (reason) return dismissed(reason)
  const told = humanTextReason(password, kind)
  if (told) return dismissed(told)
  const isMadeUp = kind.isTest || kind.isExample || kind.isDocs || isComment(source.text, match.start)
  if ((isMadeUp || isDocumentationHost(match, source.text)) && USUAL.has(plain))
    return dismissed('it only means "a password"')
  const { words, runs } = randomnessOf(password)
  if (kind.isGenerated && words > 0.5) return dismissed('it consists of words, in a file that nobody writes by hand')
  const against: string[] = []
  const isRandom = !kind.isTest && !kind.isDocs && (!kind.isExample || kind.isTemplate) && isRandomPassword(password)
  if (isMadeUp && !isIssued(password) && !isRandom)
    against.push('it stands in a test, an example, documentation or a comment')
  if (kind.isGenerated || kind.isMessages) against.push('it stands in a file that nobody writes by hand')
  const isReal = isRandom || isChosen(password) || (kind.isConfig && isNumber(password))
  if ((words > 0.5 && !isReal) || runs > 0.4 || /\s/.test(password)) against.push('it consists of words or runs')
  if (!isReal && !isTyped(password, kind.isConfig ? 6 : 8)) against.push('it is short, or reads like a word')
  return { match, verdict: against.length ? 'low' : 'medium', evidence: [shape, ...against] }
}

/**
 * Whether the password is for a host that is reserved for documentation.
 * https://www.rfc-editor.org/rfc/rfc2606, https://www.rfc-editor.org/rfc/rfc5737, https://www.rfc-editor.org/rfc/rfc3849
 */
function isDocumentationHost({ end }: Match, text: string): boolean {
  return /^@(?:[\w-]{1,60}\.){0,5}(?:example(?:\.(?:com|org|net))?(?![\w-]|\.\w)|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+|\[2001:db8:)/i.test(
    text.slice(end, end + 400),
  )
}

/** The password alone, decoded: Basic authentication is base64 of `user:password`, URLs use percent codes. */
function passwordIn({ rule, secret }: Match): string | undefined {
  if (rule.encoding === 'basic-auth') {
    const text = Buffer.from(secret, 'base64').toString('utf8')
    return /^[\x20-\x7e\u00a0-\uffff]*:[\x20-\x7e\u00a0-\uffff]+$/.test(text)
      ? text.slice(text.indexOf(':') + 1)
      : undefined
  }
  try {
    return rule.encoding === 'percent' ? decodeURIComponent(secret) : secret
  } catch {
    return secret
  }
}
