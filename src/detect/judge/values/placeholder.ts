import { HEADS } from '../../match/assignment-name.ts'
import { shannonEntropy } from '../../words/entropy.ts'
import { wordsOf } from '../../words/language.ts'
import { spelledOut } from '../../words/spelled-out.ts'

/** Whole words that say "put yours here"; inside a token (`ghp_yourXk3…`) they say nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'your yours changeme changeit change replaceme replace insert enter fill placeholder dummy example sample fake ' +
    'redacted removed hidden masked wrong incorrect todo tbd fixme xxx xxxx xxxxx foo bar baz qux foobar blah lorem ipsum secretless ' +
    'example1 notreal invalid bogus mock mocked none null undefined nil unset empty goes here something whatever ' +
    'yourpassword yourtoken yourkey yoursecret yourapikey'
  ).split(' '),
)

/** Words that put a stress on a filler: the whole value must consist of these and of fillers. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  (
    'key keys api token tokens secret secrets password passwd pass pwd passphrase access auth client private public user ' +
    'username name value id app account the a an this that is it with for to in of and or me real service db database ' +
    'string text test new old long random at least chars characters please set here own some strong super admin root ' +
    'webhook signing encryption master server base url host default project org organization'
  ).split(' '),
)

/** `!ChangeThisMercureHubJWTSecretKey!` of Symfony's recipes, `YOURSECRETKEYGOESHERE` of dotenv's README. */
const ASKS_FOR_ANOTHER =
  /^!?(?:(?:[Cc]hange|CHANGE|[Rr]eplace|REPLACE)[-_ ]?(?:[Mm]e|ME|[Tt]his|THIS)(?:[A-Z_ -][A-Za-z_ -]{0,60})?|[Yy][Oo][Uu][Rr][A-Za-z_-]{0,40}[Hh][Ee][Rr][Ee])!?$/

/** `ci-typing-not-a-real-secret`, `not-for-production` */
const SAYS_NOT =
  /(?:^|[-_ ])not[-_ ](?:an?[-_ ]|for[-_ ]|the[-_ ])?(?:real|actual|prod|production|valid|secure)(?:$|[-_ ])|^thisisnot[a-z]/i

/** Made up in the shape of a UUID, with letters beyond `f`: `d4c3b2a1-f6e5-h8g7-j1i8-p5o0n5m3l2k1`. */
const NO_UUID = /(?:^|[-_.])(?=[0-9a-f-]{0,35}[g-z])[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}$/

/**
 * Why a value only stands for a secret, such as `your_api_key_here`, `xxxx` or `<token>`; undefined where it does not.
 * A filler word inside a longer token does not count: words are cut at punctuation and camelCase humps.
 */
export function placeholderReason(value: string): string | undefined {
  if (/^[*•xX#.?_\-=+0]{3,}$/.test(value) || /^(.)\1{3,}$/.test(value))
    return 'it is a filler of one repeated character'
  if (
    isElided(value) ||
    /X{5,}|x{6,}|[-_](?:x{3,}|X{3,})$|([0-9A-Za-z])(?!\1)([0-9A-Za-z])(?:\1\2){4,}/.test(value) ||
    isPadded(value)
  )
    return 'part of it is blanked out'
  if (/^(?:not|no|un)[-_ ]?set$/i.test(value)) return 'it says that there is none'
  if (NO_UUID.test(value)) return 'it is written like a UUID but is none'
  if (/^<[^>]*>$|^\[[^\]]*\]$|^\{[^}]*\}$|^\{\{.*\}\}$|^__\w+__$|^%\w+%$|^@\w+@$/.test(value))
    return 'it is a placeholder in brackets'
  if (isMarked(value)) return 'it is a placeholder between marks'
  if (/<[A-Za-z][\w\s-]{1,40}>|&lt;/.test(value)) return 'it holds a placeholder in brackets'
  // AWS writes EXAMPLE into the tokens of its documentation: AKIA…EXAMPLE, AQoEXAMPLEH4…
  if (/(?:^|[^A-Za-z\d])REDACTED(?:$|[^A-Za-z\d])/.test(value)) return 'part of it is blanked out'
  if (/EXAMPLE/.test(value)) return 'it is the example of a documentation'
  if (isFiller(value)) return 'its words say that it is a placeholder'
  if (ASKS_FOR_ANOTHER.test(value)) return 'it is a placeholder that asks for a value of your own'
  // https://www.rfc-editor.org/rfc/rfc1635: anonymous users give their mail address, or its part before the host
  if (/^[a-z]+@$/.test(value)) return 'anonymous users of FTP give such a password'
  if (SAYS_NOT.test(value)) return 'it says that it is none'
  if (/^se[ck]rets?$/.test(spelledOut(value.toLowerCase()))) return 'it is the word "secret" in disguise'
  return undefined
}

