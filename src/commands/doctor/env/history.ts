import { isSecretName } from '../../../detect/words/secret-name.ts'
import { EVERY_LINE, envFileFinding } from '../../../env-files/env-file.ts'
import { envKind } from '../../../env-files/env-path.ts'
import { runGit } from '../../../git/run-git.ts'
import { readTexts } from '../../../git/texts/read-texts.ts'
import { createHoldsSecret } from '../../../scan/decide/holds-secret.ts'
import type { Check } from '../doctor-context.ts'
import { listed, ok, warning } from '../line.ts'

/** What env files are called, as patterns for Git; `envKind` then decides. */
const NAMES = ['*.env*', '*.flaskenv', '*.dev.vars*'].map((pattern) => `:(icase)${pattern}`)

/** No commit that this clone has holds an env file in plain text. */
export const history: Check = async ({ repository: { git }, config, policy }) => {
  const args = ['log', '--all', '--full-history', '-m', '--format=', '--raw', '--no-abbrev', '--no-renames', '-z']
  const log = (await runGit(git, [...args, '--diff-filter=AM', '--', ...NAMES])).toString().split('\0')
  // `:<mode> <mode> <object> <object> <status>`, then the path (https://git-scm.com/docs/git-diff#_raw_output_format)
  const versions = log.flatMap((entry, index) => {
    const object = /^\n?:\d+ \d+ [\da-f]+ ([\da-f]+) [A-Z]/.exec(entry)?.[1]
    const path = log[index + 1] ?? ''
    return object && envKind(path, policy) === 'env' ? [{ object, path }] : []
  })
  const texts = await readTexts(
    git,
    versions.map(({ object }) => object),
  )
  const context = { policy, salt: config.salt, isSecretName }
  const holdsSecret = await createHoldsSecret(config, policy)
  const plain = new Set<string>()
  let isHarmless = false
  for (const [index, { path }] of versions.entries()) {
    const text = texts[index] ?? ''
    if (plain.has(path)) continue
    if (!(await envFileFinding({ path, before: [], text, added: EVERY_LINE, isWhole: true }, context))) continue
    if (await holdsSecret(path, text)) plain.add(path)
    else isHarmless = true
  }
  if (plain.size === 0) return ok(`no env file ${isHarmless ? 'with a secret ' : ''}is in the history`)
  const [first = ''] = plain
  return warning(
    `the history holds ${listed([...plain])}: first rotate each key that was in it, then rewrite the history`,
    `git filter-repo --invert-paths --path ${JSON.stringify(first)}`,
  )
}
