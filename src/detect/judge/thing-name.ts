import { HEADS, meaningOf } from '../match/assignment-name.ts'
import type { Literal } from '../match/literal.ts'
import { isCommonWord, wordShare, wordsOf } from '../words/language.ts'

/** Constants that hold what something is called: `COLUMN_PASSWORD`, `colPassword`, `FIELD_SECRET`. */
const HOLDS_NAME =
  /^(?:[A-Za-z]{0,20}_)?(?:col|column|field|attr|attribute|param|header|prop|property|pref|extra|arg)s?(?:_|(?=[A-Z]))/i
/** Rules of validation, as Laravel writes them: `required|min:8|confirmed`, `current_password:api`. https://laravel.com/docs/validation */
const VALIDATION = /^[a-z_]{2,30}(?::[\w,.@-]{1,40})?(?:\|[a-z_]{2,30}(?::[\w,.@-]{1,40})?){0,12}$/
const SNAKE = /^[a-z]{2,20}(?:_[a-z]{1,20}){1,7}(?:_v?\d{1,2})?$/

/**
 * Why a literal of code is what something is called and no secret: a column (`password_digest_v2`), a message (`passwords_do_not_match`),
 * a rule of validation. Its words are those of a name, and one of them says what the name is about.
 */
export function thingNameReason({ value, quote }: Literal, name: string): string | undefined {
  if (!quote || value.length > 120) return undefined
  if (isPart(value)) return 'it is what a part of a program is called'
  if (!/[_:|]/.test(value)) return undefined
  if (VALIDATION.test(value) && /[:|]/.test(value) && value.split(/[:|]/).some((part) => saysHead(part)))
    return wordShare(value) >= 0.5 ? 'it is a rule of validation' : undefined
  if (!SNAKE.test(value) || !saysHead(value)) return undefined
  const words = wordsOf(value).filter((word) => !/^v?\d+$/.test(word))
  if (!words.every((word) => word.length < 4 || HEADS.has(singular(word)) || isCommonWord(word))) return undefined
  return words.length >= 3 || HOLDS_NAME.test(name) ? 'it is what a column or a message is called' : undefined
}

/** `PasswordWidget`, `tokenProvider`: what it is about, and what it is. */
function isPart(value: string): boolean {
  if (!/^[A-Za-z][a-z]+(?:[A-Z][a-z]+)+$/.test(value)) return false
  return HEADS.has(wordsOf(value)[0] as string) && meaningOf(value).about !== ''
}

function saysHead(value: string): boolean {
  return wordsOf(value).some((word) => HEADS.has(singular(word)))
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/s$/, '') : word
}
