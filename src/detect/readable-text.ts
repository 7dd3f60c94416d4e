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

const BASE64 = /^(?:[A-Za-z0-9+/]{14,4096}|[A-Za-z0-9_-]{14,4096})={0,2}$/

/** Whether a value is the base64 of a text that consists of words, such as `some-sync-token:default-sync`. */
export function isBase64OfWords(value: string): boolean {
  if (!BASE64.test(value)) return false
  const text = Buffer.from(value, 'base64').toString('latin1')
  return /^[\x20-\x7e\s]+$/.test(text) && readsAsWords(text)
}
