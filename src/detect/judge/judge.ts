import type { Checksum, JudgeKind } from '../../rules/rule.ts'
import type { Judged, Match, Source } from '../types.ts'
import { shannonEntropy } from '../words/entropy.ts'
import { wordsOf } from '../words/language.ts'
import { randomnessOf } from '../words/randomness.ts'
import { isBase64OfWords, isPutTogether } from '../words/readable-text.ts'
import { fileKindOf, isComment } from './file-kind.ts'
import { harmlessContextReason, publicContextReason } from './harmless-context.ts'
import { judgeAssigned } from './judge-assigned.ts'
import { judgeLogged } from './judge-logged.ts'
import { judgePassword } from './judge-password.ts'
import { judgePublicEnv } from './judge-public-env.ts'
import { isInEncodedData } from './part-of-text.ts'
import { isSentByCommand } from './sent-by-command.ts'
import { checksumVerdict } from './values/checksum.ts'
import { harmlessReason } from './values/harmless-value.ts'
import { literalOfMatch } from './values/literal-of-match.ts'
import { countsUp, isElided, placeholderReason } from './values/placeholder.ts'
import { codeReason } from './values/reference.ts'
import { isTruncatedKey } from './values/truncated-key.ts'
import { isFromMachine, isShortToken } from './values/value-strength.ts'

/** Decides, from evidence that a reader can follow, whether a match is a finding and how sure that is. */
export function judge(match: Match, source: Source): Judged {
  if (match.assignment) return judgeAssigned(match, match.assignment, source)
  const { fileHas } = match.rule
  if (fileHas && !new RegExp(fileHas, 'm').test(source.text))
    return { match, verdict: 'dismissed', evidence: ['nothing in the file says what the call does'] }
  return JUDGES[match.rule.judge ?? 'shape'](match, source)
}

const JUDGES: Readonly<Record<JudgeKind, (match: Match, source: Source) => Judged>> = {
  shape: judgeShape,
  password: judgePassword,
  'public-name': judgePublicEnv,
  'logged-value': judgeLogged,
}

const COUNTS_UP = 'it counts up or runs along the alphabet'

/** A match of a provider's own format, or of a value near a provider's name. */
function judgeShape(match: Match, source: Source): Judged {
  const { rule, secret } = match
  const shape = `it has the shape of: ${rule.name}`
  const decided = (verdict: Judged['verdict'], why?: string): Judged => ({
    match,
    verdict,
    evidence: why ? [shape, why] : [shape],
  })
  // the lines of a key are indented, and base64 of lengths is full of A: only what was cut out of it speaks against it
  const isBlock = rule.span === 'block' && /KEY/.test(rule.env)
  const isKey = isBlock && secret.length > 160
  const isCut = isBlock && (isTruncatedKey(secret) || (isKey && isElided(secret)))
  const placeholder = isCut ? 'part of it is left out' : isKey ? undefined : placeholderReason(secret)
  const harmless = placeholder ?? harmlessReason(secret) ?? harmlessContextReason(match, source) ?? madeUpReason(match)
  if (harmless)
    return isProven(match) ? decided('low', `${harmless}, but its checksum is right`) : decided('dismissed', harmless)
  if (rule.holds === 'hash' && isNamedMadeUp(match, source.text))
    return decided('dismissed', 'its name says that it is made up')
  // a reader cannot use it without a password or a lot of guessing
  if (rule.holds && isShown(match, source))
    return decided(
      'dismissed',
      'it is hashed or encrypted, and stands in a test, an example, documentation or a comment',
    )
  const entropy = shannonEntropy(secret)
  if (rule.entropy !== undefined && entropy < rule.entropy)
    return decided('dismissed', `its entropy is ${entropy.toFixed(1)} bits a character, below ${rule.entropy}`)
  const isPublic = publicContextReason(match, source)
  if (isPublic) return decided(fileKindOf(source.path).isGenerated ? 'dismissed' : 'low', isPublic)
  if (rule.confidence === 'high' && saysMadeUp(match, source))
    return decided('low', 'what stands beside it says that it is made up')
  if (rule.checksum) {
    const proof = checksumVerdict(rule.checksum, secret)
    if (proof === 'wrong') return judgeMadeUp(match, source, MADE_UP[rule.checksum], decided)
    if (proof === 'right' && rule.confidence !== 'medium') return decided(rule.confidence, 'its checksum is right')
  }
  return rule.confidence === 'medium' ? judgeNearby(match, source, decided) : decided(rule.confidence)
}

/** Whether a checksum over the whole value is right, so that its provider has computed it. */
function isProven({ rule, secret }: Match): boolean {
  return rule.checksum?.endsWith('-crc32') === true && checksumVerdict(rule.checksum, secret) === 'right'
}

/** Why a token of a provider's format was made up by hand, by what stands behind the prefix. */
function madeUpReason({ rule, secret }: Match): string | undefined {
  // a checksum says more (see `MADE_UP`), and values without a shape are looked at more closely (`judgeNearby`)
  if (rule.confidence === 'medium' || rule.checksum?.endsWith('-crc32') || !/^[\w.~+/=-]{12,400}$/.test(secret))
    return undefined
  const prefixes = rule.keywords.filter((keyword) => secret.toLowerCase().startsWith(keyword))
  const body = secret.slice(Math.max(0, ...prefixes.map(({ length }) => length)))
  if (countsUp(body, 3)) return COUNTS_UP
  if (isBase64OfWords(body)) return 'it is the base64 of words'
  if (body.includes('/')) return undefined
  const letters = body.replace(/\d+$/, (digits) => (countsUp(digits) || digits.startsWith('123') ? '' : digits))
  if (isPutTogether(body) || (/^[A-Za-z]{14,}$/.test(letters) && randomnessOf(letters).surprise < 4.8))
    return 'it is made of words'
  return undefined
}

