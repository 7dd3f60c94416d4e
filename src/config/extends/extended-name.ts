/** What a name in "extends" means. */
export type ExtendedName =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly package: string; readonly path: string }

/** What a package has its configuration in, unless the name says another file. */
const PACKAGE_FILE = 'hushkeyrc.json'

/** https://docs.npmjs.com/cli/configuring-npm/package-json#name, and names of before that rule. */
const PACKAGE = /^((?:@[\w~.-]+\/)?[\w~-][\w~.-]*)(?:\/(.+))?$/

/**
 * Reads a name in "extends": `./` or `../` begins a file, counted from the file that extends it; all else is a package.
 * @returns null for one that is neither
 */
export function parseExtendedName(name: string): ExtendedName | null {
  if (name.includes('\\') || name.includes('\0')) return null
  if (/^\.\.?\/./.test(name)) return { kind: 'file', path: name }
  const [, packageName, path = PACKAGE_FILE] = PACKAGE.exec(name) ?? []
  if (packageName === undefined || path.split('/').some((part) => ['', '.', '..'].includes(part))) return null
  return { kind: 'package', package: packageName, path }
}
