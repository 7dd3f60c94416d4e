/** What starts a line that is to be typed: such a line is never broken. */
const PROGRAMS = '(?:npx|npm|pnpm|yarn|bunx?|node|git|cd|chmod|pre-commit|prek|lefthook|husky)'
export const TYPED = new RegExp(String.raw`^\s*${PROGRAMS} `)
export const TYPED_AT_END = new RegExp(String.raw`^(.*[:;,]) (${PROGRAMS} [^\n]*)$`, 's')

/**
 * A line such as `note TEXT`, broken to the width; a command at its end stands whole on a line of its own.
 * @param label as it is shown, with its colour
 */
export function wrapLabelled(label: string, word: string, text: string, width: number): string {
  const indent = ' '.repeat(word.length + 1)
  const [, prose = text, command] = TYPED_AT_END.exec(text) ?? []
  const isLong = indent.length + text.length > width
  const said = wrap(isLong ? prose : text, width, indent).slice(indent.length)
  return `${label} ${said}${isLong && command !== undefined ? `${indent}${command}\n` : ''}`
}

/** Breaks a sentence into lines of at most `width` columns, each behind `indent`. Words are never torn. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ (?! )/)) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((each) => `${indent}${each}\n`).join('')
}
