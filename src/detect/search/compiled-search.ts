import { IS_LITTLE_ENDIAN } from './endian.ts'
import { createRuleSearch } from './rule-search.ts'
import { NAME, RUN } from './search-layout.ts'
import { searchMemory } from './search-memory.ts'
import { type SearchThread, startSearchThread, type Threadable } from './search-thread.ts'
import type { OnPlace, RuleArrays, RuleSearch, SearchAhead } from './types.ts'
import { newMemory, type WebAssembly, webAssembly } from './web-assembly.ts'

/** What `src/wasm/rule-search.ts` exports. */
interface Exports {
  readonly free: () => number
  readonly prepare: () => void
  readonly search: (at: number, units: number, found: number, known: number) => number
}

/** Before so many characters were searched, to compile it would take longer than it saves; */
const WASM_THRESHOLD = 16 * 1024
/** and before so many, to start another thread would hardly be felt, but its memory would. */
const THREAD_THRESHOLD = 32 * 1024 * 1024

/**
 * A search that goes on as WebAssembly once much was to be searched, and in a thread of its own after very much. Where
 * Node cannot have that, it stays as it is: with `--jitless` there is none, and some systems do not let a program
 * reserve the addresses that it wants.
 * @param code gives `src/wasm/rule-search.ts`, compiled
 */
export function soonCompiled(
  arrays: RuleArrays,
  code: () => Uint8Array,
  [wasmThreshold, threadThreshold] = [WASM_THRESHOLD, THREAD_THRESHOLD],
): { readonly search: RuleSearch; readonly ahead: SearchAhead } {
  let search = createRuleSearch(arrays)
  let compiled: CompiledSearch | null = null
  let thread: SearchThread | null = null
  let searched = 0
  return {
    search(text, on, known = 0) {
      if (searched <= wasmThreshold && searched + text.length > wasmThreshold) compiled = tryToCompile(arrays, code)
      search = compiled?.search ?? search
      searched += text.length
      const pairs = thread?.answer({ text, known })
      if (pairs) reportAll(pairs, on)
      else search(text, on, known)
    },
    ahead: {
      announce(coming) {
        if (searched > threadThreshold) thread ??= compiled ? startSearchThread(compiled) : null
        const next = thread && coming()
        if (next && next.text.length > wasmThreshold) thread?.announce({ known: 0, ...next })
      },
      end() {
        thread?.end()
        thread = null
      },
    },
  }
}

interface CompiledSearch extends Threadable {
  readonly search: RuleSearch
}

function tryToCompile(arrays: RuleArrays, code: () => Uint8Array): CompiledSearch | null {
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
export function compiledSearch(arrays: RuleArrays, code: Uint8Array, wasm: WebAssembly): CompiledSearch {
  const module = new wasm.Module(code)
  const memory = newMemory(wasm)
  const { free, prepare, search } = new wasm.Instance(module, { env: { memory } }).exports as Exports
  const { put, pairs } = searchMemory(memory, arrays, free())
  prepare()
  return {
    search(text, on, known = 0) {
      const [at, units, found] = put(text)
      reportAll(pairs(found, search(at, units, found, known)), on)
    },
    module,
    newMemory: () => newMemory(wasm),
    fill: (other) => searchMemory(other, arrays, free()),
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
