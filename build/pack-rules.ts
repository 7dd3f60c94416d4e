import { IS_LITTLE_ENDIAN } from '../src/detect/search/endian.ts'
import type { RuleArrays } from '../src/detect/search/types.ts'
import type { ShippedRule } from '../src/rules/rule.ts'
import { ARRAYS, MARK, type StoredPattern, type StoredRule, TRIE } from '../src/shipped-rules/rule-file.ts'

/**
 * Writes rules as one file: a mark, the count of ids' bytes, the length of each array, the arrays, the ids, then the
 * rules one after another. What a scan without any keyword needs stands in front, the rest is read when it is wanted.
 */
export function packRules(rules: readonly ShippedRule[], arrays: RuleArrays): Buffer {
  const stored = rules.map((rule) => Buffer.from(JSON.stringify(storedOf(rule))))
  const starts = new Int32Array(rules.length + 1)
  stored.forEach((bytes, index) => {
    starts[index + 1] = (starts[index] as number) + bytes.length
  })
  const ids = Buffer.from(rules.map(({ id }) => id).join('\n'))
  const lists = [...TRIE.map((name) => arrays.trie[name]), ...ARRAYS.map((name) => arrays[name]), starts]
  const head = Int32Array.from([MARK, ids.length, ...lists.map(({ length }) => length)])
  return Buffer.concat([...[head, ...lists].map(bytesOf), ids, ...stored])
}

/** Without its examples, which nobody reads at run time. */
function storedOf({ pattern, ending, examples: _, ...rule }: ShippedRule): StoredRule {
  const stored = ({ source, flags }: RegExp): StoredPattern => [source, flags]
  return { ...rule, pattern: stored(pattern), ...(ending && { ending: stored(ending) }) }
}

function bytesOf(list: Int32Array): Buffer {
  const bytes = Buffer.from(list.buffer, list.byteOffset, list.byteLength)
  return IS_LITTLE_ENDIAN ? bytes : Buffer.from(bytes).swap32()
}
