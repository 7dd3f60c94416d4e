import type { Random } from './random.ts'

const WHOSE = ['', '', 'acme', 'stripe', 'db', 'prod', 'github', 'my', 'admin', 'smtp', 'user', 'aws', 'service']
const WHAT = [
  ...['password', 'token', 'secret', 'api_key', 'access_token', 'client_secret', 'secret_key', 'private_key', 'passwd'],
  ...['auth_token', 'api_token', 'webhook_secret', 'signing_key', 'encryption_key', 'access_key', 'credentials', 'pwd'],
  ...['passphrase', 'db_password', 'bearer_token', 'refresh_token', 'session_secret', 'apikey', 'salt', 'auth'],
]

/** A name that says that its value is secret, written as the name that it replaces is: `client_secret`, `clientSecret`. */
export function secretName(random: Random, like: string): string {
  return writtenLike([random.pick(WHOSE), random.pick(WHAT)].filter(Boolean).join('_'), like)
}

/** Words joined by `_` in the style of another name. */
export function writtenLike(name: string, like: string): string {
  const words = name.toLowerCase().split('_')
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  if (/^[A-Z][A-Z0-9_]+$/.test(like)) return words.join('_').toUpperCase()
  if (like.includes('-')) return words.join('-')
  if (like.includes('.')) return words.join('.')
  if (like.includes('_')) return words.join('_')
  if (/^[A-Z]/.test(like)) return words.map(capital).join('')
  return words.map((word, at) => (at ? capital(word) : word)).join('')
}
