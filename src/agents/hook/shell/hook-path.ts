const HOOKS = /(?:^|\/)(?:\.husky|\.git\/(?:hooks|hushkey)|node_modules\/hushkey)(?:[/*?{]|$)/
/** In Git's own folder these check nothing: examples, and hooks that cannot stop what is committed or pushed. */
const CHECKS_NOTHING = /(?:^|\/)\.git\/hooks\/(?:[^/]*\.sample|post-[a-z-]+|pre-rebase|pre-auto-gc)$/
/** `.husk*` and `.git/hook?` as well. */
const PATTERN = /(?:^|\/)(?:\.hus\w*[*?[{]|\.git\/hoo\w*[*?[{])/

/**
 * Whether a path is one that Git or a hook manager runs, hushkey itself, or what hushkey keeps in the Git folder.
 * @param folder from where the path leads
 */
export function isHookPath(path: string, folder: string | null = null): boolean {
  const plain = path.replaceAll('\\', '/')
  const whole =
    folder === null || /^(?:[/~]|[A-Za-z]:)/.test(plain) ? plain : `${folder.replaceAll('\\', '/')}/${plain}`
  const short = whole.replace(/\/(?:\.?\/)+/g, '/').replace(/^\.\//, '')
  const settled = short.includes('/../') ? withoutParents(short) : short
  return (HOOKS.test(settled) || PATTERN.test(settled)) && !CHECKS_NOTHING.test(settled)
}

function withoutParents(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
