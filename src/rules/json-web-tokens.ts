import type { Examples, Rule } from './rule.ts'

const source = 'https://www.rfc-editor.org/rfc/rfc7519'

/** A signed token: three parts, the first two of which begin with `{"` or `{ ` or `{` and a line end, in base64url. */
const PART = '[A-Za-z0-9_-]'
/** A run of base64url is tried once, from its start; the letter of an escape (`\\n`, `%22`, `\\u0022`) is not part of it. */
const START = '(?:^|[^A-Za-z0-9_-]|\\\\[nrt]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4})'
const JSON_START = '(?:eyJ|eyA|ewo|ew0)'

/** How the claims of Supabase's own keys begin: `{"iss":"supabase","ref":"<20 letters>","role":"` or `{"role":"`. */
const SUPABASE = `eyJ${PART}{10,80}\\.(?:eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I${PART}{27}|eyJ)`
/** The claims `sub: 1234567890, name: John D...` of the sample on jwt.io, whatever it is signed with. */
const SAMPLE = 'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gR'

export const jsonWebTokens: readonly Rule[] = [
  {
    id: 'json-web-token',
    name: 'JSON Web Token',
    risk: 'Logs in as whom the token names until it expires.',
    keywords: ['eyj', 'eya', 'ewo', 'ew0'],
    pattern: new RegExp(
      `${START}(?<secret>(?!${SUPABASE}(?:Iiwicm9s|yb2xlI)ZSI6(?:ImFub24|InNlcnZpY2Vfcm9sZSI))${JSON_START}${PART}{8,2000}\\.(?!${SAMPLE})${JSON_START}${PART}{6,3600}\\.${PART}{20,1400})`,
      'g',
    ),
    confidence: 'medium',
    env: 'JWT',
    revoke: null,
    source,
    entropy: 3,
    checksum: 'jwt-header',
  },
  {
    id: 'json-web-token-sample',
    name: 'sample JSON Web Token of jwt.io',
    risk: 'Nothing, as long as no server trusts the sample secret.',
    keywords: [SAMPLE.toLowerCase()],
    pattern: new RegExp(`eyJ${PART}{8,200}\\.${SAMPLE}${PART}{6,300}\\.${PART}{20,700}`, 'g'),
    confidence: 'low',
    env: 'JWT',
    revoke: null,
    source: 'https://jwt.io/',
    publishable: 'It is the example that every JWT tutorial shows.',
  },
  {
    id: 'encrypted-json-web-token',
    name: 'encrypted JSON Web Token',
    risk: 'Logs in as whom the token names until it expires; it need not be decrypted for that.',
    keywords: ['eyj'],
    pattern: new RegExp(
      `${START}(?<secret>eyJ${PART}{20,1000}\\.${PART}{0,700}\\.${PART}{11,40}\\.${PART}{20,3600}\\.${PART}{20,90})(?![\\w.-])`,
      'g',
    ),
    confidence: 'low',
    env: 'JWT',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc7516',
    entropy: 3,
    checksum: 'jwt-header',
  },
]

/** The header `alg: dir, enc: A256GCM`. */
const JWE_HEADER = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0'

export const jsonWebTokensExamples: Examples = {
  'json-web-token': {
    match: [
      'Authorization: Bearer {=jwt:}',
      'const token = "{=jwt:"sub":"42","exp":1900000000}"',
      '?access_token={=jwt:"user":"a"}&x=1',
    ],
    noMatch: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.{b64url:43}',
      '"integrity": "eyJ{b64:40}"',
      'const header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"',
      'SUPABASE_ANON_KEY={=jwt:"iss":"supabase","ref":"abcdefghijklmnopqrst","role":"anon","iat":1600000000}',
      '{=jwt:"sub":"1234567890","name":"John Doe","iat":1516239022}',
    ],
  },
  'json-web-token-sample': {
    match: ['{=jwt:"sub":"1234567890","name":"John Doe","iat":1516239022}'],
    noMatch: ['{=jwt:"sub":"1234567890","name":"Jane Roe","iat":1516239022}'],
  },
  'encrypted-json-web-token': {
    match: [
      `session = "${JWE_HEADER}..{b64url:16}.{b64url:200}.{b64url:22}"`,
      `${JWE_HEADER}.{b64url:54}.{b64url:16}.{b64url:80}.{b64url:22}`,
    ],
    noMatch: ['{=jwt:}', 'a.b.c.d.e'],
  },
}
