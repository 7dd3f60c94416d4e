/** Answers for one path, relative to the Git root and `/` separated. */
export type PathTest = (path: string) => boolean

const OPTIONS = {
  dot: true, // `.env` is what this is about
  noextglob: true, // `+(a|+(b))` can be made to run away
  nonegate: true, // `!` is refused below
  posixSlashes: false,
}

/**
 * Compiles globs: `*` and `?` stay within a folder, `**` does not, `{a,b}` and `[ab]` choose. As in `.gitignore`, a glob
 * without `/` names files in every folder, `/` at its beginning is the Git root, and a folder covers all below it.
 * picomatch is loaded only where there are any.
 * @returns a test for each of them, in order
 */
export async function createPathTests(globs: readonly string[]): Promise<PathTest[]> {
  if (globs.length === 0) return []
  const { default: picomatch } = await import('picomatch')
  return globs.map((glob) => {
    const folder = glob.replace(/\/$/, '')
    const anchored = folder.includes('/') ? folder.replace(/^\//, '') : `**/${folder}`
    return picomatch([anchored, `${anchored}/**`], OPTIONS)
  })
}

/** What is wrong with a glob, and what to write instead; null for one that works. */
export function globMistake(glob: string): { sentence: string; cure: string } | null {
  const bare = glob.replace(/^(?:\.\/)+/, '')
  if (glob.includes('\\'))
    return { sentence: 'a glob separates folders by /', cure: `Write "${glob.replaceAll(/\\+/g, '/')}".` }
  if (bare !== glob) return { sentence: 'a glob begins at the Git root without ./', cure: `Write "${bare}".` }
  if (/(?:^|\/)\.\.(?:\/|$)/.test(glob))
    return { sentence: 'a glob cannot leave the repository', cure: 'Begin at the Git root.' }
  if (glob.startsWith('!')) return { sentence: 'a glob cannot be negated', cure: 'Name what is meant instead.' }
  if (!isBalanced(glob)) return { sentence: 'a bracket of this glob is not closed', cure: 'Close it: [ab], {a,b}.' }
  if (/[@+?*!]\(/.test(glob)) return { sentence: 'a glob knows no ( )', cure: 'Choose with braces: {a,b}.' }
  if ((glob.replaceAll('**/', '').match(/\*+/g) ?? []).length > 6)
    return { sentence: 'a glob has at most six *', cure: 'Split it into several.' }
  return null
}

/** `[id]` and `{a,b}` closed in their order; inside of `[ ]` braces are plain characters. */
function isBalanced(glob: string): boolean {
  const rest = glob.replaceAll(/\[[^\]]+\]/g, '')
  return !/[[\]]/.test(rest) && !/[{}]/.test(rest.replaceAll(/\{[^{}]*\}/g, ''))
}
