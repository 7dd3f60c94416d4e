import { RUN_LETTERS } from './encoded-runs.ts'
import { IS_LITTLE_ENDIAN } from './endian.ts'
import { CODES, WIDTH } from './keyword-trie.ts'
import { createRuleSearch, type OnPlace, type RuleSearch } from './rule-search.ts'
import type { RuleArrays } from './rule-set.ts'
import { RUN_DEPTH } from './runs.ts'
import { SIGN_BITS } from './signs.ts'

/** What `src/wasm/rule-search.ts` exports. */
interface Compiled {
  readonly memory: Memory
  readonly free: () => number
  readonly prepare: () => void
  readonly search: (at: number, units: number, found: number, known: number) => number
}

/** Of WebAssembly what is used here; the types of Node 20 do not have it. */
interface Memory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => void
}
interface WebAssembly {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** The same as in `src/wasm/rule-search.ts`. */
const [BLOCK, RUN, NAME] = [16_384, 0x3fffffff, 0x40000000]

const PAGE = 65_536

/** Before so many characters were searched, to compile it would take longer than it saves. */
const MUCH = 16 * 1024

/**
 * A search that goes on as WebAssembly once much was to be searched. Where Node cannot have that, it stays as it is: with
 * `--jitless` there is none, and some systems do not let a program reserve the addresses that it wants.
 * @param code gives `src/wasm/rule-search.ts`, compiled
 */
export function soonCompiled(arrays: RuleArrays, code: () => Uint8Array, much: number = MUCH): RuleSearch {
  let search = createRuleSearch(arrays)
  let searched = 0
  return (text, on, known) => {
    if (searched <= much && searched + text.length > much) search = tryToCompile(arrays, code) ?? search
    searched += text.length
    search(text, on, known)
  }
}

function tryToCompile(arrays: RuleArrays, code: () => Uint8Array): RuleSearch | null {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssembly }
  if (!WebAssembly || !IS_LITTLE_ENDIAN) return null // its memory is little endian everywhere, and filled with our numbers
  try {
    return compiledSearch(arrays, new WebAssembly.Instance(new WebAssembly.Module(code())).exports as Compiled)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * The search of `createRuleSearch` as WebAssembly.
 * @throws RangeError where the system does not give it memory
 */
export function compiledSearch(arrays: RuleArrays, { memory, free, prepare, search }: Compiled): RuleSearch {
  const texts = fill(memory, arrays, free())
  prepare()
  let bytes = Buffer.from(memory.buffer)
  return (text, on, known = 0) => {
    const found = aligned(texts + 2 * text.length)
    makeRoom(memory, found + PAGE)
    if (bytes.buffer !== memory.buffer) bytes = Buffer.from(memory.buffer)
    bytes.write(text, texts, 'utf16le')
    const count = search(texts, text.length, found, known)
    tellAll(new Int32Array(memory.buffer, found, 2 * count), on)
  }
}

function tellAll(pairs: Int32Array, on: OnPlace): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const [what, end] = [pairs[at] as number, pairs[at + 1] as number]
    if (what >= NAME) on.name(what - NAME, end)
    else if (what === RUN) on.run?.(end)
    else on.consumer(what, end)
  }
}

/**
 * Puts what the search needs into its memory: the addresses of all lists in the order in which it reads them, then these.
 * @param from where the lists may begin; the addresses stand at the very beginning
 * @returns where a text may begin
 */
function fill(memory: Memory, arrays: RuleArrays, from: number): number {
  const { trie, keywordLength, firstConsumer, consumers, inNames, leastRuns, upperCase, blocks, signs } = arrays
  const depths = new Uint8Array(CODES.length)
  depths.set(RUN_DEPTH)
  const states = trie.nodes.length
  const [noRows, unknown] = [new Int32Array(states).fill(-1), new Uint8Array(4 * states)]
  const rows = 4 * states * WIDTH // as many as are ever needed: the system gives memory only for those that are made
  const known = [CODES, depths, RUN_LETTERS, trie.firstChild, trie.nodes, noRows, unknown, unknown, unknown, rows]
  const ofRules = [keywordLength, firstConsumer, consumers, inNames, leastRuns, upperCase, blocks, signs, SIGN_BITS]
  const lists = [...known, ...ofRules, 8 * (BLOCK + 4)]
  let end = aligned(from)
  const places = lists.map((list) => {
    const at = end
    end = aligned(at + (typeof list === 'number' ? list : list.byteLength))
    return at
  })
  const reach = keywordLength.reduce((longest, length) => Math.max(longest, length), 1) - 1
  makeRoom(memory, end)
  new Int32Array(memory.buffer).set([...places, reach])
  lists.forEach((list, at) => {
    if (typeof list === 'number') return
    new Uint8Array(memory.buffer, places[at]).set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength))
  })
  return end + aligned(2 * reach)
}

function makeRoom(memory: Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
}

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8
}
