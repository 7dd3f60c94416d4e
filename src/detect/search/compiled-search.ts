import { IS_LITTLE_ENDIAN } from './endian.ts'
import { createRuleSearch } from './rule-search.ts'
import { NAME, RUN } from './search-layout.ts'
import { searchMemory } from './search-memory.ts'
import type { OnPlace, RuleArrays, RuleSearch } from './types.ts'
import { newMemory, type WebAssembly, webAssembly } from './web-assembly.ts'

/** What `src/wasm/rule-search.ts` exports. */
interface Exports {
  readonly free: () => number
  readonly prepare: () => void
  readonly search: (at: number, units: number, parts: number, count: number, found: number) => number
}

/** Before so many characters were searched, to compile it would take longer than it saves. */
const WASM_THRESHOLD = 16 * 1024

/**
 * A search that goes on as WebAssembly once much was to be searched. Where Node cannot have that, it stays as it is: with
 * `--jitless` there is none, and some systems do not let a program reserve the addresses that it wants.
 * @param code gives `src/wasm/rule-search.ts`, compiled
 */
export function soonCompiled(arrays: RuleArrays, code: () => Uint8Array, threshold = WASM_THRESHOLD): RuleSearch {
  let search = createRuleSearch(arrays)
  let searched = 0
  return (text, on, within) => {
    if (searched <= threshold && searched + text.length > threshold) search = tryToCompile(arrays, code) ?? search
    searched += text.length
    search(text, on, within)
  }
}

function tryToCompile(arrays: RuleArrays, code: () => Uint8Array): RuleSearch | null {
  const wasm = webAssembly()
  if (!wasm || !IS_LITTLE_ENDIAN) return null // its memory is little endian everywhere, and filled with our numbers
  try {
    return compiledSearch(arrays, code(), wasm)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * The search of `createRuleSearch` as WebAssembly.
 * @throws RangeError where the system does not give it memory
 */
export function compiledSearch(arrays: RuleArrays, code: Uint8Array, wasm: WebAssembly): RuleSearch {
  const memory = newMemory(wasm)
  const { free, prepare, search } = new wasm.Instance(new wasm.Module(code), { env: { memory } }).exports as Exports
  const { put, pairs } = searchMemory(memory, arrays, free())
  prepare()
  return (text, on, within = [[0, text.length]]) => {
    const question = put(text, within)
    reportAll(pairs(question[4], search(...question)), on)
  }
}

function reportAll(pairs: Int32Array, on: OnPlace): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const [what, end] = [pairs[at] as number, pairs[at + 1] as number]
    if (what >= NAME) on.name(what - NAME, end)
    else if (what === RUN) on.run?.(end)
    else on.consumer(what, end)
  }
}
