import { isSecretName } from '../../detect/secret-name.ts'
import { EVERY_LINE, envFileFinding } from '../../dotenv/env-file.ts'
import { readStaged } from '../../git/read-staged.ts'
import { quoteForShell } from '../../hook/call.ts'
import { failure, listed, ok } from './line.ts'
import type { Check } from './patient.ts'

/** No env file is tracked, unless it is encrypted. */
export const envTracked: Check = async ({ repository, config, policy, env }) => {
  const texts = await readStaged(repository, env.tracked)
  const context = { policy, salt: config.salt, isSecretName }
  const findings = await Promise.all(
    env.tracked.map((path, index) =>
      envFileFinding({ path, before: [], text: texts[index] ?? '', added: EVERY_LINE, isWhole: true }, context),
    ),
  )
  const paths = env.tracked.filter((_, index) => findings[index])
  if (paths.length === 0) return ok('no env file is tracked')
  return failure(
    `Git tracks ${listed(paths)}: rotate what is in it, then untrack it`,
    `git rm --cached -- ${paths.map(quoteForShell).join(' ')}`,
  )
}
