/** Control characters, marks that turn the direction of text, and what separates lines elsewhere than in Git. */
const UNSAFE = /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** Text from the repository as a terminal may show it: a tab as a blank, everything that could act spelled out. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (letter) => {
    if (letter === '\t') return ' '
    const code = letter.charCodeAt(0).toString(16)
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
  })
}
