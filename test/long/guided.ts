import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { execa } from 'execa'
import { SEED } from '../support/seed.ts'
import { tempRepo } from '../support/temp-repo.ts'

/** What a guided run says at its end. */
export interface Guided {
  readonly inputs: number
  /** Inputs that reached something new, and from which others were made. */
  readonly kept: number
  /** Blocks of code, how often each ran in rough steps, and findings: those of the seeds, and those at the end. */
  readonly first: number
  readonly reached: number
  /** Milliseconds. */
  readonly slowest: number
}

/**
 * Fuzzes a target in a process of its own that holds nothing but the program's code, bundled, so that counting what runs
 * costs little. @throws when an input breaks something
 */
export async function runGuided(name: string, seeds: readonly string[], count: number): Promise<Guided> {
  const folder = (await tempRepo()).path('..')
  const outfile = join(folder, 'guided.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('guided-loop.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['vitest', 'execa'],
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
  })
  const input = JSON.stringify({ name, seeds, count })
  const env = { HUSHKEY_SEED: String(SEED) }
  const { stdout } = await execa(process.execPath, [outfile], { input, env, cwd: folder })
  const [seedLine, answer = ''] = stdout.split('\n')
  console.log(seedLine)
  return JSON.parse(answer)
}
