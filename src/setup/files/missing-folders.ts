import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A folder and those above it that are not there, outermost first. To be asked before they are made: what `mkdir` says that
 * it made is spelled otherwise on Windows (`\\?\C:\...`), and who goes up from here until there never arrives.
 * @param exists of the disk, as a rule
 */
export function missingFolders(folder: string, exists: (path: string) => boolean = existsSync): string[] {
  const above = dirname(folder)
  if (exists(folder) || above === folder) return []
  return [...missingFolders(above, exists), folder]
}
