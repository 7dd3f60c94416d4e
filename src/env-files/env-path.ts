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
 * Words that say what a file is made for, not that its values are made up: templates of template languages, schemas
 * (varlock). Such a file is a template only as long as no secret-like name has a value in it.
 */
const FORMAT_WORDS = [
  'default',
  'tpl',
  'tmpl',
  'j2',
  'jinja',
  'jinja2',
  'erb',
  'mustache',
  'hbs',
  'gotmpl',
  'tftpl',
  'schema',
]

/** What makes a template of a file by its name, beside the project's own words. */
export const WORDS_OF_TEMPLATES: readonly string[] = [...TEMPLATE_WORDS, ...FORMAT_WORDS]

/** `env.template`, `dot.env.example`: names without the dot of an env file, which are never one themselves. */
const BARE_TEMPLATE = /^(?:dot[._-]?|_)?env(?:[._-][a-z\d]+)*[._-]([a-z\d]+)$/

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
  return envNameKind(path, policy) ?? (policy.deny(path) ? 'env' : null)
}

/** What the name says, whether or not the team allows the file. */
export function envNameKind(path: string, policy: EnvPolicy = DEFAULT_ENV_POLICY): EnvKind {
  const name = nameOf(path)
  const words = [...WORDS_OF_TEMPLATES, ...policy.templates]
  if (ENV_NAME.test(name)) return !name.includes('.keys') && hasWord(name, words) ? 'template' : 'env'
  return words.includes(BARE_TEMPLATE.exec(name)?.[1] ?? '') ? 'template' : null
}

/** Whether the name of a template says nothing of its values (`.env.tpl`, `.env.schema`), so that its content decides. */
export function isFormatOnly(path: string, policy: EnvPolicy = DEFAULT_ENV_POLICY): boolean {
  const name = nameOf(path)
  return ENV_NAME.test(name) && !hasWord(name, [...TEMPLATE_WORDS, ...policy.templates])
}

/** A path's last part as it is compared: in lower case, without what nobody sees. */
function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '') // invisible; some file systems do not even tell such names apart
    .trim()
    .toLowerCase()
}

function hasWord(name: string, words: readonly string[]): boolean {
  return name.split(/[._ -]/).some((part) => words.includes(part))
}
