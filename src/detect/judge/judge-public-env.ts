import type { Confidence } from '../../rules/rule.ts'
import type { Judged, Match, Source } from '../types.ts'
import { isComment } from './file-kind.ts'

const words = (list: string) => new Set(list.split(' '))

/** Whatever else the name says, this is meant to be seen: `STRIPE_PUBLISHABLE_KEY`, `VAPID_PUBLIC_KEY`, `ANON_KEY`. */
const PUBLIC = words('PUBLISHABLE PUBLIC PUB PK ANON ANONYMOUS SITE SITEKEY DSN EXAMPLE DEMO')

/** A name that ends so is about a secret, or about something else: `SECRET_NAME`, `PASSWORD_MIN_LENGTH`, `TOKEN_URL`. */
const ABOUT = words(
  'ID IDS NAME URL URI HOST PATH LENGTH EXPIRY EXPIRATION EXPIRES TTL HEADER FIELD TYPE PREFIX ENDPOINT ADDRESS MINT ' +
    'PROGRAM CONTRACT SYMBOL DECIMALS LIMIT COUNT REQUIRED ENABLED DISABLED FLAG LABEL PLACEHOLDER REGEX VERSION LINK ' +
    'RESET LOGIN MODE TIMEOUT INTERVAL',
)

/** No provider means these for a browser. */
const SECRET =
  /(?:^|_)(?:SECRETS?|PRIVATE|PASSWORD|PASSWD|PASSPHRASE|MNEMONIC|CREDENTIALS|SECRETKEY|PRIVATEKEY|APISECRET|CLIENTSECRET)(?:_|$)/
const SECRET_PHRASE =
  /(?:^|_)(?:SERVICE_ROLE|SERVICE_KEY|SERVICE_ACCOUNT|ADMIN_KEY|ADMIN_TOKEN|MASTER_KEY|ENCRYPTION_KEY|SIGNING_KEY|SEED_PHRASE|DATABASE_URL|MONGO_URI|MONGODB_URI|CONNECTION_STRING)(?:_|$)/

/** Providers whose API keys are for servers only. */
const SERVER_SIDE = words(
  'OPENAI ANTHROPIC CLAUDE GEMINI GROQ MISTRAL COHERE PERPLEXITY DEEPSEEK OPENROUTER TOGETHER REPLICATE HUGGINGFACE ' +
    'HF ELEVENLABS STABILITY XAI GROK DEEPGRAM ASSEMBLYAI PINECONE RESEND SENDGRID MAILGUN POSTMARK BREVO MAILCHIMP ' +
    'TWILIO AWS GITHUB GITLAB SLACK TELEGRAM AIRTABLE NOTION LINEAR RAZORPAY PAYSTACK FLUTTERWAVE CLOUDFLARE VERCEL ' +
    'NETLIFY HEROKU DIGITALOCEAN RAPIDAPI',
)

/** Services whose keys browsers are given on purpose, restricted by origin or good for writing only. */
const BROWSER_SIDE = words(
  'RECAPTCHA HCAPTCHA CAPTCHA TURNSTILE MAP MAPS MAPBOX MAPTILER FIREBASE VAPID SENTRY BUGSNAG ROLLBAR ALGOLIA SEARCH ' +
    'POSTHOG SEGMENT MIXPANEL AMPLITUDE ANALYTICS GA GTM HOTJAR CLARITY INTERCOM CRISP PUSHER ABLY CLIENT WRITE BROWSER ' +
    'STORAGE STORE CACHE CSRF XSRF GIPHY TMDB EMAILJS WALLETCONNECT REOWN ALCHEMY INFURA LAUNCHDARKLY STATSIG DATADOG ' +
    'NEWRELIC CLERK WEB3FORMS FORMSPREE SANITY CONTENTFUL STORYBLOK TINYMCE SYNCFUSION AG',
)

const CREDENTIAL = /(?:^|_)(?:API_?KEY|ACCESS_?KEY|AUTH_?KEY|TOKEN|BEARER)$/
const KEY = /_KEY$/

/** Of other names nothing is said; the hooks' shell knows it, too (build/prefilter/files.ts). */
export const MAY_TELL_SECRET = new RegExp(
  [SECRET, SECRET_PHRASE, CREDENTIAL, KEY].map(({ source }) => source).join('|'),
)

export const PREFIX =
  /^(?:(?:NEXT|EXPO|NUXT|PLASMO)_PUBLIC|VITE|(?:P?REACT|VUE|NG)_APP|GATSBY|STORYBOOK|SANITY_STUDIO|PUBLIC)_/

