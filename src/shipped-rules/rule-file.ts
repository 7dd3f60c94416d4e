import { IS_LITTLE_ENDIAN } from '../detect/search/endian.ts'
import type { RuleArrays } from '../detect/search/types.ts'
import type { Rule } from '../rules/rule.ts'

/** Where things stand in the file of the rules that ship. Numbers are 32 bits, little endian. */
export interface RuleFileIndex {
  readonly arrays: RuleArrays
  /** Where each rule begins, and where the last one ends; bytes from the beginning of the rules. */
  readonly ruleStarts: Int32Array
}

/** A rule as JSON: its patterns are taken apart, all else stays as it is. */
export type StoredRule = Omit<Rule, 'pattern' | 'ending'> & {
  readonly pattern: StoredPattern
  readonly ending?: StoredPattern
}
export type StoredPattern = readonly [source: string, flags: string]

export const MARK = 0x68757368
export const TRIE = ['firstChild', 'nodes'] as const
export const ARRAYS = [
  'keywordLength',
  'firstConsumer',
  'consumers',
  'inNames',
  'assigned',
  'leastRuns',
  'upperCase',
  'characters',
  'blocks',
] as const

/** How many bytes tell the size of the rest that is read at once. */
export const HEAD_BYTES = 4 * (2 + TRIE.length + ARRAYS.length + 1)

/** How many bytes stand before the rules. @throws when it is no such file */
export function indexBytes(head: Buffer): number {
  const numbers = numbersOf(head, 0, HEAD_BYTES / 4)
  const [mark, ids = 0, ...lengths] = numbers
  if (mark !== MARK) throw new Error('the file of the rules is damaged')
  return HEAD_BYTES + 4 * lengths.reduce((sum, length) => sum + length, 0) + ids
}

/** Reads what stands before the rules, without copying it. */
export function readIndex(bytes: Buffer): RuleFileIndex & { readonly ids: readonly string[] } {
  const [, idBytes = 0, ...lengths] = numbersOf(bytes, 0, HEAD_BYTES / 4)
  let at = HEAD_BYTES
  const lists = lengths.map((length) => {
    at += 4 * length
    return numbersOf(bytes, at - 4 * length, length)
  })
  const named = (names: readonly string[], from: number) =>
    Object.fromEntries(names.map((name, index) => [name, lists[from + index] as Int32Array]))
  const trie = named(TRIE, 0) as unknown as RuleArrays['trie']
  const arrays = { trie, ...named(ARRAYS, TRIE.length) } as unknown as RuleArrays
  const ids = bytes
    .subarray(at, at + idBytes)
    .toString('latin1')
    .split('\n')
  return { arrays, ruleStarts: lists.at(-1) as Int32Array, ids }
}

/** Reads one rule. */
export function readRule(bytes: Buffer): Rule {
  const { pattern, ending, ...rule } = JSON.parse(bytes.toString()) as StoredRule
  return { ...rule, pattern: new RegExp(...pattern), ...(ending && { ending: new RegExp(...ending) }) }
}

/** Looks at the bytes in place. @param bytes begin where their memory begins */
function numbersOf(bytes: Buffer, at: number, length: number): Int32Array {
  if (IS_LITTLE_ENDIAN) return new Int32Array(bytes.buffer, bytes.byteOffset + at, length)
  const swapped = Buffer.from(new Uint8Array(bytes.subarray(at, at + 4 * length))).swap32()
  return Int32Array.from({ length }, (_, index) => swapped.readInt32BE(4 * index))
}
