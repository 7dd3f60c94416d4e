import type { Judged, Match, Source } from '../types.ts'
import { isCommonWord } from '../words/language.ts'
import { randomnessOf } from '../words/randomness.ts'
import { isSpelledWithDigits } from '../words/spelled-with-digits.ts'
import { fileKindOf, isComment } from './file-kind.ts'
import { humanTextReason } from './human-text.ts'
import { isOfTestWords } from './made-up-value.ts'
import { partOfPlaceReason } from './part-of-text.ts'
import { isForPublicHost } from './public-host.ts'
import { isSentByCommand } from './sent-by-command.ts'
import { harmlessReason } from './values/harmless-value.ts'
import { literalOfMatch } from './values/literal-of-match.ts'
import { isLocalName } from './values/local-service.ts'
import { placeholderReason } from './values/placeholder.ts'
import { referenceReason } from './values/reference.ts'
import { isUserAgain } from './values/user-again.ts'
import { isChosen, isIssued, isNumber, isRandomPassword, isTyped, isUsed, ungrouped } from './values/value-strength.ts'

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
  const decoded = passwordIn(match)
  const password = decoded && ungrouped(decoded)
  if (password === undefined) return dismissed('it does not decode to a user and a password')
  const kind = fileKindOf(source.path)
  const place = literalOfMatch(match, source.text)
  const literal = { ...place, value: password, quote: isText(match, source, password, kind.isCode) ? '"' : place.quote }
  const plain = password.toLowerCase()
  if (plain.split(/[^a-z*]+/).every((word) => MEANS_PASSWORD.has(word))) return dismissed('it only means "a password"')
  const part = partOfPlaceReason(match, source, password)
  if (part) return dismissed(part)
  const reason = USUAL.has(plain)
    ? undefined
    : (referenceReason(literal, '', kind.isCode) ?? placeholderReason(password))
  if (reason) return dismissed(reason)
  const harmless = harmlessReason(password, true)
  if (harmless) return dismissed(harmless)
  if (!literal.quote && isInProse(password, place.rest, kind.isDocs || isComment(source.text, match.start)))
    return dismissed('it is a word of a sentence')
  if (PLACEHOLDER_HOST.test(source.text.slice(match.end, match.end + 40)) && randomnessOf(password).words > 0.5)
    return dismissed('its address is a placeholder')
  const isMadeUp = kind.isTest || kind.isExample || kind.isDocs || isComment(source.text, match.start)
  const isPublic = !isMadeUp && isForPublicHost(match, source.text)
  if (!isPublic && isUserAgain(match, source.text, password))
    return dismissed('it is the name of its user, as in development')
  if (isLocalName(source.path, source.text, match.start, password))
    return dismissed('it names the service that it is for')
  if (match.rule.isBehindUser && isUser(match, source.text, kind.isTest))
    return dismissed("it is the user's name, and the password follows")
  const told = humanTextReason(password, kind, source.text, match.start)
  if (told) return dismissed(told)
  if ((isMadeUp || isDocumentationHost(match, source.text)) && USUAL.has(plain))
    return dismissed('it only means "a password"')
  const { words, runs } = randomnessOf(password)
  if (isMadeUp && isOfTestWords(password)) return dismissed('it is made of words for tests')
  if (kind.isTest && match.rule.isTyped && !isIssued(password)) return dismissed('tests type such values into forms')
  if (isMadeUp && password.length < 4) return dismissed('it is shorter than any password, and only shown')
  const isOften = match.rule.encoding === 'basic-auth' || match.rule.isBehindUser
  if (kind.isTest && isOften && words > 0.5 && !isChosen(password))
    return dismissed('its password consists of words, in a test')
  if (isOwnMachine(match, source, isMadeUp) && words > 0.5 && !isChosen(password))
    return dismissed('it consists of words, for a service of the own machine')
  if (isMadeUp && words > 0.5 && isForNobody(match, source.text))
    return dismissed('it consists of words, for a host that is reserved for documentation')
  if (kind.isGenerated && words > 0.5) return dismissed('it consists of words, in a file that nobody writes by hand')
  const against: string[] = []
  const isRandom = !kind.isTest && !kind.isDocs && (!kind.isExample || kind.isTemplate) && isRandomPassword(password)
  if (isMadeUp && !isIssued(password) && !isRandom && !isSentByCommand(match, source))
    against.push('it stands in a test, an example, documentation or a comment')
  if (kind.isGenerated || kind.isMessages) against.push('it stands in a file that nobody writes by hand')
  const isReal =
    isRandom ||
    isChosen(password) ||
    ((kind.isConfig || isPublic || password.length >= 16) && isNumber(password)) ||
    (isPublic && isUsed(password))
  if ((words > 0.5 && !isReal) || runs > 0.4 || /\s/.test(password)) against.push('it consists of words or runs')
  if (!isReal && !isTyped(password, kind.isConfig ? 6 : 8)) against.push('it is short, or reads like a word')
  return { match, verdict: against.length ? 'low' : 'medium', evidence: [shape, ...against] }
}

