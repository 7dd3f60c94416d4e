import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

interface WebAssembly {
  readonly Module: { new (code: Uint8Array): object; imports(module: object): unknown[] }
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** What a compiled module exports, with a memory of its own; the types of Node 20 do not have it. */
export function instanceOf(code: Uint8Array): unknown {
  const { Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssembly }).WebAssembly
  return new Instance(new Module(code)).exports
}

/** What a compiled module could reach besides its own memory. */
export function importsOf(code: Uint8Array): unknown[] {
  const { Module } = (globalThis as unknown as { WebAssembly: WebAssembly }).WebAssembly
  return Module.imports(new Module(code))
}

/** Compiles AssemblyScript as `build.mjs` does. @param source relative to the project's root */
export async function webAssembly(source: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'hushkey-wasm-'))
  try {
    const outFile = join(folder, 'module.wasm')
    const { error, stderr } = await asc.main([source, '--outFile', outFile, '-O3', '--noAssert', '--runtime', 'stub'])
    if (error) throw new Error(`${error.message}\n${stderr}`)
    return readFileSync(outFile)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
