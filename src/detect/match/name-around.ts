const NAME_BEFORE = 96
const NAME_AFTER = 64

/** 1 for each code of ASCII that may stand in a name: looked up, not matched, for each character around each keyword. */
const NAME_CODES = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w$.-]/.test(String.fromCharCode(code))))

/** The whole identifier, dotted path or flag around a keyword. */
export function nameAround(text: string, from: number, keywordEnd: number, lineStart: number, lineEnd: number) {
  let to = keywordEnd
  while (to > from && NAME_CODES[text.charCodeAt(to - 1)] !== 1) to-- // `pw=` is a keyword, for two letters are none
  let start = from
  while (start > lineStart && from - start < NAME_BEFORE && NAME_CODES[text.charCodeAt(start - 1)] === 1) start--
  while (start < from && /[.\d-]/.test(text[start] as string)) start++
  if (/[nrt]/.test(text[start] as string) && text[start - 1] === '\\' && start < from) start++
  let end = to
  while (end < lineEnd && end - to < NAME_AFTER && NAME_CODES[text.charCodeAt(end)] === 1 && isNamePart(text, end))
    end++
  return { start, end }
}

/** A dot or dash goes on with the name only where a letter follows and no method of comparison does. */
function isNamePart(text: string, at: number): boolean {
  const letter = text[at] as string
  if (letter === '-') return /[A-Za-z]/.test(text[at + 1] ?? '')
  return (
    letter !== '.' ||
    (/[A-Za-z_]/.test(text[at + 1] ?? '') &&
      !/^\.(?:equals(?:IgnoreCase)?|eql?|should|to)\b/.test(text.slice(at, at + 18)))
  )
}
