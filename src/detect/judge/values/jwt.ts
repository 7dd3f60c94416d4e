import { randomnessOf } from '../../words/randomness.ts'

/** What a JSON Web Token says, as far as it can be read without a key. https://www.rfc-editor.org/rfc/rfc7515#section-3.1 */
export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
  readonly signature: string
}

/** Reads a signed token; undefined where `value` is none. */
export function readJwt(value: string): Jwt | undefined {
  if (!/^e[wy]/.test(value)) return undefined
  const [first = '', second = '', signature, ...more] = value.split('.')
  if (signature === undefined || more.length > 0) return undefined
  const header = objectIn(first)
  const claims = objectIn(second)
  return header && claims && typeof header.alg === 'string' ? { header, claims, signature } : undefined
}

/** The shortest signature of the registered algorithms is that of HS256, 32 bytes. https://www.rfc-editor.org/rfc/rfc7518#section-3.1 */
const SHORTEST_SIGNATURE = 43

/** Why a token opens nothing, or what everybody may open; undefined where it may open something. */
export function harmlessJwtReason(value: string): string | undefined {
  const jwt = readJwt(value)
  if (!jwt) return unfinishedReason(value)
  const { claims, signature } = jwt
  if (Object.keys(claims).length === 0) return 'it is a token without any claim'
  if (isOfSupabase(claims) && claims.role === 'anon') return 'it is the "anon" key of Supabase, which is public'
  if ([claims.iss, claims.aud].some(isReserved)) return 'it is for a host that is reserved for documentation'
  if (claims.iss === DEMO) return 'it is the key that every local Supabase has'
  if (signature.length < SHORTEST_SIGNATURE) return 'its signature is shorter than that of any algorithm'
  const { words, surprise } = randomnessOf(signature)
  return words > 0.7 || surprise < 4.6 ? 'its signature is made of words' : undefined
}

/** The header of a token by itself, as documentation shows it, or with its claims and no signature, says nothing secret. */
function unfinishedReason(value: string): string | undefined {
  const [first = '', second, ...more] = value.split('.')
  if (more.length > 0 || !/^e[wy]/.test(value) || typeof objectIn(first)?.alg !== 'string') return undefined
  if (second === undefined) return 'it is the header of a token alone'
  return objectIn(second) ? 'it is a token without its signature' : undefined
}

/** https://www.rfc-editor.org/rfc/rfc2606 */
function isReserved(claim: unknown): boolean {
  return (
    typeof claim === 'string' &&
    /^https?:\/\/(?:[\w-]{1,63}\.){0,6}(?:example(?:\.(?:com|org|net))?|test|invalid)(?:[:/]|$)/i.test(claim)
  )
}

/** The issuer of the keys in Supabase's own example of an env file. https://supabase.com/docs/guides/self-hosting/docker */
const DEMO = 'supabase-demo'

/** Whether a token is the key of a Supabase project that passes row level security. https://supabase.com/docs/guides/api/api-keys */
export function isServiceRole(value: string): boolean {
  const claims = readJwt(value)?.claims
  return claims !== undefined && claims.role === 'service_role' && isOfSupabase(claims) && claims.iss !== DEMO
}

function isOfSupabase({ iss }: Jwt['claims']): boolean {
  return typeof iss === 'string' && iss.includes('supabase')
}

function objectIn(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
