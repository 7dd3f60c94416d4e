import type { Config } from '../../config/config.ts'
import type { LocalEnvValue } from '../../detect/types.ts'
import type { Repository } from '../../git/repository.ts'
import { type EnvFiles, readEnvFiles } from './env-files.ts'

/** The values of the local env files, from the disk; they stay in memory and end with the run. */
export async function localValues(
  { root }: Repository,
  { localEnv }: Config,
  { local, templates }: EnvFiles,
): Promise<LocalEnvValue[]> {
  if (!localEnv || !local.length) return []
  const { readLocalEnv } = await import('../../env-files/read-local-env.ts')
  const [files, published] = await Promise.all([readEnvFiles(root, local), readEnvFiles(root, templates)])
  return readLocalEnv(files, published)
}
