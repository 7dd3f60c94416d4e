/** What a piece of PowerShell may begin with, in the order in which it is tried. */
const PIECES =
  /<#[\s\S]*?#>|(?<=^|[\s;(){}|&])#[^\n]*|@'\r?\n([\s\S]*?)\r?\n'@|@"\r?\n([\s\S]*?)\r?\n"@|'((?:[^']|'')*)'|"((?:[^"`]|`[\s\S]|"")*)"|(`\r?\n|[ \t,]+)|(\$?\(|@[({]|\{)|([)}])|(\r?\n|;|\|\|?|&&?)|(\d?>{1,2}|=)|((?:[^\s'"`(){};|&,>=]|`.)+|[\s\S])/y

/**
 * Splits PowerShell into commands and their words, quotes taken off. What stands in parentheses and blocks comes as commands of its
 * own, and leaves one word where it stood.
 */
export function readPowerShell(text: string): string[][] {
  const found: string[][] = []
  const open: string[][] = []
  let words: string[] = []
  let glued = false // whether the next piece belongs to the last word
  const end = () => {
    if (words.length > 0) found.push(words)
    words = []
  }
  const add = (piece: string, isGlued: boolean) => {
    if (isGlued && words.length > 0) words.push((words.pop() as string) + piece)
    else words.push(piece)
  }
  for (const piece of text.matchAll(new RegExp(PIECES, 'gy'))) {
    const [, raw, here, single, double, , opens, closes, ends, sign, plain] = piece
    const quoted = raw ?? here ?? single?.replaceAll("''", "'") ?? double?.replace(/`(.)/g, '$1').replaceAll('""', '"')
    const variable = words.length === 1 && words[0]?.startsWith('$')
    if (quoted !== undefined) add(quoted, glued)
    else if (plain !== undefined) add(plain.replace(/`(.)/g, '$1'), glued)
    else if (sign === '=' && !variable) add('=', glued)
    else if (sign !== undefined) words.push(sign)
    else if (opens !== undefined) {
      const isMethod = glued && /::\w+$/.test(words.at(-1) ?? '')
      open.push(isMethod ? [] : [...words, '()'])
      if (!isMethod) words = []
    } else if (closes !== undefined) {
      end()
      words = open.pop() ?? []
    } else if (ends !== undefined && !(ends === '&' && words.length === 0)) end()
    glued = quoted !== undefined || plain !== undefined || (sign === '=' && !variable)
  }
  end()
  for (const rest of open) if (rest.length > 0) found.push(rest)
  return found
}
