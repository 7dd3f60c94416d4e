import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Prepares the ways in which a path can be written: as it is, with the links on the way to it followed, and those at its end.
 * Each folder is looked up once, however many of its files are named.
 * @param isFile whether Git says of one of these ways that it is a file: then there is no link at its end to look for
 */
export function createLinkFollower(isFile: (way: string) => boolean = () => false): (absolute: string) => string[] {
  const folders = new Map<string, readonly string[]>()
  return (absolute) => {
    const folder = dirname(absolute)
    const parents = folders.get(folder) ?? [withoutLinks(folder), withoutLinks(folder, realpathSync.native)]
    folders.set(folder, parents)
    const ways = [absolute, ...parents.map((parent) => join(parent, basename(absolute)))]
    if (!ways.some(isFile) && isLink(absolute))
      ways.push(withoutLinks(absolute), withoutLinks(absolute, realpathSync.native))
    return [...new Set(ways)]
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch {
    return false // on the way there is no folder
  }
}

/** The path without links, as far as it is there. */
function withoutLinks(path: string, resolved: (path: string) => string = realpathSync): string {
  try {
    return resolved(path)
  } catch {
    return dirname(path) === path ? path : join(withoutLinks(dirname(path), resolved), basename(path))
  }
}
