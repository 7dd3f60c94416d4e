import type { Repository } from '../../git/repository.ts'
import type { ExtendsFrom, ReadExtended } from './extended-file.ts'

/**
 * Prepares to get what a config extends: files as the index or the commit has them, packages as they are installed. Most
 * configs extend nothing, and then nothing is loaded.
 */
export function createReadExtended(repository: Pick<Repository, 'git' | 'root'>, from: ExtendsFrom): ReadExtended {
  return async (name, by) => (await import('./read-extended.ts')).readExtended(repository, from, name, by)
}
