import { countsUp } from '../judge/values/placeholder.ts'
import { isCommonWord, wordShare, wordsOf } from './language.ts'

/** Whether a text consists of words and small numbers only, with no part that could hide a secret. */
export function readsAsWords(text: string): boolean {
  let letters = 0
  for (const [token] of text.matchAll(/[A-Za-z0-9]+/g)) {
    if (/^\d{1,4}$/.test(token)) continue
    if (token.replaceAll(/\D/g, '').length > 3 || !isWordy(token)) return false
    letters += token.length
  }
  return letters >= 8
}

/** Short tokens are no secret by themselves (`v2`, `the`); long ones are cut into common words, piece by piece. */
function isWordy(token: string): boolean {
  if (token.length <= 3) return true
  for (let at = 0; at < token.length; at += 64) if (wordShare(token.slice(at, at + 64)) < 0.65) return false
  return true
}

/** Words this short stand in random text by chance. */
const SHORTEST_WORD = 3

/**
 * Whether a token behind its prefix is put together from separate words, as in `ya29.a0B_some_oauth_token_with-dashes`:
 * three and more of them, which make up a good part of its letters. Random text has none.
 */
export function isPutTogether(body: string): boolean {
  const words = wordsOf(body).map((word) => word.replaceAll(/\d/g, ''))
  const common = words.filter((word) => word.length >= SHORTEST_WORD && isCommonWord(word))
  const lengthOf = (list: readonly string[]) => list.reduce((sum, word) => sum + word.length, 0)
  return common.filter((word) => word.length > SHORTEST_WORD).length >= 3 && lengthOf(common) > lengthOf(words) * 0.4
}

/** Also behind a short prefix, as in `v1,whsec_…`. */
const BASE64 =
  /^(?:[a-z]{0,4}\d?[,:]?[a-z]{2,8}[_-])?(?<base64>[A-Za-z0-9+/]{14,4096}={0,2})$|^[A-Za-z0-9_-]{14,4096}={0,2}$/

/** Whether a value is the base64 of a text that consists of words, such as `some-sync-token:default-sync`, or `ada:password`. */
export function isBase64OfWords(value: string): boolean {
  if (isBase64OfWord(value)) return true
  const run = BASE64.exec(value)
  if (!run) return false
  const text = Buffer.from(run.groups?.base64 ?? value, 'base64').toString('latin1')
  return (
    /^[\x20-\x7e\s]+$/.test(text) &&
    (readsAsWords(text) || readsAsWords(text.replace(/^[a-z]{3,12}:/, '')) || isSentence(text))
  )
}

/** `dGVzdA==`, whose text is short: nothing random decodes to letters alone. */
function isBase64OfWord(value: string): boolean {
  if (!/^(?=.*[\d=])[A-Za-z0-9+/]{6,15}={0,2}$/.test(value)) return false
  const text = Buffer.from(value, 'base64').toString('latin1')
  return /^[a-z]{4,11}$/i.test(text) && (wordShare(text) >= 0.65 || /^test|key$/.test(text))
}

/** Four words and more of letters alone, most of them common. */
function isSentence(text: string): boolean {
  const words = text.trim().split(/[\s,.;:!?'"-]+/)
  return words.length >= 4 && words.every((word) => /^[A-Za-z]*$/.test(word)) && wordShare(words.join(' ')) >= 0.6
}

const SAYS_TEST =
  /^(?:tests?|testing|dummy|fake|example|sample|mock|e2e|placeholder|integration|dev|development|local|localhost)$/

/** Whether a value consists of words and counts, one of which says what for: `integration-test-secret-0123456789abcdef`. */
export function saysTest(value: string): boolean {
  const tokens = value.split(/[-_. ]+/)
  return (
    tokens.length >= 3 &&
    tokens.some((token) => SAYS_TEST.test(token.toLowerCase())) &&
    tokens.every(
      (token) => /^\d{1,4}$/.test(token) || isCounting(token) || (/^[A-Za-z]+$/.test(token) && isWordy(token)),
    )
  )
}

/** `1234567890`, `0123456789abcdef`, `abcdef`. */
function isCounting(token: string): boolean {
  return countsUp(token, 1.1) || '0123456789abcdefghijklmnopqrstuvwxyz'.includes(token.toLowerCase())
}
