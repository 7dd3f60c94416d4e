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
