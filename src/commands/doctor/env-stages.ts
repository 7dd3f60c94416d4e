import { readEnvFiles } from '../../check/env-files.ts'
import { isLocalSecret } from '../../detect/local-env-value.ts'
import { sharedValues } from '../../dotenv/shared-values.ts'
import { listed, ok, warning } from './line.ts'
import type { Check } from './patient.ts'

/** Each stage has secrets of its own. */
export const envStages: Check = async ({ repository: { root }, env }) => {
  const files = await readEnvFiles(root, [...env.ignored, ...env.unignored])
  const [first] = sharedValues(files, isLocalSecret)
  if (!first) return ok('no secret is shared between stages')
  return warning(
    `${listed(first.names)} is the same in ${listed(first.paths)}`,
    'Make one key per stage at the provider',
  )
}