/** What stands between `:` and `@` of an address is text, whatever characters it holds, and so is what people choose in a string. */
function isText({ rule, start }: Match, { text }: Source, password: string, isCode: boolean): boolean {
  if (rule.isText || isSpelledWithDigits(password)) return true
  return isChosen(password) && (!isCode || isInString(text, start))
}

/** `"Server=db;Password=amber.Kettle47"`: inside a string a dot ties no names together. */
function isInString(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 400), start)
  const onLine = before.slice(before.lastIndexOf('\n') + 1)
  return [...onLine.replaceAll(/\\./g, '').matchAll(/"/g)].length % 2 === 1
}

/** `password protection, simply`, `the RootPW credential generated by`: a word with a comma or with other words behind it. */
function isInProse(password: string, rest: string, isSaid: boolean): boolean {
  const [, word = '', comma = ''] = /^([A-Za-z]{3,})([,.;:]?)$/.exec(password) ?? []
  if (isSaid && word === word.toLowerCase() && word !== '' && /^ [a-z]{2,} [a-z]{2,}\b(?![=:/])/.test(rest)) return true
  return isCommonWord(word.toLowerCase()) && (comma !== '' || /^ [a-z]{2,}\b(?![=:/])/.test(rest))
}

/** `BasicAuth(context, "ada", password)`: something else stands before the user. */
function isUser({ start, end }: Match, text: string, isTest: boolean): boolean {
  const behind = text.slice(end, end + 80)
  return (
    /\(\s{0,8}[A-Za-z_][^,"'`\n]{0,80},\s{0,8}["'`]$/.test(text.slice(Math.max(0, start - 120), start)) &&
    (isTest
      ? /^["'`]\s{0,4},\s{0,8}(?:["'`]|[a-z]\w*\s{0,4}\))/
      : /^["'`]\s{0,4},\s{0,8}[a-z][\w.]*pass\w*(?:\(\))?\s{0,4}\)/i
    ).test(behind)
  )
}

/** Behind a password in an address whose parts are only named: `user:password@server:port`. */
const PLACEHOLDER_HOST = /^@[A-Za-z][\w-]{0,30}:port\b/i

/**
 * Whether the password is for a host that is reserved for documentation.
 * https://www.rfc-editor.org/rfc/rfc2606, https://www.rfc-editor.org/rfc/rfc5737, https://www.rfc-editor.org/rfc/rfc3849
 */
function isDocumentationHost({ end }: Match, text: string): boolean {
  return /^@(?:[\w-]{1,60}\.){0,5}(?:example(?:\.(?:com|org|net))?(?![\w-]|\.\w)|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+|\[2001:db8:)/i.test(
    text.slice(end, end + 400),
  )
}

const CI =
  /(?:^|\/)(?:\.github\/workflows\/|\.circleci\/|\.gitlab-ci|\.travis|azure-pipelines|Jenkinsfile|docker-compose|compose\.ya?ml)/

/** `@127.0.0.1:5432`, `@postgres/app`: a service that CI starts, or that documentation tells to start. */
function isOwnMachine({ end }: Match, { path, text }: Source, isMadeUp: boolean): boolean {
  return (
    (isMadeUp || CI.test(path)) &&
    /^@(?:localhost|127(?:\.\d{1,3}){3}|[a-z][a-z\d_-]{1,30})(?=[:/?"'`\s]|$)/i.test(text.slice(end, end + 60))
  )
}

/** `machine example.com login ada password …` */
function isForNobody({ start }: Match, text: string): boolean {
  return /machine\s{1,4}(?:[\w-]{1,60}\.){0,5}(?:example(?:\.(?:com|org|net))?|localhost)\s[^\n]{0,160}$/i.test(
    text.slice(Math.max(0, start - 240), start),
  )
}

/** The password alone, decoded: Basic authentication is base64 of `user:password`, URLs use percent codes. */
function passwordIn({ rule, secret }: Match): string | undefined {
  if (rule.encoding === 'basic-auth') {
    const text = Buffer.from(secret, 'base64').toString('utf8')
    const isText = text.length > 4 * (text.split('\ufffd').length - 1) // Latin-1 may have one or the other
    return isText && /^[\x20-\x7e\u00a0-\uffff]*:[\x20-\x7e\u00a0-\uffff]+$/.test(text)
      ? text.slice(text.indexOf(':') + 1)
      : undefined
  }
  try {
    return rule.encoding === 'percent' ? decodeURIComponent(secret) : secret
  } catch {
    return secret
  }
}
