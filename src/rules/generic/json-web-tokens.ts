import type { ShippedRule } from '../rule.ts'

const source = 'https://www.rfc-editor.org/rfc/rfc7519'

/** A signed token: three parts, the first two of which begin with `{"` or `{ ` or `{` and a line end, in base64url. */
const PART = '[A-Za-z0-9_-]'
/** A run of base64url is tried once, from its start; the letter of an escape (`\\n`, `%22`, `\\u0022`) is not part of it. */
const START = '(?:^|[^A-Za-z0-9_-]|\\\\[nrt]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4})'
const JSON_START = '(?:eyJ|eyA|ewo|ew0)'

/** The claims `sub: 1234567890, name: John D...` of the sample on jwt.io, whatever it is signed with. */
const SAMPLE = 'eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gR'

/** `service_role` in base64, which depends on how many bytes stand before it. */
const SERVICE_ROLE = ['c2VydmljZV9yb2xl', 'NlcnZpY2Vfcm9sZ', 'zZXJ2aWNlX3JvbG']

/** The header `alg: dir, enc: A256GCM`. */
const JWE_HEADER = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0'

export const jsonWebTokens: readonly ShippedRule[] = [
  {
    id: 'supabase-service-role-key',
    name: 'Supabase service_role key',
    risk: 'Reads and changes the whole database, past row level security.',
    keywords: SERVICE_ROLE.map((text) => text.toLowerCase()),
    pattern: new RegExp(
      `${START}(?<secret>eyJ${PART}{8,300}\\.(?=${PART}{1,800}?(?:${SERVICE_ROLE.join('|')}))eyJ${PART}{20,1200}\\.${PART}{43,700})`,
      'g',
    ),
    confidence: 'high',
    env: 'SUPABASE_SERVICE_ROLE_KEY',
    revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    source: 'https://supabase.com/docs/guides/api/api-keys',
    entropy: 3,
    checksum: 'supabase-service-role',
    examples: {
      match: [
        'createClient(url, "{=jwt:"iss":"supabase","ref":"abcdefghijklmnopqrst","role":"service_role","iat":1600000000}")',
        `const KEY = '{=jwt:"role":"service_role","iss":"supabase","exp":1900000000}'`,
        `('service', '{=jwt:"aud":"a","iss":"supabase","role":"service_role"}')`,
      ],
      noMatch: [
        'SUPABASE_ANON_KEY={=jwt:"iss":"supabase","ref":"abcdefghijklmnopqrst","role":"anon","iat":1600000000}',
        'SERVICE_ROLE_KEY={=jwt:"iss":"supabase-demo","role":"service_role"}',
        '{=jwt:"iss":"acme","note":"no service_role"}',
      ],
    },
  },
  {
    id: 'json-web-token',
    name: 'JSON Web Token',
    risk: 'Logs in as whom the token names until it expires.',
    keywords: ['eyj', 'eya', 'ewo', 'ew0'],
    pattern: new RegExp(
      `${START}(?<secret>${JSON_START}${PART}{8,2000}\\.(?!${SAMPLE})${JSON_START}${PART}{6,3600}\\.${PART}{20,1400})`,
      'g',
    ),
    confidence: 'medium',
    env: 'JWT',
    revoke: null,
    source,
    entropy: 3,
    checksum: 'jwt-header',
    examples: {
      match: [
        'Authorization: Bearer {=jwt:}',
        'const token = "{=jwt:"sub":"42","exp":1900000000}"',
        '?access_token={=jwt:"user":"a"}&x=1',
      ],
      noMatch: [
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.{b64url:43}',
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MiJ9.{b64url:24}',
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MiJ9.this-is-the-signature-of-a-token-for-the-test-only',
        '"integrity": "eyJ{b64:40}"',
        'const header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"',
        'SUPABASE_ANON_KEY={=jwt:"iss":"supabase","ref":"abcdefghijklmnopqrst","role":"anon","iat":1600000000}',
        'createClient(url, "{=jwt:"role":"anon","iss":"supabase","exp":1900000000}")',
        '{=jwt:"iss":"supabase-demo","role":"service_role"}',
        '{=jwt:"sub":"1234567890","name":"John Doe","iat":1516239022}',
      ],
    },
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
    examples: {
      match: ['{=jwt:"sub":"1234567890","name":"John Doe","iat":1516239022}'],
      noMatch: ['{=jwt:"sub":"1234567890","name":"Jane Roe","iat":1516239022}'],
    },
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
    holds: 'ciphertext',
    env: 'JWT',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc7516',
    entropy: 3,
    checksum: 'jwt-header',
    examples: {
      match: [
        `session = "${JWE_HEADER}..{b64url:16}.{b64url:200}.{b64url:22}"`,
        `${JWE_HEADER}.{b64url:54}.{b64url:16}.{b64url:80}.{b64url:22}`,
      ],
      noMatch: ['{=jwt:}', 'a.b.c.d.e'],
    },
  },
]