const MADE_UP_WORD = /^(?:decoy|dummy|fake|faked|mock|mocked|example|sample|bogus|invalid|placeholder|stub)$/
/** `dummyHash`, by which programs take as long for a user who does not exist. */
function isNamedMadeUp({ start }: Match, text: string): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const isAlone = /^\s*["'`]?\$?$/.test(text.slice(lineStart, start)) // `const dummyHash =` on the line above
  const from = isAlone ? text.lastIndexOf('\n', lineStart - 2) + 1 : lineStart
  return wordsOf(text.slice(Math.max(from, start - 120), start)).some((word) => MADE_UP_WORD.test(word))
}

const MADE_UP_PHRASE =
  /\b(?:dummy|fake|mock(?:ed)?|made[- ]up|not (?:a |the )?(?:real|valid)|for (?:unit )?tests? only|test fixture|throwaway)\b/i

/**
 * Whether a test or a page says of a value that it is none: its name (`fakeToken`), a comment behind it or above it. The
 * names of private keys may just say "test" there, and "fake" anywhere: nobody is given one to test with.
 */
function saysMadeUp({ rule, start, end }: Match, { path, text }: Source): boolean {
  const { isTest, isExample, isDocs } = fileKindOf(path)
  const isKey = rule.span === 'block' && /KEY/.test(rule.env)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const words = wordsOf(text.slice(Math.max(lineStart, start - 80), start))
  if (!isTest && !isExample && !isDocs)
    return isKey && words.some((word) => /^(?:dummy|faked?|mock(?:ed)?)$/.test(word))
  if (words.some((word) => MADE_UP_WORD.test(word))) return true
  if (isTest && isKey && words.includes('test')) return true
  const behind = text.slice(end, end + 120).split('\n', 1)[0] ?? ''
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart)
  return MADE_UP_PHRASE.test(behind) || (isComment(text, Math.max(0, lineStart - 1)) && MADE_UP_PHRASE.test(above))
}

/** Words that sentences have and no seed phrase: https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt lacks them. */
const OF_SENTENCES = /^(?:the|and|for|your|with|from|are|not|has|have|was|were|been|they|which|where|into|its|our)$/

/** Whether words are a text, or the same few ones again and again, as in the phrases that tools for tests come with. */
function isSentence(phrase: string): boolean {
  const words = phrase.split(' ')
  return words.some((word) => OF_SENTENCES.test(word)) || new Set(words).size < 8
}

/** A value without a shape of its own, recognised by what stands near it: it must be no code, and look random. */
function judgeNearby(
  match: Match,
  source: Source,
  decided: (verdict: Judged['verdict'], why?: string) => Judged,
): Judged {
  const kind = fileKindOf(source.path)
  const reason = countsUp(match.secret) ? COUNTS_UP : codeReason(literalOfMatch(match, source.text), kind.isCode)
  if (reason) return decided('dismissed', reason)
  if (isInEncodedData(match, source.text)) return decided('dismissed', 'it stands in the middle of encoded data')
  const { surprise, words } = randomnessOf(match.secret)
  if (match.rule.isPhrase ? isSentence(match.secret) : surprise < 4.6 || words > 0.7)
    return decided('dismissed', 'it reads like words or an identifier')
  const isFilledIn =
    kind.isTemplate &&
    (isFromMachine(match.secret) || isShortToken(match.secret)) &&
    !isComment(source.text, match.start)
  if (isShown(match, source) && !isFilledIn && !isSentByCommand(match, source))
    return decided('low', 'it stands in a test, an example, documentation or a comment')
  if (kind.isGenerated) return decided('low', 'it stands in a generated or third-party file')
  return decided(match.rule.confidence)
}

/**
 * What a wrong checksum leaves. A token of GitHub's or npm's form with another sum may be one that somebody edited, or
 * of a newer form: worth to stop for where real ones stand. Text of another kind is nothing.
 */
const MADE_UP = {
  'github-crc32': 'medium',
  'npm-crc32': 'medium',
  'nkey-crc16': 'low',
  'aws-account': 'low',
  'jwt-header': 'dismissed',
  'supabase-service-role': 'dismissed',
  'base64-json': 'dismissed',
  luhn: 'dismissed',
} as const satisfies Readonly<Record<Checksum, Judged['verdict']>>

function judgeMadeUp(
  match: Match,
  source: Source,
  verdict: (typeof MADE_UP)[Checksum],
  decided: (verdict: Judged['verdict'], why?: string) => Judged,
): Judged {
  if (verdict === 'medium' && countsUp(match.secret)) return decided('low', 'its checksum is wrong, and it counts up')
  if (verdict === 'medium' && isShown(match, source))
    return decided('low', 'its checksum is wrong, and it stands in a test, an example, documentation or a comment')
  return decided(verdict, 'its checksum is wrong')
}

/** Whether a match stands where made-up values are shown. */
function isShown({ start }: Match, { path, text }: Source): boolean {
  const { isTest, isExample, isDocs, isApiDescription } = fileKindOf(path)
  return isTest || isExample || isDocs || isApiDescription || isComment(text, start)
}
