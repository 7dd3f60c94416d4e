import { openSync, readSync } from 'node:fs'
import { soonCompiled } from '../detect/search/compiled-search.ts'
import { UserError } from '../errors.ts'
import type { Rule } from '../rules/rule.ts'
import { HEAD_BYTES, indexBytes, readIndex, readRule } from './rule-file.ts'
import type { ShippedRules } from './shipped-rules.ts'

/** The file's name, with a hash of what is in it: a program never meets the rules of another build. */
declare const HUSHKEY_RULE_FILE: string

/** `src/wasm/rule-search.ts`, compiled, as base64. */
declare const HUSHKEY_RULE_SEARCH: string

/**
 * The rules that ship, read from the file beside the program: evaluating a thousand rules costs more than scanning a
 * commit. A rule is read when its keyword stands in a text.
 */
export const shipped: ShippedRules = orDamaged(openShipped)

function openShipped(): ShippedRules {
  const file = openSync(new URL(HUSHKEY_RULE_FILE, import.meta.url), 'r')
  const rulesAt = indexBytes(readAt(file, 0, HEAD_BYTES))
  const { arrays, ruleStarts, ids } = readIndex(readAt(file, 0, rulesAt))
  const known: Rule[] = []
  const ruleAt = (index: number): Rule => {
    const start = ruleStarts[index] as number
    known[index] ??= orDamaged(() => readRule(readAt(file, rulesAt + start, (ruleStarts[index + 1] as number) - start)))
    return known[index] as Rule
  }
  return {
    ids,
    set: { arrays, ruleAt, search: soonCompiled(arrays, () => Buffer.from(HUSHKEY_RULE_SEARCH, 'base64')) },
    ruleOf: (id) => (ids.includes(id) ? ruleAt(ids.indexOf(id)) : undefined),
  }
}

/** @throws UserError for whatever fails: files of a package only change by accident */
function orDamaged<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EMFILE' || code === 'ENFILE')
      throw new UserError('the rules cannot be read: too many files are open', 'Raise the limit: ulimit -n 1024')
    throw new UserError('the rules of this installation cannot be read', 'Run: npm ci', { cause: error })
  }
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(length)) // at the beginning of its memory, so that numbers can be read in place
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, at + done)
    if (count === 0) throw new Error(`${HUSHKEY_RULE_FILE} ends too early`)
    done += count
  }
  return bytes
}
