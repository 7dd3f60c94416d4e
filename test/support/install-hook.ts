import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TempRepo } from './temp-repo.ts'

export const HOOKS = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'] as const
export type Hook = (typeof HOOKS)[number]

/** Lets Git run the hooks that ship in `repo`, without any hook manager between. */
export async function installHook(repo: TempRepo, ...names: Hook[]): Promise<void> {
  for (const name of names.length ? names : (['pre-commit'] as const)) {
    const shipped = fileURLToPath(new URL(`../../hooks/${name}`, import.meta.url))
    const hook = resolve(repo.root, (await repo.git('rev-parse', '--git-path', `hooks/${name}`)).trim())
    await mkdir(dirname(hook), { recursive: true })
    await writeFile(hook, `#!/bin/sh\nexec sh '${shipped}' "$@"\n`)
    await chmod(hook, 0o755)
  }
}