/** Behind the name: what switches something on or off. */
const SWITCH =
  /^["']?\s{0,3}(?::|=|\?\?=)\s{0,3}["']?(?:true|false|yes|no|on|off|[01]|\d{1,4})["']?\s{0,3}(?:[,;#}\r\n]|$)/i
/** Behind the name: a type of TypeScript, as in the declarations of Vite's variables. */
const TYPE = /^\??:\s{0,3}(?:string|number|boolean|any|unknown)\b(?!\s{0,3}=)/

/** A name that begins so says what is done about a secret: `VITE_SHOW_PASSWORD`, `VITE_RESET_PASSWORD`. */
const DOES = /^(?:SHOW|HIDE|RESET|FORGOT|CHANGE|ENABLE|DISABLE|ALLOW|REQUIRE|USE|HAS|IS|WITH|TOGGLE|CONFIRM)_/

/** Behind the name: a value, or the beginning of one. */
const GIVEN = /^["'`]?\s{0,3}[:=]{1,2}\s{0,3}["'`]?[\w+/$.-]{6}/

/**
 * Why the name is only mentioned: where a comment or a page speaks of it without a value, and in GitHub's `secrets` and
 * `vars`, whose names say nothing of the variable that gets the value. Code that is shown on a page counts.
 */
function mentionReason({ start, end }: Match, { path, text }: Source): string | undefined {
  if (/\b(?:secrets|vars)\.$/.test(text.slice(Math.max(0, start - 8), start)))
    return 'it is the name of a secret of the repository'
  const before = text.slice(Math.max(0, start - 40), start)
  if (/(?:env(?:\.|\[['"])|\$env\/[^\n]{0,30})$/.test(before)) return undefined
  const isProse = isComment(text, start) || /\.(?:md|mdx|markdown|rst|adoc|txt|html?)$/i.test(path)
  return isProse && !GIVEN.test(text.slice(end, end + 40)) ? 'a comment or a page mentions it' : undefined
}

/** Behind the name: an address, a path, or another variable with a path behind it. */
const POINTS =
  /^["']?\s{0,3}[:=]\s{0,3}["']?(?:https?:\/\/[^\s:@]{1,100}(?:[\s"'/]|$)|\.{0,2}\/[\w/#.-]{1,80}["']?(?:\s|$)|\$\{?\w{1,80}\}?\/)/

/**
 * Judges a name under a public prefix: `NEXT_PUBLIC_STRIPE_SECRET_KEY` and `VITE_OPENAI_API_KEY` are sure,
 * `VITE_API_KEY` is only likely, `VITE_MAPS_API_KEY` is as it should be.
 */
export function judgePublicEnv(match: Match, source: Source): Judged {
  const prefix = PREFIX.exec(match.secret)?.[0] ?? ''
  const [verdict, why] = verdictOn(match.secret.slice(prefix.length))
  if (SWITCH.test(source.text.slice(match.end, match.end + 40)) || DOES.test(match.secret.slice(prefix.length)))
    return { match, verdict: 'dismissed', evidence: ['it switches something on or off'], name: match.secret }
  if (TYPE.test(source.text.slice(match.end, match.end + 40)))
    return { match, verdict: 'dismissed', evidence: ['only its type is declared'], name: match.secret }
  const mention = mentionReason(match, source)
  if (mention) return { match, verdict: 'dismissed', evidence: [mention], name: match.secret }
  if (POINTS.test(source.text.slice(match.end, match.end + 160)))
    return {
      match,
      verdict: 'dismissed',
      evidence: ['its value is an address, a path or a reference to something public'],
      name: match.secret,
    }
  const sure = prefix !== 'PUBLIC_' || isEnvironment(match, source)
  return {
    match,
    verdict: sure || verdict === 'dismissed' ? verdict : verdict === 'medium' ? 'low' : 'dismissed',
    evidence: [`variables under ${prefix} are built into what the browser gets`, why],
    name: match.secret,
  }
}

function verdictOn(name: string): [Confidence | 'dismissed', string] {
  const parts = name.split('_')
  const has = (list: ReadonlySet<string>) => parts.some((part) => list.has(part))
  if (has(PUBLIC) || (ABOUT.has(parts.at(-1) as string) && !SECRET_PHRASE.test(name)))
    return ['dismissed', 'the name is of something that browsers may know']
  if (SECRET.test(name) || SECRET_PHRASE.test(name)) return ['medium', 'the name says that the value is secret']
  if (!CREDENTIAL.test(name) && !KEY.test(name)) return ['dismissed', 'the name does not say that it is secret']
  if (has(SERVER_SIDE)) return ['medium', 'the provider issues these keys for servers only']
  if (has(BROWSER_SIDE)) return ['dismissed', 'the key is of a service that is called from browsers']
  return CREDENTIAL.test(name)
    ? ['low', 'the name may be that of a secret']
    : ['dismissed', 'the name does not say that it is secret']
}

/** `PUBLIC_` alone (SvelteKit, Astro) also begins ordinary constants, so it must stand where a variable is read or set. */
function isEnvironment({ secret, start }: Match, { path, text }: Source): boolean {
  if (/^PUBLIC_KEY/.test(secret)) return false
  const before = text.slice(Math.max(0, start - 200), start)
  return (
    /(?:^|\/)[^/]*\benv\b[^/]*$|\.(?:svelte|astro)$/i.test(path) ||
    /env(?:\.|\[['"])$|\$env\//.test(before) ||
    /^[^\n]{0,120}\$env\//.test(text.slice(start + secret.length, start + secret.length + 130))
  )
}