/** `^_^db_password^_^`, `##apiKey##`: the name of a secret with the same punctuation before and behind it. */
function isMarked(value: string): boolean {
  const [, open = '', name = '', close = ''] =
    /^([^A-Za-z\d\s]{2,8})([A-Za-z]+(?:[-_.][A-Za-z]+)*)([^A-Za-z\d\s]{2,8})$/.exec(value) ?? []
  return (open === close || open === [...close].reverse().join('')) && wordsOf(name).some((word) => HEADS.has(word))
}

function isFiller(value: string): boolean {
  const words = wordsOf(value)
    .map((word) => word.replace(/^\d+|\d+$/g, ''))
    .filter(Boolean)
  const fillers = words.filter((word) => FILLERS.has(word)).length
  return fillers > 0 && fillers >= words.filter((word) => !NEUTRAL.has(word) && !FILLERS.has(word)).length
}

/** Whether dots or asterisks stand for a part of the value. */
export function isElided(value: string): boolean {
  return /\*{4,}|\.{3,}|…/.test(value)
}

/**
 * Whether one character over and over makes the value up. Formats that begin with zero bytes, which base64 writes as `AAAA…`
 * (refresh tokens of Dropbox, bearer tokens of X, registration ids of FCM), go on with long random text.
 */
function isPadded(value: string): boolean {
  const run = /([^0-9])\1{7,}|(\d)\2{11,}/.exec(value)?.[0]
  if (run === undefined) return false
  const rest = value.replace(run, '')
  return !(/^[A-Za-z]/.test(run) && rest.length >= 24 && shannonEntropy(rest) >= 3.8)
}

/**
 * Whether a value is made up like `abcdefgh…`, `1234567890`, `zyxwvu…` or `a1b2c3d4e5f6`: runs of characters that count, each one more
 * than the one before it or than the one before that, in any case (`aBcDeFgH`). Random text hardly ever holds one.
 * @param share the run is at least the value's length divided by this
 */
export function countsUp(value: string, share = 4): boolean {
  const text = value.slice(0, 128).toLowerCase()
  const backwards = [...text].reverse().join('')
  return (
    countsByTurns(text) ||
    makeUp(countsIn(text, 1), 7, share) ||
    makeUp(countsIn(text, 2), 8, share) ||
    makeUp(countsIn(backwards, 1), 10, share)
  )
}

/** Whether runs of at least that length make up this part of a text. */
function makeUp(runs: readonly number[], least: number, share: number): boolean {
  const long = runs.filter((run) => run >= least).reduce((sum, run) => sum + run, 0)
  return long > 0 && long * share >= runs.reduce((sum, run) => sum + run, 0)
}

/** `abc123def456ghi789`: its letters count up, and so do its digits. */
function countsByTurns(text: string): boolean {
  return [/[^a-z]/g, /\D/g].every((others) => {
    const kind = text.replaceAll(others, '')
    return kind.length >= 6 && countsIn(kind, 1)[0] === kind.length
  })
}

/** How long the runs are in which each character is one more than the character `step` places before it. */
function countsIn(value: string, step: number): number[] {
  const runs: number[] = []
  let run = 1
  for (let at = step; at < value.length; at++) {
    const before = value[at - step] as string
    const isNext = value.charCodeAt(at) === before.charCodeAt(0) + 1 || (before === '9' && value[at] === '0')
    if (isNext && /[A-Za-z0-9]/.test(value[at] as string)) run++
    else {
      runs.push(run)
      run = 1
    }
  }
  return [...runs, run]
}

/** Whether a value only stands for a secret. */
export function isPlaceholder(value: string): boolean {
  return placeholderReason(value) !== undefined
}
