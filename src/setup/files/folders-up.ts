/** A folder and all those above it up to the Git root, relative to it: `a/b` gives `a/b`, `a` and the root's empty name. */
export function foldersUp(folder: string): string[] {
  const names = folder.split('/').filter(Boolean)
  return [...names.map((_, index) => names.slice(0, names.length - index).join('/')), '']
}
