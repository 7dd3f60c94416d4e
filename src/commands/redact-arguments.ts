import { shipped } from '#shipped-rules'
import { detectorOf } from '../detect/detect.ts'

/**
 * Makes a function that takes out of a text what was typed as an argument and looks like a secret: a key that was
 * pasted in the wrong place must not be repeated on the screen or in the log of CI (N16).
 */
export function redactArguments(argv: readonly string[]): (text: string) => string {
  const secrets = [...new Set(argv.flatMap((word) => [word, ...partsOf(word)]))].filter(looksLikeSecret)
  const longestFirst = secrets.sort((one, other) => other.length - one.length)
  return (text) => longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '****'), text)
}

/** Whether some word of a text looks like a secret, for texts that are about to be kept. */
export function holdsSecret(text: string): boolean {
  return [text, ...text.split(/\s+/).flatMap((word) => [word, ...partsOf(word)])].some(looksLikeSecret)
}

/** `--token=KEY`, `A..KEY`, `folder/KEY` and `https://x:KEY@y` hold one. */
function partsOf(word: string): string[] {
  return word.split(/^-+|\.\.|[=:@/?&]/)
}

/** Commit ids and fingerprints are none, nor is what has few digits, hyphens or is short, unless a provider's format says so. */
function looksLikeSecret(word: string): boolean {
  if (word.length < 8 || word.startsWith('-') || /^[0-9a-f]{7,64}$|^[a-z2-7]{16}$/.test(word)) return false
  const isRandom = /^(?=(?:\D*\d){3})(?=.*[A-Za-z])[^\s./-]{16,}$/.test(word)
  const texts = isRandom ? [word, `api_key = "${word}"\n`] : [word]
  const detect = detectorOf([shipped.set])
  return texts.some((text) => detect({ path: 'argument.ini', text }).some(({ verdict }) => verdict !== 'dismissed'))
}
