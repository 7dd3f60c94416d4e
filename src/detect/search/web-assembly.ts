/** Of WebAssembly what is used here; the types of Node 20 do not have it. */
export interface WebAssembly {
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
  readonly Memory: new (size: object) => Memory
}

export interface Memory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => void
}

/** In bytes. */
export const PAGE = 65_536
/** All that 32 bits can address. */
const MOST_PAGES = 65_536

/** What Node has of it: with `--jitless` nothing. */
export function webAssembly(): WebAssembly | undefined {
  return (globalThis as { WebAssembly?: WebAssembly }).WebAssembly
}

/**
 * Memory for a module of ours; build.mjs says the same of what they ask for.
 * @throws RangeError where the system does not give the addresses that this reserves
 */
export function newMemory({ Memory }: WebAssembly): Memory {
  return new Memory({ initial: 2, maximum: MOST_PAGES })
}
