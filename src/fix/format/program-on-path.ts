import { existsSync, realpathSync } from 'node:fs'
import { delimiter, isAbsolute, join, sep } from 'node:path'

/**
 * A program of this machine. Folders of `PATH` that are relative, or in the repository, are passed over: what a
 * repository holds must not get to run. Windows would look into the working folder first, so the whole path is given.
 */
export function programOnPath(
  name: string,
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  const file = sep === '\\' ? `${name}.exe` : name
  const found = folders.map((folder) => join(folder, file)).find((path) => existsSync(path) && !isWithin(path, root))
  return found ?? null
}

/** Whether a path, links followed, is in a folder. */
export function isWithin(path: string, folder: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep)
  } catch {
    return true
  }
}
