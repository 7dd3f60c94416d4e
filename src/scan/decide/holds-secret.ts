import type { Config } from '../../config/config.ts'
import { isSecretName } from '../../detect/words/secret-name.ts'
import { isEncryptedFile, withoutCiphertext } from '../../env-files/encrypted.ts'
import type { EnvPolicy } from '../../env-files/env-path.ts'
import { createChecker } from './create-checker.ts'

/** Whether an env file's text holds anything secret-like; when in doubt, it does. */
export type HoldsSecret = (path: string, text: string) => Promise<boolean>

/** Any rule of any confidence, or a secret-like name whose value is more than a placeholder. */
export async function createHoldsSecret(config: Config, policy: EnvPolicy): Promise<HoldsSecret> {
  const [{ detect }, { namesWithValue }] = await Promise.all([
    createChecker(config, policy, [], {}),
    import('../../env-files/harmless-content.ts'),
  ])
  return async (path, text) => {
    if (isEncryptedFile(text)) return false
    const plain = withoutCiphertext(text)
    if (detect({ path, text: plain }).some(({ verdict }) => verdict !== 'dismissed')) return true
    return namesWithValue(plain, isSecretName)?.length !== 0
  }
}
