import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { quoteForShell } from '../../../shell-quote.ts'
import type { Check } from '../doctor-context.ts'
import { listed, ok, warning } from '../line.ts'

/** Nobody else on this machine may read the env files. */
export const envMode: Check = async ({ repository: { root }, env, cli }) => {
  if (cli.env.OS === 'Windows_NT') return ok('Windows keeps no such modes')
  const paths = [...env.ignored, ...env.unignored]
  const modes = await Promise.all(
    paths.map((path) =>
      stat(join(root, path)).then(
        ({ mode }) => mode,
        () => 0,
      ),
    ),
  )
  const open = paths.filter((_, index) => ((modes[index] ?? 0) & 0o077) !== 0)
  if (open.length === 0)
    return ok(paths.length > 0 ? 'only you may read the env files' : 'no env file is open to others')
  return warning(
    `other users of this machine may read ${listed(open)}`,
    `chmod 600 ${open.map(quoteForShell).join(' ')}`,
  )
}
