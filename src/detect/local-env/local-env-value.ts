import { isPlaceholder } from '../judge/values/placeholder.ts'
import { shannonEntropy } from '../words/entropy.ts'
import { wordsOf } from '../words/language.ts'
import { isSecretName } from '../words/secret-name.ts'

/** Names of things that code may show, however random they look: a price id, a commit, a wallet's address, a DSN. */
const SHOWN = new Set(
  (
    'id ids address addr sha commit hash digest checksum version tag dsn url uri host hostname domain origin region zone ' +
    'bucket email mail user username name path dir file arn image build release contract pool table project org tenant ' +
    'site measurement tracking pixel channel issuer audience'
  ).split(' '),
)

const PUBLIC_PREFIX =
  /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|PUBLIC|VUE_APP|NG_APP|STORYBOOK|PLASMO_PUBLIC)_/i

/** What people choose while they develop, alone or with a few digits: `admin123`, `postgres`, `Password1!`. */
export const A_WORD_AND_DIGITS = /^[A-Za-z]{0,24}[\d!@#$%.*?_-]{0,6}$/

/** Between words; */
export const WORD_SEPARATOR = /[\s._\-/:,@]/

/** which count as such, however they sound, if they are shorter. */
export const LEAST_TO_PRONOUNCE = 5

/** In words of European languages at most four consonants or three vowels stand in a row, and humps are longer than two letters. */
export const UNPRONOUNCEABLE: readonly RegExp[] = [/[bcdfghjklmnpqrstvwxz]{5}|[aeiou]{4}/i, /[a-z][A-Z][a-z]?[A-Z]/]

/** What a connection string calls its password. */
export const PASSWORD_FIELDS = ['password', 'pwd', 'accountkey', 'sharedaccesskey'] as const

const PASSWORD_FIELD = new RegExp(
  String.raw`(?:^|;)\s{0,4}(?:${PASSWORD_FIELDS.join('|')})\s{0,4}=\s{0,4}([^;]{1,200})`,
  'i',
)

const ADDRESS =
  /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[a-z][a-z0-9+.-]*:\/\/\S*|(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?(?:\/\S*)?)$/i
const A_PATH = /^(?:~|\.{0,2}|[A-Za-z]:)?[\\/][\w.@ \\/-]*$/
const A_NUMBER = /^[+-]?[\d.,:_ /-]+(?:ms|s|m|h|d|kb|mb|gb|%)?$/i
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The parts of a local env value that must not be committed: the value itself, for an address with a password in it also
 * that password; nothing where the value is public, common or too short to differ from ordinary text.
 */
export function secretsOf(name: string, value: string): string[] {
  if (PUBLIC_PREFIX.test(name)) return []
  const password = passwordIn(value)
  if (password !== null) return isCommon(password) || password.length < 8 ? [] : [value, password]
  return isLocalSecret(name, value) ? [value] : []
}

/** Whether `value` is a secret by its name and long enough, or random and long enough under a name that does not matter. */
export function isLocalSecret(name: string, value: string): boolean {
  if (isCommon(value)) return false
  if (isSecretName(name)) return value.length >= 8
  if (PUBLIC_PREFIX.test(name) || SHOWN.has(wordsOf(name).at(-1) ?? '') || UUID.test(value)) return false
  return isRandom(value)
}

/** Values that stand in every second repository, or whose shape says that they are no secret. */
function isCommon(value: string): boolean {
  return (
    isPlaceholder(value) ||
    A_NUMBER.test(value) ||
    ADDRESS.test(value) ||
    A_PATH.test(value) ||
    isWordy(value) ||
    new Set(value).size < 5
  )
}

/** `hello-world`, `development`, `admin123`, `us-east-1`, `my_local_password`: words, alone or joined, a few digits. */
function isWordy(value: string): boolean {
  if (A_WORD_AND_DIGITS.test(value)) return value.length < 16 || isPronounceable(value)
  return value
    .split(WORD_SEPARATOR)
    .every((part) => A_WORD_AND_DIGITS.test(part) && (part.length < LEAST_TO_PRONOUNCE || isPronounceable(part)))
}

function isPronounceable(text: string): boolean {
  return !UNPRONOUNCEABLE.some((pattern) => pattern.test(text))
}

function isRandom(value: string): boolean {
  return /^[\w+/=.~-]{20,}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && shannonEntropy(value) >= 3.2
}

/** The password in `scheme://user:password@host` or in `…;Password=…;`, or null where there is none. */
function passwordIn(value: string): string | null {
  const inUrl = /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,100}:([^\s/@]{1,200})@[^\s@]+$/i.exec(value)?.[1]
  return inUrl ?? PASSWORD_FIELD.exec(value)?.[1] ?? null
}
