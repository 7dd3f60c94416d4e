import { enclosingCode } from '../enclosing-code.ts'
import { type Lexis, type Literal, SLASHES } from '../literal-around.ts'
import type { Spot } from '../replacement.ts'
import { joinWith, lineBefore, stringReplacer, swapWords } from '../string-literal.ts'
import type { TextEdit } from '../text-edits.ts'

const read = (variable: string) => `os.Getenv("${variable}")`

const LEXIS: Lexis = { quotes: ['`', '"'], rawQuotes: ['`'], comment: SLASHES }

export const go = stringReplacer({
  ...LEXIS,
  isRaw: ({ quote }) => quote === '`',
  objection,
  read: (variable, literal, spot) => {
    const type = singleConst(literal, spot)?.type
    return type && type !== 'string' ? `${type}(${read(variable)})` : read(variable)
  },
  shown: (variable, literal, spot) =>
    constBlock(literal, spot) || singleConst(literal, spot) ? `var, not const: ${read(variable)}` : read(variable),
  readPart: (variable, literal, spot) =>
    joinWith(isOneOfArguments(literal, spot) ? '+' : ' + ', read)(variable, literal, spot),
  also: (literal, spot) => [
    ...swapWords(spot, literal, /(?<=^\s*)const(?=\s)/, 'var'),
    ...swapWords(spot, literal, /(?<=^\s*const\s+\w+)\s+(?!string\b)\w+(?=\s*=)/, ''),
    ...importOs(spot.text),
  ],
  whole: (variable, literal, spot) => moveOut(variable, literal, spot),
})

/** Between several arguments gofmt writes `"a"+b`. */
function isOneOfArguments({ open, close }: Literal, { text }: Spot): boolean {
  const isListed =
    /,\s*$/.test(text.slice(Math.max(0, open - 80), open)) || /^\s*,\s*[^\s)]/.test(text.slice(close, close + 80))
  return isListed && enclosingCode(text, open, LEXIS)[0].bracket === '('
}

/** `const name Type = `, on one line. */
function singleConst(literal: Literal, spot: Spot): { name: string; type: string } | null {
  const [, name, type = ''] = /^\s*const\s+(\w+)(?:\s+([\w.]+))?\s*=\s*$/.exec(lineBefore(spot, literal)) ?? []
  return name ? { name, type } : null
}

