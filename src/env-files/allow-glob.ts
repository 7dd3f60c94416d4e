/**
 * The glob of `env.allow` for one path: from the Git root, so that files of that name elsewhere are not covered.
 * @returns null where no glob names it
 */
export function allowGlob(path: string): string | null {
  if (/[\\()]/.test(path)) return null
  const plain = path.replace(/[[\]*?{}]/g, '?') // brackets in brackets are refused in a glob
  return path.includes('/') ? plain : `/${plain}`
}
