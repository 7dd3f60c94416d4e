import { BEHIND_WORD, GIVES } from '../../src/detect/decode/names-of-languages.ts'
import { SECRET_WORDS_OF_LANGUAGES } from '../../src/detect/words/secret-words-of-languages.ts'
import { either, lineEre, predicate, regexp } from './awk.ts'
import { specialCharacters } from './special.ts'

/** Characters that the engine reads otherwise than they are written, or that the shell cannot read. */
export function characterConditions(): string[] {
  const { blanks, otherBlanks, invisible } = specialCharacters()
  // NUL reaches awk as \001, \002 joins lines, and others are marks (quoted-values.ts); no text holds the rest
  const hidden = either(byLastByte(invisible.map(bytesOf)))
  const special = [
    '[\u0001-\u0005\xfe\xff]',
    ...byLastByte(otherBlanks.map(bytesOf)),
    `[0-9A-Za-z_]${hidden}${hidden}*[0-9A-Za-z_]`,
  ]
  const gsub = (letters: readonly string[], by: string) =>
    `gsub(${regexp(either(letters.map(bytesOf)))}, "${by}", text)`
  return [
    predicate('has_special', special),
    predicate('has_high', ['[^\u0001-\x7f]']),
    predicate('names_secret', [
      `${either([...SECRET_WORDS_OF_LANGUAGES.keys()].map(bytesOf))}${lineEre(BEHIND_WORD)}${either(GIVES.map((one) => (one === '(' ? '[(]' : bytesOf(one))))}`,
    ]),
    predicate('is_odd', ['[\u0001\u0003\r]']),
    `function without_mark(text) { sub(${regexp(`^${bytesOf('\ufeff')}`)}, "", text); return text }`,
    `function with_plain_blanks(text) { ${gsub(blanks, ' ')}; return text }`,
    `function normalize(text) { ${gsub(invisible, '')}; ${gsub(otherBlanks, ' ')}; return with_plain_blanks(text) }`,
  ]
}

/** Those that differ in their last byte alone as one pattern. */
function byLastByte(letters: readonly string[]): string[] {
  const lastBytes = new Map<string, string>()
  for (const letter of letters) {
    const begin = letter.slice(0, -1)
    lastBytes.set(begin, (lastBytes.get(begin) ?? '') + letter.slice(-1))
  }
  return [...lastBytes].map(([begin, last]) => `${begin}[${last}]`)
}

/** UTF-8, one character a byte. */
function bytesOf(letter: string): string {
  return Buffer.from(letter).toString('latin1')
}
