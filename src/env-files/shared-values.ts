import { isPlausibleName } from '../detect/words/plausible-name.ts'
import { type EnvFile, type EnvValue, readLocalEnv } from './read-local-env.ts'

/** Names that hold one secret in several stages; the value itself is not in it. */
export interface SharedValue {
  /** Usually one name; several where the stages call the same secret differently. */
  readonly names: readonly string[]
  readonly paths: readonly string[]
}

/**
 * Finds secrets that several stages of one folder share, such as `.env.development` and `.env.production`.
 * @param isSecret decides by name and value; a shared `LOG_LEVEL` or `changeme` is of no interest
 * @returns sorted as the files are; names and paths, never a value
 */
export function sharedValues(
  files: readonly EnvFile[],
  isSecret: (name: string, value: string) => boolean,
): SharedValue[] {
  const groups = new Map<string, EnvValue[]>()
  for (const entry of readLocalEnv(files)) {
    if (!isSecret(entry.name, entry.value)) continue
    const group = `${folderOf(entry.path)}\0${entry.value}`
    groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  return [...groups.values()]
    .filter((entries) => new Set(entries.map(({ path }) => stageOf(path))).size > 1)
    .map((entries) => ({
      names: [...new Set(entries.map(({ name }) => name).filter(isPlausibleName))],
      paths: [...new Set(entries.map(({ path }) => path))],
    }))
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** `.env.production.local` and `production.env` are of the stage `production`, `.env` and `.env.local` of none (``). */
function stageOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.')
    .filter((part) => !['', 'env', 'local'].includes(part))
    .join('.')
}
