import { nearbyExamples } from './nearby-examples.ts'
import type { Confidence, Examples, ShippedRule } from './rule.ts'
import { namedShape, type Shape } from './shape.ts'

/** What `nearby` makes a rule from. */
export interface Nearby {
  readonly id: string
  readonly name: string
  /** The provider's names as they stand in variables, hosts and headers: lower case, `-` where a separator may stand. */
  readonly near: string | readonly string[]
  /** Words of which one must follow the name, before the value; an empty list where the name alone is enough. */
  readonly kind?: readonly string[]
  readonly shape: Shape | RegExp
  readonly env: string
  readonly revoke: string | null
  readonly source: string
  readonly risk?: string
  readonly confidence?: Confidence
  /** Least bits per character; follows from a named shape, and is 3 for a RegExp. */
  readonly entropy?: number
  readonly publishable?: string
  readonly neverPublic?: true
  /** Left out: made from `near` and a named shape, in several languages. */
  readonly examples?: Examples
}

const KINDS =
  'key,token,secret,password,passwd,passphrase,pass,pwd,auth,credential,cred,bearer,pat,sid,signature,salt,jwt'.split(
    ',',
  )

/** Words that a lower-case name may be glued to, as in `mailgunapikey`. */
const GLUE = 'api,app,access,private,client,user,account,service,admin,master,rest,server'.split(',')

const SEPARATORS = ['', '-', '_', '.', ' ']

/**
 * Builds the rule for a credential that has no shape of its own, so that only the provider's name near it tells it.
 *
 * The pattern wants, on one line: a name of `near` (letter case ignored, not inside another word), at most 50
 * characters that lead to a word of `kind`, something like an assignment (`=`, `: `, `' => '`, `', '`, `>`, ` || "`, a
 * blank), then the value. It is linear: all repetitions are bounded, and the gap is tried once a name.
 *
 * @example
 * nearby({ id: 'mailjet-secret-key', name: 'Mailjet secret key', near: ['mailjet', 'mj-apikey'], shape: 'hex32',
 *   env: 'MJ_APIKEY_PRIVATE', revoke: 'https://app.mailjet.com/account/apikeys', source: 'https://dev.mailjet.com/' })
 * // MAILJET_SECRET="<32 hex>", mailjetKey: '<32 hex>', mailjet: { token: '<32 hex>' }, --mailjet-key <32 hex>
 */
export function nearby(row: Nearby): ShippedRule {
  const names = typeof row.near === 'string' ? [row.near] : row.near
  const shape =
    typeof row.shape === 'string'
      ? namedShape(row.shape)
      : { source: row.shape.source, entropy: 3, more: '', direct: false }
  const ending = `(?<secret>${shape.source})(?![A-Za-z0-9_${shape.more}-])`
  return {
    id: row.id,
    name: row.name,
    risk: row.risk ?? `Acts as its owner at the provider: whatever the ${row.name} is allowed to read or change.`,
    keywords: names.flatMap(keywords),
    pattern: new RegExp(
      `${nameSource(names)}(?:${kindSource(row.kind ?? KINDS)}${ASSIGNMENT}${shape.direct ? `|${DIRECT}` : ''})${ending}`,
      'g',
    ),
    ending: new RegExp(`[^A-Za-z0-9_]${ending}`),
    confidence: row.confidence ?? 'medium',
    env: row.env,
    revoke: row.revoke,
    source: row.source,
    entropy: row.entropy ?? shape.entropy,
    ...(row.publishable === undefined ? {} : { publishable: row.publishable }),
    ...(row.neverPublic && { neverPublic: row.neverPublic }),
    examples: row.examples ?? nearbyExamples(names[0] as string, row.shape),
  }
}

/** A rule on one line: id, name, near, shape, env, the page about the credential (and the one to revoke it, if another). */
export type Row = readonly [
  id: string,
  name: string,
  near: string | readonly string[],
  shape: Shape,
  env: string,
  source: string,
  revoke?: string,
]

/** A row for a provider of the long tail: id, name, near, shape, and the page about the key without its `https://`. */
export type ShortRow = readonly [id: string, name: string, near: Row[2], shape: Shape, page: string]

/** Rows whose variable is called like the id: `abuseipdb-api-key` is kept in `ABUSEIPDB_API_KEY`. */
export function longTail(rows: readonly ShortRow[]): readonly Row[] {
  return rows.map(([id, name, near, shape, page]) => {
    const env = id
      .toUpperCase()
      .replaceAll('-', '_')
      .replace(/^(?=\d)/, 'KEY_')
    return [id, name, near, shape, env, `https://${page}`]
  })
}

/** The rules of a table of one-line rows. */
export function nearbyRules(rows: readonly Row[]): readonly ShippedRule[] {
  return rows.map(([id, name, near, shape, env, source, revoke]) =>
    nearby({ id, name, near, shape, env, source, revoke: revoke ?? source }),
  )
}

/** What may stand before the value once more: `value="`, `Bearer `, a type, a look-up whose fallback the value is. */
const BETWEEN = [
  '[Vv]alue|VALUE|default|[Bb]earer|[Tt]oken|[Bb]asic|[Ss]tring|str|const char',
  'process\\.env\\.[A-Za-z0-9_]{1,40}',
  '(?:os\\.)?(?:getenv|environ\\.get|env|config)\\([\'"][A-Za-z0-9_.]{1,40}',
].join('|')

/** The value is given to the provider's name itself: `postmark: "…"`. Hexadecimal is more often a hash of some file. */
const DIRECT = `["']?[ \\t]{0,3}(?::=|=>|[:=])[ \\t]{0,3}["']`

const ASSIGNMENT = `[A-Za-z0-9_.-]{0,24}[^A-Za-z0-9_;\\n\\r]{1,10}(?:(?:${BETWEEN})[^A-Za-z0-9_;\\n\\r]{1,8})?`

/** Every spelling of `send-grid`: `sendgrid`, `send-grid`, `send_grid`, `send.grid`, `send grid`. */
function keywords(name: string): string[] {
  const [head = '', ...rest] = name.split('-')
  return rest.reduce((spellings, part) => spellings.flatMap((s) => SEPARATORS.map((by) => s + by + part)), [head])
}

/** `Ab` as `[aA][bB]`, because the value that follows must keep its letter case. */
function anyCase(text: string): string {
  return text
    .replaceAll(/[.+/]/g, '\\$&')
    .replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
    .replaceAll('-', '[-_. ]?')
}

/** A name at the start of a word, or of a hump in camelCase: `ably` is not in `probably`. */
function nameSource(names: readonly string[]): string {
  const starts = names.map((name) => `(?:^|[^A-Za-z])${anyCase(name)}`)
  const humps = names
    .filter((name) => /^[a-z]/.test(name))
    .map((name) => `[a-z0-9]${name.charAt(0).toUpperCase()}${anyCase(name.slice(1))}`)
  return `(?:${[...starts, ...humps].join('|')})`
}

/** From the name to the credential's word: none of it where `kinds` is empty; a public key or a key's id does not count. */
function kindSource(kinds: readonly string[]): string {
  const list = (words: readonly string[]) => `(?:${words.map(anyCase).join('|')})`
  if (kinds.length === 0) return ''
  const noPublicKey = `(?![A-Za-z0-9_.-]{0,20}${anyCase('publi')})`
  const noKeyId = `(?![-_]?(?:[iI][dD]|[nN]ame|NAME|[hH]ash|HASH)[^A-Za-z])`
  return `${noPublicKey}(?:[^a-z;\\n\\r][^;\\n\\r]{0,49}?)?${list(GLUE)}?${list(kinds)}${noKeyId}`
}
