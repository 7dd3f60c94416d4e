import { sep } from 'node:path'

/**
 * A path without the mark that tells Windows to take it as it is, however long: `\\?\C:\app` is `C:\app`, and
 * `\\?\UNC\server\share` is `\\server\share`, which is how Git names the repository there.
 * @param separator elsewhere a file may have such a name
 */
export function plainPath(path: string, separator: string = sep): string {
  if (separator !== '\\') return path
  return path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[a-z]:\\)/i, '')
}
