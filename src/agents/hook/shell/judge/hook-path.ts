import { UNSET } from '../words/values.ts'

const HOOKS = /(?:^|\/)(?:\.husky|\.git\/(?:hooks|hushkey)|node_modules\/hushkey|husky\/init\.sh|\.huskyrc)(?:[/*?{]|$)/
/** In their folders these check nothing: examples, notes, and hooks that cannot stop what is committed or pushed. */
const CHECKS_NOTHING =
  /(?:^|\/)(?:\.git\/hooks|\.husky)\/(?:[^/]*\.(?:sample|md)|post-[a-z-]+|pre-rebase|pre-auto-gc|prepare-commit-msg|\.gitignore)$/
/** husky ends its scripts at the first failure, so that what is added behind hushkey changes nothing about it. */
const TAKES_MORE_LINES = /(?:^|\/)\.husky\/[a-z-]+$/

/** Where a path leads from, and what counts as this repository. */
export interface Place {
  readonly folder: string | null
  /** The roots of its working trees, as far as they are known; null where nobody says. */
  readonly roots: readonly string[] | null
}

/** Whether a path is one that Git or a hook manager runs, hushkey itself, or what hushkey keeps in the Git folder. */
export function isHookPath(path: string, place: Place = { folder: null, roots: null }): boolean {
  const settled = settledPath(path, place)
  return settled !== null && (HOOKS.test(settled) || isPatternOfHooks(settled)) && !CHECKS_NOTHING.test(settled)
}

/** Where a path leads; null for what is outside of the repository. */
export function settledPath(path: string, { folder, roots }: Place): string | null {
  const plain = path.replaceAll('\\', '/')
  const whole = folder === null || ABSOLUTE.test(plain) ? plain : `${folder.replaceAll('\\', '/')}/${plain}`
  const short = whole.replace(/\/(?:\.?\/)+/g, '/').replace(/^\.\//, '')
  const settled = short.includes('/../') ? withoutParents(short) : short
  return roots && isElsewhere(settled, roots) ? null : settled
}

/** The same for a file to whose end something is added. */
export function isHookToAddTo(path: string, place: Place): boolean {
  return isHookPath(path, place) && !TAKES_MORE_LINES.test(path.replaceAll('\\', '/'))
}

/** `.husk*`, `.[h]usky` and `.git/hook?` as well. */
function isPatternOfHooks(path: string): boolean {
  const parts = path.split('/')
  return parts.some((part, at) => matches(part, '.husky') || (parts[at - 1] === '.git' && matches(part, 'hooks')))
}

/** A pattern that begins otherwise than a name with a dot does not match it. */
function matches(pattern: string, name: string): boolean {
  if (!/[*?[]/.test(pattern) || pattern[0] === '*' || pattern[0] === '?' || pattern === '.*') return false
  const source = pattern
    .replaceAll(/[.+^$(){}|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll('[!', '[^')
  try {
    return new RegExp(`^${source}$`).test(name)
  } catch {
    return false
  }
}

const ABSOLUTE = /^(?:[/~]|[A-Za-z]:)/

/** Outside of the repository no hook of it is; what the user's own folder holds for husky counts everywhere. */
function isElsewhere(path: string, roots: readonly string[]): boolean {
  if (!/^(?:\/|[A-Za-z]:)/.test(path) || path.startsWith(UNSET) || /husky\/init\.sh$|\.huskyrc$/.test(path))
    return false
  return roots.every((root) => path !== root && !path.startsWith(`${root}/`))
}

function withoutParents(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
