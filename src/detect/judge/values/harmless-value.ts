import { isBase64OfWords, saysTest } from '../../words/readable-text.ts'
import { harmlessJwtReason } from './jwt.ts'
import { publicValueReason } from './public-values.ts'
import { isPublishedKey } from './published-keys.ts'

/**
 * Why a value is no secret wherever it stands, by its own text; undefined where it may be one.
 * @param isPassword whether people may have typed it: a password may be the base64 of words
 */
export function harmlessReason(value: string, isPassword = false): string | undefined {
  return (
    harmlessJwtReason(value) ??
    publicValueReason(value) ??
    (isPublishedKey(value) ? 'its vendor publishes it for tests' : undefined) ??
    (saysTest(value) ? 'it says that it is for tests' : undefined) ??
    (!isPassword && isBase64OfWords(value) ? 'it is the base64 of words' : undefined)
  )
}
