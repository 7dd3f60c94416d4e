import { isLocalSecret } from '../../../detect/local-env/local-env-value.ts'
import { sharedValues } from '../../../env-files/shared-values.ts'
import { readEnvFiles } from '../../../scan/collect/env-files.ts'
import type { Check } from '../doctor-context.ts'
import { listed, ok, warning } from '../line.ts'

/** Each stage has secrets of its own. */
export const envStages: Check = async ({ repository: { root }, env }) => {
  const files = await readEnvFiles(root, [...env.ignored, ...env.unignored])
  const [first] = sharedValues(files, isLocalSecret)
  if (!first) return ok('no secret is shared between stages')
  const same = first.names.length === 1 ? 'is the same' : 'have the same value'
  return warning(`${listed(first.names)} ${same} in ${listed(first.paths)}`, 'Make one key per stage at the provider')
}
