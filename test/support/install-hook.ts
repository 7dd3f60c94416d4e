import { chmod } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TempRepo } from './temp-repo.ts'

const SHIPPED = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))

/** Lets Git run the hook that ships before each commit in `repo`, without any hook manager between. */
export async function installHook(repo: TempRepo): Promise<void> {
  const hook = resolve(repo.root, (await repo.git('rev-parse', '--git-path', 'hooks/pre-commit')).trim())
  await repo.run('mkdir', ['-p', hook.replace(/\/[^/]*$/, '')])
  const { writeFile } = await import('node:fs/promises')
  await writeFile(hook, `#!/bin/sh\nexec sh '${SHIPPED}' "$@"\n`)
  await chmod(hook, 0o755)
}
