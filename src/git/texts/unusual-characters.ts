/** Blanks other than the usual one, which come along when a line is copied from a web page or a document. */
export const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g

/** Characters that nobody sees, in the middle of a word: copied along, or put there so that no pattern fits. */
export const INVISIBLE = /(?<=\w)[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+(?=\w)/g

/** Which of both a text may hold. */
export interface Unusual {
  blank: boolean
  /** In a word or not. */
  invisible: boolean
}

/** Those that stand alone among usual characters, in UTF-8; */
const SINGLE = [
  ['blank', Buffer.from('\u00a0')],
  ['blank', Buffer.from('\u3000')],
  ['invisible', Buffer.from('\u00ad')],
  ['invisible', Buffer.from('\ufeff')],
] as const

/** and what all others begin with, and the place in their block from which on that does (RFC 3629, 3). */
const GENERAL_PUNCTUATION = [
  [0, Buffer.of(0xe2, 0x80)],
  [0x40, Buffer.of(0xe2, 0x81)],
] as const

/** @param bytes a text in UTF-8: most hold none, which is seen before they are decoded */
export function unusualIn(bytes: Buffer): Unusual {
  const found = { blank: false, invisible: false }
  for (const [kind, character] of SINGLE) found[kind] ||= bytes.includes(character)
  for (const [from, begin] of GENERAL_PUNCTUATION)
    for (let at = bytes.indexOf(begin); at >= 0; at = bytes.indexOf(begin, at + begin.length)) {
      const kind = classify(from + ((bytes[at + begin.length] ?? 0) & 0x3f))
      if (kind) found[kind] = true
    }
  return found
}

function classify(place: number): keyof Unusual | null {
  if (place <= 0x0a || place === 0x2f || place === 0x5f) return 'blank'
  return place <= 0x0f || (place >= 0x60 && place <= 0x64) ? 'invisible' : null
}
