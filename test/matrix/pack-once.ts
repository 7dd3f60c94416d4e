import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packHushkey } from '../support/pack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed hushkey, the same for all tests of a run. */
    readonly tarball: string
    /** A folder that is gone when the run ends, for tools that several files need. */
    readonly tools: string
  }
}

export default async function packOnce({ provide }: TestProject): Promise<() => Promise<void>> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'hushkey-matrix-')))
  provide('tarball', (await packHushkey(base)).tarball)
  provide('tools', join(base, 'tools'))
  return () => rm(base, { recursive: true, force: true, maxRetries: 5 })
}
