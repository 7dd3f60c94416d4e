import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import { ereOfTree } from './ere.ts'

/** Of what repeats, so many are written out: some versions of awk do not know `{3}`. */
const SPELLED = { repeats: 8, keepEnds: true, spelled: true }

/**
 * A pattern for any awk that matches in each line in which this one does; `^` and `$` at its ends are those of the line.
 * @param isLow whether the line is given in lower case
 */
export function lineEre({ source, ignoreCase }: RegExp, isLow = false): string {
  const [, begin = '', inner = '', end = ''] = /^(\^?)(.*?)((?<!\\)\$)?$/s.exec(source) as RegExpExecArray
  const tree = parsePattern(withPlainBlanks(inner), ignoreCase, true)
  const ere = ereOfTree(isLow ? withoutCapitals(tree) : tree, SPELLED)
  if (!ere) throw new Error(`no pattern for the shell: ${source}`)
  return begin + ere + end
}

const CAPITALS = Array.from({ length: 26 }, (_, at) => 1n << BigInt(65 + at)).reduce((all, one) => all | one)

function withoutCapitals(tree: readonly (readonly Piece[])[]): Piece[][] {
  return tree.map((pieces) =>
    pieces.map((piece) => ({
      ...piece,
      chars: piece.chars === null ? null : piece.chars & ~CAPITALS,
      group: piece.group && withoutCapitals(piece.group),
    })),
  )
}

/** Of the characters that `\\s` stands for, those beyond ASCII never reach these patterns (`normalize`, `has_special`). */
function withPlainBlanks(source: string): string {
  const blanks = String.raw` \t\f\v\r`
  return source.replace(/\\[^s]|\[(?:\\.|[^\]\\])*\]|\\s/g, (part) => {
    if (part === '\\s') return `[${blanks}]`
    return part.startsWith('[') ? part.replaceAll(/\\\\|\\s/g, (two) => (two === '\\s' ? blanks : two)) : part
  })
}

/** One of several patterns. */
export function either(patterns: readonly string[]): string {
  return patterns.length === 1 ? (patterns[0] as string) : `(${patterns.join('|')})`
}

/** As a literal: BusyBox compiles any other pattern again and again. */
export function regexp(pattern: string): string {
  return `/${pattern.replace(/[\0-\x1f\x7f/]/g, octal)}/`
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
}

/** A function that tells whether a text fits one of the patterns; without any, none does. */
export function predicate(name: string, patterns: readonly string[]): string {
  return `function ${name}(text) { return ${patterns.length ? `text ~ ${regexp(either(patterns))}` : 0} }`
}