/** The line of a constant in a `const ( … )` of the file, and that block. */
function constBlock(literal: Literal, spot: Spot) {
  const { text } = spot
  const head = [...text.slice(0, literal.open).matchAll(/^const\s*\([^\S\n]*\n/gm)].at(-1)
  const end = head ? text.indexOf('\n)', head.index) : -1
  if (!head || end < literal.open) return null
  const [, name, type = ''] = /^\t(\w+)(?:\s+([\w.]+))?\s*=\s*$/.exec(lineBefore(spot, literal)) ?? []
  const rest = /^[^\S\n]*(?:\/\/[^\n]*)?\n/.exec(text.slice(literal.close))?.[0]
  const body = text.slice(head.index + head[0].length, end + 1)
  return { name: rest === undefined ? undefined : name, type, rest: rest ?? '', body, close: end + 2, from: head.index }
}

/** The constant leaves its block, with the comment above it, and becomes a variable below. */
function moveOut(variable: string, literal: Literal, spot: Spot): TextEdit[] | null {
  const block = constBlock(literal, spot)
  if (!block?.name) return null
  const { text } = spot
  const line = literal.open - lineBefore(spot, literal).length
  const [comment = ''] = /(?:(?<=\n)\t\/\/[^\n]*\n)+$/.exec(text.slice(0, line)) ?? []
  const value = block.type && block.type !== 'string' ? `${block.type}(${read(variable)})` : read(variable)
  const type = block.type === 'string' ? ' string' : ''
  const eol = block.rest.endsWith('\r\n') ? '\r\n' : '\n'
  const put = `${comment.replace(/^\t/gm, '')}var ${block.name}${type} = ${value}${eol}`
  const end = literal.close + block.rest.length
  const behind = text.indexOf('\n', block.close) + 1 || text.length
  if (block.body.length === end - line + comment.length) return [{ start: block.from, end: behind, text: put }]
  return [
    { start: line - comment.length, end, text: '' },
    { start: behind, end: behind, text: `${eol}${put}` },
  ]
}

const NO_VARIABLE = 'Go reads no variable in a constant: move it out of this const block, as var'

function objection(literal: Literal, spot: Spot): string | null {
  const { text } = spot
  const line = lineBefore(spot, literal)
  if (/^\s*(?:import\s+)?(?:[\w.]+\s+)?$/.test(line) && isInImports(text.slice(0, literal.open)))
    return 'it is the name of a package here: a variable cannot stand there'
  if (literal.quote === '`' && /^\s*\w+(?:\s*,\s*\w+)*\s+[\w.*[\]]+\s+$/.test(line))
    return 'it is a tag of a field here'
  if (/\b\w*[a-z]f\(\s*$|\b(?:Fprintf|Wrapf|Appendf)\([^()\n]*,\s*$/.test(line))
    return 'it is a format string here: write %s there, and pass the variable behind it'
  if (/^\s*case\b/.test(line)) return 'a case cannot be read from the environment'
  const block = constBlock(literal, spot)
  const isWhole = literal.start === spot.start && literal.end === spot.end
  if (block && (!block.name || !isWhole || /\biota\b/.test(block.body) || /^\t\w+[^\S\n]*$/m.test(block.body)))
    return NO_VARIABLE
  const inner = text.slice(0, literal.open).split(/^[\t ]+const\s*\(/m)
  if (inner.length > 1 && !/^[ \t]*\)/m.test(inner.at(-1) as string)) return NO_VARIABLE
  const name = block?.name ?? singleConst(literal, spot)?.name
  return name && isPartOfConst(text, name) ? `another constant is made from ${name}: make both variables` : null
}

function isInImports(before: string): boolean {
  const opened = [...before.matchAll(/^import\s*\(/gm)].at(-1)?.index ?? -1
  return (
    /^import\s+(?:[\w.]+\s+)?$/m.test(before.slice(before.lastIndexOf('\n') + 1)) ||
    (opened >= 0 && before.indexOf('\n)', opened) < 0)
  )
}

/** `const B = A + "x"`, alone or in a block. */
function isPartOfConst(text: string, name: string): boolean {
  const blocks = [...text.matchAll(/^const\s*\([\s\S]{0,5000}?\n\)|^[ \t]*const\s[^(\n]*$/gm)]
    .map(([block]) => block)
    .join('\n')
  return new RegExp(`=[^\\n]{0,400}\\b${name}\\b`).test(blocks.replace(/"(?:\\.|[^"\\\n])*"|`[^`]*`/g, '""'))
}

/** `import "os"`, into the block of imports in its alphabetical place, or below the last import or the package. */
function importOs(text: string): TextEdit[] {
  if (/^[ \t]*(?:import[ \t]+)?"os"[ \t]*(?:\/\/.*)?$/m.test(text)) return []
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const block = /^import\s*\([^\S\n]*\n/m.exec(text)
  if (block) return [insertSorted(text, block.index + block[0].length, eol)]
  const last = [...text.matchAll(/^import\s[^(\n]*\n/gm)].at(-1)
  if (last) return [insert(last.index + last[0].length, `import "os"${eol}`)]
  const clause = /^package\s[^\n]*\n/m.exec(text)
  return clause ? [insert(clause.index + clause[0].length, `${eol}import "os"${eol}`)] : []
}

/** Into the first group, where that has packages of the standard library; else as a group of its own. */
function insertSorted(text: string, from: number, eol: string): TextEdit {
  const [group = ''] = /^(?:[^\S\n]*[^\s)][^\n]*\n)*/.exec(text.slice(from)) ?? []
  const lines = [...group.matchAll(/[^\n]*\n/g)].map(({ 0: line, index }) => ({
    path: /"([^"]*)"/.exec(line)?.[1],
    index,
  }))
  if (lines.length && !lines.some(({ path }) => path && !path.includes('.'))) return insert(from, `\t"os"${eol}${eol}`)
  const next = lines.find(({ path }) => path !== undefined && path > 'os')
  return insert(from + (next?.index ?? group.length), `\t"os"${eol}`)
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text }
}
