import { isSecretName } from '../../../detect/words/secret-name.ts'
import { EVERY_LINE, envFileFinding } from '../../../env-files/env-file.ts'
import { readStaged } from '../../../git/texts/read-staged.ts'
import { pullNote } from '../../../remedy/env-file-fixes.ts'
import { createHoldsSecret } from '../../../scan/decide/holds-secret.ts'
import { quoteForPasting } from '../../../shell-quote.ts'
import type { Check } from '../doctor-context.ts'
import { failure, listed, ok, warning } from '../line.ts'

/** No env file is tracked, unless it is encrypted. */
export const envTracked: Check = async ({ repository, config, policy, env, typed }) => {
  const texts = await readStaged(repository, env.tracked)
  const context = { policy, salt: config.salt, isSecretName }
  const findings = await Promise.all(
    env.tracked.map((path, index) =>
      envFileFinding({ path, before: [], text: texts[index] ?? '', added: EVERY_LINE, isWhole: true }, context),
    ),
  )
  const paths = env.tracked.filter((_, index) => findings[index])
  if (paths.length === 0) return ok('no env file is tracked')
  const holdsSecret = await createHoldsSecret(config, policy)
  const holding = await Promise.all(paths.map((path) => holdsSecret(path, texts[env.tracked.indexOf(path)] ?? '')))
  const risky = paths.filter((_, index) => holding[index])
  const harmless = paths.filter((_, index) => !holding[index])
  return [
    ...(risky.length
      ? [
          failure(
            `Git tracks ${listed(risky)}: rotate what is in it, then untrack it; ${pullNote(risky[0] as string)}`,
            `git rm --cached -- ${pasted(risky)}`,
          ),
        ]
      : []),
    ...(harmless.length
      ? [
          warning(
            `Git tracks ${listed(harmless)}, with nothing secret-like in it: keep it ("env.allow"), or untrack it (git rm --cached)`,
            typed(`allow --env ${pasted(harmless)}`),
          ),
        ]
      : []),
  ]
}

function pasted(paths: readonly string[]): string {
  return paths.map((path) => quoteForPasting(path) ?? 'FILE').join(' ')
}
