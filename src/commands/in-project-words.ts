import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Lockfiles that tell which package manager people type; without one of these it is npm. */
const RUNNERS: Readonly<Record<string, string>> = {
  'package-lock.json': 'npx',
  'npm-shrinkwrap.json': 'npx',
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bunx',
  'bun.lockb': 'bunx',
}

/**
 * What is printed, with hushkey called as this project calls programs: `pnpm hushkey` in place of `npx hushkey`.
 * @param cwd absolute; the nearest lockfile from there up to the root of the repository counts
 */
export function inProjectWords(text: string, cwd: string): string {
  if (!text.includes('npx hushkey')) return text
  const runner = runnerNear(cwd)
  return runner === 'npx' ? text : text.replaceAll(/\bnpx hushkey\b/g, `${runner} hushkey`)
}

function runnerNear(folder: string): string {
  for (const [file, runner] of Object.entries(RUNNERS)) if (existsSync(join(folder, file))) return runner
  const parent = dirname(folder)
  return parent === folder || existsSync(join(folder, '.git')) ? 'npx' : runnerNear(parent)
}
