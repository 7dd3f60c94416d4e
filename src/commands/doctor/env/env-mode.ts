import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { quoteForShell } from '../../../shell-quote.ts'
import type { Check } from '../doctor-context.ts'
import { listed, ok, warning } from '../line.ts'

/** The bits of those who come to a folder: whoever may not enter one above it, as most homes, reads nothing in it. */
async function reachedBy(root: string): Promise<number> {
  let bits = 0o077
  for (let folder = root; ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    bits &= (mode & 0o010 ? 0o070 : 0) | (mode & 0o001 ? 0o007 : 0)
    if (folder === dirname(folder)) return bits
  }
}

/** Nobody else on this machine may read the env files. */
export const envMode: Check = async ({ repository: { root }, env, cli }) => {
  if (cli.env.OS === 'Windows_NT') return ok('Windows keeps no such modes')
  const paths = env.ignored // of others another check says that they are on their way into Git
  const modes = await Promise.all(
    paths.map((path) =>
      stat(join(root, path)).then(
        ({ mode }) => mode,
        () => 0,
      ),
    ),
  )
  const others = await reachedBy(root)
  const open = paths.filter((_, index) => ((modes[index] ?? 0) & others) !== 0)
  if (open.length === 0)
    return ok(paths.length > 0 ? 'only you may read the env files' : 'no env file is open to others')
  return warning(
    `other users of this machine may read ${listed(open)}`,
    `chmod 600 ${open.map(quoteForShell).join(' ')}`,
  )
}
