import { type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { joinWith, lineBefore, stringReplacer, swapWords } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'

const read = (variable: string) => `os.Getenv("${variable}")`

export const go = stringReplacer({
  quotes: ['`', '"'],
  comment: SLASHES,
  isRaw: ({ quote }) => quote === '`',
  objection,
  read,
  shown: (variable, literal, spot) =>
    /^\s*const\s/.test(lineBefore(spot, literal)) ? `var, not const: ${read(variable)}` : read(variable),
  readPart: joinWith('+', read),
  also: (literal, spot) => [...swapWords(spot, literal, /(?<=^\s*)const(?=\s)/, 'var'), ...importOs(spot.text)],
})

function objection(literal: Literal, spot: Spot): string | null {
  const block = spot.text.slice(0, literal.open).split(/^\s*const\s*\(/m)
  if (block.length > 1 && !/^\s*\)/m.test(block.at(-1) as string))
    return 'Go reads no variable in a constant: move it out of this const block, as var'
  if (/^\s*case\b/.test(lineBefore(spot, literal))) return 'a case cannot be read from the environment'
  return null
}

/** `import "os"`, into the block of imports in its alphabetical place, or below the last import or the package. */
function importOs(text: string): TextEdit[] {
  if (/^\s*(?:import\s+)?"os"\s*(?:\/\/.*)?$/m.test(text)) return []
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const block = /^import\s*\([^\S\n]*\n/m.exec(text)
  if (block) return [insertSorted(text, block.index + block[0].length, eol)]
  const last = [...text.matchAll(/^import\s[^(\n]*\n/gm)].at(-1)
  if (last) return [insert(last.index + last[0].length, `import "os"${eol}`)]
  const clause = /^package\s[^\n]*\n/m.exec(text)
  return clause ? [insert(clause.index + clause[0].length, `${eol}import "os"${eol}`)] : []
}

function insertSorted(text: string, from: number, eol: string): TextEdit {
  for (let at = from; ; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const path = /"([^"]*)"/.exec(line)?.[1]
    if (path === undefined || path > 'os' || path.includes('.') || end < 0) return insert(at, `\t"os"${eol}`)
  }
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}
