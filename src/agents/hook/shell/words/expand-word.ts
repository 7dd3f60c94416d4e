import type { ParameterExpansionPart, Word, WordPart } from 'unbash'
import { braceWords } from './brace-words.ts'
import { outputOf } from './printed-by.ts'
import { UNKNOWN, UNSET, type Values } from './values.ts'

/** What a part of a word becomes: fields, of which the first and the last stick to what stands beside them. */
interface Piece {
  readonly fields: readonly string[]
  readonly isQuoted: boolean
}

/**
 * The words that the shell makes of one: what the script itself has set is put in, and split where no quotes stand around it.
 * What the script makes and only a run can tell is `UNKNOWN`; what comes from outside is `UNSET`.
 */
export function expandWord({ value, parts }: Word, values: Values): string[] {
  if (!parts) return [value]
  let words = ['']
  let isQuoted = false
  for (const part of parts) {
    const braces = part.type === 'BraceExpansion' ? braceWords(part.text) : null
    if (braces) {
      words = words.flatMap((word) => braces.map((each) => word + each)).slice(0, 50)
      continue
    }
    const piece = pieceOf(part, values)
    isQuoted ||= piece.isQuoted
    const [first = '', ...rest] = piece.fields
    words = [...words.map((word) => word + first), ...rest]
  }
  return isQuoted ? words : words.filter((word) => word !== '')
}

function pieceOf(part: WordPart, values: Values): Piece {
  if (part.type === 'DoubleQuoted' || part.type === 'LocaleString') {
    let fields: string[] = ['']
    for (const child of part.parts) {
      const [first = '', ...rest] = quotedFields(child, values)
      fields = [...fields.slice(0, -1), `${fields.at(-1)}${first}`, ...rest]
    }
    return { fields, isQuoted: true }
  }
  if (part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted') return { fields: [part.value], isQuoted: true }
  const fields = quotedFields(part, values)
  return {
    fields: part.type === 'Literal' ? fields : fields.flatMap((text) => split(text, values.get('IFS')?.[0])),
    isQuoted: false,
  }
}

/** As the shell splits what no quotes stand around: a blank at the end ends the word. */
function split(text: string, separators = ''): string[] {
  const settled = [...separators].reduce((before, each) => before.replaceAll(each, ' '), text)
  return settled.trim() === '' ? [''] : settled.split(/\s+/).filter((word, at) => word !== '' || at === 0)
}

/** Several only for `"$@"` and `"${A[@]}"`. */
function quotedFields(part: WordPart, values: Values): readonly string[] {
  switch (part.type) {
    case 'SimpleExpansion':
      return lookUp(part.text.slice(1), values)
    case 'ParameterExpansion':
      return parameter(part, values)
    case 'CommandExpansion':
      return [outputOf(part, (word) => expandWord(word, values))]
    case 'ArithmeticExpansion':
      return ['0']
    case 'ProcessSubstitution':
      return ['/dev/fd/63']
    case 'BraceExpansion':
      return [UNKNOWN]
    default:
      return ['value' in part && typeof part.value === 'string' ? part.value : part.text]
  }
}

function lookUp(name: string, values: Values): readonly string[] {
  if (name === '@' || name === '*') return values.get('@') ?? [UNSET]
  return [values.get(name)?.[0] ?? (/^\d+$/.test(name) ? '' : UNSET)] // a command has no arguments but those given above
}

/** `${X:-y}` is taken for `y` where the script gives `X` no value: that is what stands there to be used. */
function parameter(part: ParameterExpansionPart, values: Values): readonly string[] {
  const { parameter: name, prefix, operation, index } = part
  const list = values.get(name)
  if (prefix === '#') return ['1']
  if (prefix === '!' && name === '#') return [values.get('@')?.at(-1) ?? UNSET]
  if (prefix === '!') return operation ? [UNKNOWN] : lookUp(list?.[0] ?? '', values)
  const at = index?.text
  const all = name === '@' || name === '*' || at === '@' || at === '*'
  const plain = all ? (list ?? lookUp(name, values)) : [elementOf(list, at ?? '0')]
  if (!operation) return plain
  const isSet = list !== undefined && plain.join('') !== ''
  if (operation.type === 'Default') {
    const operand = expandWord(operation.operand, values)
    if (operation.operator.endsWith('+')) return isSet || list === undefined ? operand : ['']
    return isSet || operation.operator.endsWith('?') ? plain : operand
  }
  if (!isSet) return operation.type === 'Replace' || operation.type === 'Transform' ? [UNSET] : plain
  if (plain.join('').includes(UNSET)) return [UNSET]
  if (operation.type === 'Slice' && all && operation.length === undefined)
    return sliceOf(plain, Number(operation.offset.text) - (name === '@' || name === '*' ? 1 : 0))
  if (operation.type === 'Slice') return [sliced(plain.join(' '), operation.offset.text, operation.length?.text)]
  return [UNKNOWN]
}

/** Of an array by number, or by name: its elements stand as `[name]=value`. */
function elementOf(list: readonly string[] | undefined, at: string): string {
  const named = list?.find((each) => each.startsWith(`[${at}]=`))
  return named?.slice(at.length + 3) ?? list?.[Number(at)] ?? UNSET
}

function sliceOf(list: readonly string[], from: number): readonly string[] {
  return Number.isNaN(from) ? [UNKNOWN] : list.slice(Math.max(0, from))
}

function sliced(text: string, offset: string, length: string | undefined): string {
  const [from, count] = [Number(offset), length === undefined ? text.length : Number(length)]
  if (Number.isNaN(from) || Number.isNaN(count)) return UNKNOWN
  const rest = text.slice(from)
  return count < 0 ? rest.slice(0, count) : rest.slice(0, count)
}
