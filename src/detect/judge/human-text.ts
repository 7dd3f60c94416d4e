import { HEADS } from '../match/assignment-name.ts'
import { wordShare } from '../words/language.ts'
import { randomnessOf } from '../words/randomness.ts'
import type { FileKind } from './file-kind.ts'
import { isIssued } from './values/value-strength.ts'

const FILLED_IN = /^(?:%[-\d.]*[sdv@]|\{\{?\w*\}?\}|:\w+|\$\w+|\d{1,4}[.,:;!?%)]*|[-–—|/&+•·?!:;.…]+|<\/?\w+\/?>)$/u

/** How many messages of a catalogue begin alike where a program has written them. */
const ALIKE = 5
/** So far around a message they are looked for. */
const AROUND = 2000

/**
 * Why a value under a secret's name is a text for people, in whichever language; undefined where it may be a secret.
 * Passphrases are words as well, so English counts only with capital letters or punctuation (`open sesame` may be one).
 * @param text the file, whose other messages around `start` tell what a translation service has filled in
 */
export function humanTextReason(value: string, kind: FileKind, text: string, start: number): string | undefined {
  if (
    kind.isMessages &&
    (!mayBeSecret(value) || isPseudoTranslation(value, text.slice(Math.max(0, start - AROUND), start + AROUND)))
  )
    return 'it is a text in a catalogue of messages'
  if (isSentence(value)) return 'it is a text for people'
  return undefined
}

/**
 * Whether the other messages begin like this one, as where a service numbers them to find them on the screen:
 * `'title' => 'crwdns2035:0crwdne2035:0'` (https://support.crowdin.com/developer/in-context-localization/).
 */
function isPseudoTranslation(value: string, around: string): boolean {
  const opening = value.slice(0, 5)
  return ['"', "'"].some((quote) => around.split(`${quote}${opening}`).length > ALIKE)
}

/** What no translator writes: a token, or a password of several kinds of characters. */
function mayBeSecret(value: string): boolean {
  if (/\s/.test(value.trim()) || /[^\x20-\x7e]/.test(value)) return false
  if (isIssued(value)) return true
  const { digits, upper, lower, punctuation, surprise } = randomnessOf(value)
  return (
    value.length >= 8 &&
    digits > 0 &&
    [digits, upper, lower, punctuation].filter(Boolean).length >= 3 &&
    surprise >= 5.5
  )
}

// The patterns of the next two stand in functions: Node looks up all characters of a script where it first meets its name.

/** A word in any script, with what stands around it in a sentence. */
function isWord(token: string): boolean {
  return /^[("'«“‘¡¿{[]*[\p{L}\p{M}]+(?:[-'’./][\p{L}\p{M}]+)*[)"'»”’.,:;!?…]*$/u.test(token)
}

/** Whether a text is in a script that writes no blanks between words. */
function hasNoBlanks(text: string): boolean {
  const words =
    /^[\p{L}\p{M}\p{P}\s]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]{2}[\p{L}\p{M}\p{P}\p{N}\s]*$/u
  return words.test(text)
}

function isSentence(value: string): boolean {
  const text = value.trim()
  const isForeign = /[^\x00-\x7f]/.test(text)
  if (isForeign && hasNoBlanks(text)) return true
  const tokens = text.split(/\s+/)
  const words = tokens.filter(isWord)
  if (words.length + tokens.filter((token) => FILLED_IN.test(token)).length !== tokens.length) return false
  if (words.length >= 3 && words.length < tokens.length && /\{\w*\}/.test(text)) return true
  if (words.length < 2) return words.length === 1 && isForeign && !/[\x21-\x40[-`{-~]/.test(text) && text.length >= 4
  if (/^[A-Z]/.test(text) && words.some((word) => HEADS.has(word.toLowerCase()))) return true // "Neues Kennwort"
  return isForeign || (/[A-Z]|[.,:;!?'’]/.test(text) && wordShare(text) >= 0.5)
}
