import { wordsOf } from './language.ts'

/** What comes last in a name says what the thing is: the id, the path or the age of a secret is no secret. */
const ABOUT = new Set(
  (
    'id ids name names type types kind url uri urls host hosts port path paths file files filename dir folder length len ' +
    'size count max min limit expiry expires expiration expired ttl age timeout interval field fields label placeholder ' +
    'hint header headers title text message msg error errors exception endpoint regex pattern prefix suffix policy rule ' +
    'rules validator validation valid invalid required enabled disabled status state format algorithm algo alg version ' +
    'hash digest checksum fingerprint provider service manager store storage factory handler callback input component ' +
    'visible hidden strength reset forgot confirm confirmation changed change updated created at date time by index ' +
    'budget usage used cost price total parser reader writer schema model class method request response result arn issuer ' +
    'audience scope scopes claim claims location region set map list present missing exists found configured source ref'
  ).split(' '),
)

/** Words that make any name a secret's. */
const SECRET = new Set(
  (
    'password passwords passwd passwort pwd pswd passphrase passcode secret secrets token tokens apikey apikeys apitoken ' +
    'apisecret authtoken accesstoken refreshtoken accesskey secretkey privatekey authkey clientsecret credential ' +
    'credentials creds psk webhooksecret connectionstring'
  ).split(' '),
)

/** Before "key", these mean a look-up or a key that is meant to be published. */
const HARMLESS_KEY = new Set(
  (
    'public publishable primary foreign cache sort partition object site index host map maps row column unique composite ' +
    'natural translation i18n message locale react query storage session group event config settings option option prop ' +
    'property param parameter hash search range sub parent item data entity record table field registry reg json dict ' +
    'arrow enter tab escape hot shortcut anon any first last next prev previous current old new my the each this that by ' +
    'lookup feature flag metric label tag idempotency dedupe dedup'
  ).split(' '),
)

const HARMLESS = new Set(['public', 'publishable', 'anon', 'anonymous', 'csrf', 'xsrf', 'captcha'])

/**
 * Whether a name says that its value is a secret: `DB_PASSWORD`, `apiKey`, `stripe.secret` do; `TOKEN_URL`,
 * `PUBLIC_KEY`, `passwordLength`, `cacheKey` do not.
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (ABOUT.has(last) || words.some((word) => HARMLESS.has(word))) return false
  if (words.some((word) => SECRET.has(word))) return true
  if (last === 'pass' || last === 'pw' || last === 'pat') return words.length > 1
  return (last === 'key' || last === 'keys') && words.length > 1 && !HARMLESS_KEY.has(words.at(-2) as string)
}
