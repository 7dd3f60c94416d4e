import type { Config } from '../../config/config.ts'
import { type LockedPackage, lockedPackage } from '../../config/extends/locked-package.ts'
import { quote } from '../../config/quote.ts'
import type { Repository } from '../../git/repository.ts'
import type { Weakening } from '../../weakening.ts'

/**
 * The packages that a config extends and of which a range or push brings another version. What such a version says stands
 * in no commit, so that the change itself is named.
 * @param tip an object id, or `''` for the index @param bases what is known already
 */
export async function packageWeakenings(
  { git }: Pick<Repository, 'git'>,
  config: Pick<Config, 'layers' | 'file'>,
  tip: string,
  bases: readonly string[],
  pending: boolean,
): Promise<Weakening[]> {
  const names = [...new Set(config.layers.flatMap((layer) => (layer.isInGit ? [] : (layer.package?.name ?? []))))]
  const found = await Promise.all(
    names.map(async (name): Promise<Weakening[]> => {
      const now = await lockedPackage(git, tip, name)
      const befores = await Promise.all(bases.map((base) => lockedPackage(git, base, name)))
      if (!befores.length || befores.some(({ text }) => text === now.text)) return []
      const message = `the package ${quote(name)}, which the settings extend, ${change(befores[0] as LockedPackage, now)}`
      const path = now.place?.path ?? config.file ?? ''
      return [{ kind: 'extends', path, line: now.place?.line ?? null, message, reason: null, owner: null, pending }]
    }),
  )
  return found.flat()
}

function change({ version: old }: LockedPackage, { version: now }: LockedPackage): string {
  if (old !== null && now !== null && old !== now) return `goes from version ${old} to ${now}`
  if (old === null && now !== null) return `is new, version ${now}`
  return now === null ? 'is locked by no file' : `is another one, still called version ${now}`
}
