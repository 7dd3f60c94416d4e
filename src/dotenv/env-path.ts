/** What a path's name says: a file with real values, a template that names the variables, or neither. */
export type EnvKind = 'env' | 'template' | null

/** A team's own additions, as glob predicates from the config. */
export interface EnvPolicy {
  readonly allow: (path: string) => boolean
  readonly deny: (path: string) => boolean
  /** Further words that make an env file a template, such as `ci`. */
  readonly templates: readonly string[]
}

export const DEFAULT_ENV_POLICY: EnvPolicy = { allow: () => false, deny: () => false, templates: [] }

const TEMPLATE_WORDS = ['example', 'sample', 'template', 'dist', 'defaults']

/**
 * `.env`, `.env.local`, `prod.env`, direnv's `.envrc`, Flask's `.flaskenv`, Wrangler's `.dev.vars` (N05), and the copies
 * that people and editors make of them: `.env-prod`, `.env_old`, `.env copy`, `.env (1)`, `.env~`, `.env2`, `#.env#`.
 */
export const ENV_NAME =
  /^(?:#?\.env\d*#?(?:[.~_ (-].*)?|.*\.env|\.envrc(?:[.~_ -].*)?|\.flaskenv|\.dev\.vars(?:\..*)?)$/

/**
 * Decides by name alone, at any depth and in any letter case; blanks around a name do not hide it.
 * A template's name holds one of the template words as a part: `.env.example`, `sample.env`, `.env.production.dist`.
 * Keys of dotenvx (`.env.keys`) are never a template.
 */
export function envKind(path: string, policy: EnvPolicy = DEFAULT_ENV_POLICY): EnvKind {
  if (policy.allow(path)) return null
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '') // invisible; some file systems do not even tell such names apart
    .trim()
    .toLowerCase()
  if (ENV_NAME.test(name)) return isTemplate(name, policy) ? 'template' : 'env'
  return policy.deny(path) ? 'env' : null
}

function isTemplate(name: string, policy: EnvPolicy): boolean {
  const words = [...TEMPLATE_WORDS, ...policy.templates]
  return !name.includes('.keys') && name.split(/[._ -]/).some((part) => words.includes(part))
}
