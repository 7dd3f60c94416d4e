import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

/** What a compiled module could reach besides its own memory. */
export function importsOf(code: Uint8Array): unknown[] {
  const { Module } = (
    globalThis as unknown as {
      WebAssembly: { Module: { new (code: Uint8Array): object; imports(module: object): unknown[] } }
    }
  ).WebAssembly
  return Module.imports(new Module(code))
}

/** Compiles AssemblyScript as `build.mjs` does. @param source relative to the project's root */
export async function compileAssemblyScript(source: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'hushkey-wasm-'))
  try {
    const outFile = join(folder, 'module.wasm')
    const { error, stderr } = await asc.main([
      ...[source, '--outFile', outFile, '-O3', '--noAssert', '--runtime', 'stub'],
      ...['--importMemory', '--maximumMemory', '65536'],
    ])
    if (error) throw new Error(`${error.message}\n${stderr}`)
    return readFileSync(outFile)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
