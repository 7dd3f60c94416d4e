import { configShape } from '../../src/config/parse/config-shape.ts'
import type { FieldsOutline, Outline } from '../../src/config/parse/outline.ts'
import { type Piece, parsePattern } from '../../src/regex/parse-pattern.ts'
import { regexp } from './awk.ts'
import { ereOfTree } from './ere.ts'

/**
 * What `hooks/config.awk` asks of a configuration: the outline of its shape as tables, each part with a number. The first
 * is the whole. `kind[3] = "list"; item[3] = 4` says that part 3 is a list of what part 4 is.
 */
export function configTables(ruleIds: readonly string[]): string[] {
  const rows: string[] = []
  const sure = new Map<string, number[]>()
  let count = 0
  const add = (outline: Outline): number => {
    const part = ++count
    rows.push(`  kind[${part}] = ${text(outline.kind)}`, ...details(outline, part))
    return part
  }
  const details = (outline: Outline, part: number): string[] => {
    if (outline.kind === 'words') return outline.words.map((word) => `  is_word_of[${part}, ${text(word)}] = 1`)
    if (outline.kind === 'count') return [`  least_of[${part}] = ${outline.least}; most_of[${part}] = ${outline.most}`]
    if (outline.kind === 'record')
      return [`  key_of[${part}] = ${add(outline.key)}; item[${part}] = ${add(outline.value)}`]
    if (outline.kind === 'fields') return [...fields(outline, part), ...demands(outline, part)]
    if (outline.kind === 'list')
      return [
        `  item[${part}] = ${add(outline.item)}`,
        ...(outline.isFilled ? [`  is_filled[${part}] = 1`] : []),
        ...(outline.orWord ? [`  is_word_of[${part}, ${text(outline.orWord)}] = 1`] : []),
      ]
    if (outline.kind !== 'text') return []
    if (outline.sure) {
      const test = outline.sure === 'rule name' ? 'is_rule_name(text)' : `text ~ ${regexp(exactEre(outline.sure))}`
      sure.set(test, [...(sure.get(test) ?? []), part])
    }
    return [`  most_of[${part}] = ${outline.most}`, ...(outline.isUnique ? [`  is_unique[${part}] = 1`] : [])]
  }
  const fields = ({ fields }: FieldsOutline, part: number) =>
    Object.entries(fields).map(([key, outline]) => `  field[${part}, ${text(key)}] = ${add(outline)}`)
  add(configShape(ruleIds, () => 0).outline)
  return [
    'function prepare_config() {',
    ...rows,
    '}',
    'function is_sure(part, text) {',
    ...[...sure].map(([test, parts]) => `  if (${parts.map((part) => `part == ${part}`).join(' || ')}) return ${test}`),
    '  return 1',
    '}',
  ]
}

function demands({ required, oneOf = [] }: FieldsOutline, part: number): string[] {
  return [
    ...(required.length ? [`  required[${part}] = ${text(required.join(' '))}`] : []),
    ...(oneOf.length ? [`  one_of[${part}] = ${text(oneOf.map((keys) => keys.join('+')).join(' '))}`] : []),
  ]
}

function text(value: string): string {
  if (!/^[\w$*.-]*$/.test(value.replaceAll(/[ +]/g, ''))) throw new Error(`no text for awk: ${value}`)
  return `"${value}"`
}

/** A pattern for a whole text that matches exactly what this one does. */
function exactEre({ source, ignoreCase }: RegExp): string {
  const tree = parsePattern(source.replace(/^\^|\$$/g, ''), ignoreCase, true)
  if (!tree.every((pieces) => pieces.every(isExact))) throw new Error(`no exact pattern for awk: ${source}`)
  return `^${ereOfTree(tree, { repeats: 1, exact: 64, keepEnds: true, spelled: true })}$`
}

/** Other repetitions are written as if they had no end. */
function isExact({ min, max, group, zeroWidth, chars }: Piece): boolean {
  const isPlain = min === max || max === Number.POSITIVE_INFINITY || max === 1
  const isAscii = chars === null || chars >> 128n === 0n
  return !zeroWidth && isPlain && isAscii && (group ?? []).every((pieces) => pieces.every(isExact))
}
