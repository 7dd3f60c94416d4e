import type { ShippedRule } from '../rule.ts'

/** From a header's name to its value on the line below, as a recording (VCR, YAML) keeps it in a list; */
const LISTED = '["\']?[ \\t]{0,4}(?::|=>)[ \\t]{0,4}\\[?[ \\t]{0,8}\\r?\\n\\s{0,80}(?:-[ \\t]{1,4})?["\']?'
/** and in an object of its own (HAR, Postman). */
const OBJECT = '["\'],?\\s{0,80}["\']?value["\']?\\s{0,4}:\\s{0,4}["\']'
const common = {
  risk: 'Calls that API as the owner of the credential.',
  revoke: null,
  confidence: 'medium',
  span: 'block',
} as const

export const recordedHeaders: readonly ShippedRule[] = [
  {
    ...common,
    id: 'basic-auth-recorded-header',
    judge: 'password',
    encoding: 'basic-auth',
    name: 'user and password in a recorded Authorization header',
    keywords: ['authorization'],
    pattern: new RegExp(
      `authorization(?:${LISTED}|${OBJECT})basic[ \\t]{1,3}(?<secret>[A-Za-z0-9+/]{8,400}={0,2})`,
      'gi',
    ),
    env: 'API_PASSWORD',
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    examples: {
      match: [
        'Authorization:\n  - Basic {=base64:me:Kx9mQ2vLpR7w}',
        '{"name": "Authorization", "value": "Basic {=base64:me:Kx9mQ2vLpR7w}"}',
      ],
      noMatch: ['Authorization:\n  - Basic <TOKEN>', 'Authorization: Basic'],
    },
  },
  {
    ...common,
    id: 'recorded-header-credential',
    name: 'credential in a recorded header',
    keywords: ['authorization', 'x-api-key', 'api-key', 'x-auth-token', 'private-token', 'x-access-token'],
    pattern: new RegExp(
      `(?:authorization|x-api-key|api-key|x-auth-token|private-token|x-access-token)(?:${LISTED}|${OBJECT})(?:(?:bearer|token|apikey|ntlm|negotiate|key)[ \\t]{1,3})?(?<secret>(?=[A-Za-z._~+/=-]{0,80}[0-9])[A-Za-z0-9][A-Za-z0-9._~+/-]{15,3000}={0,2})`,
      'gi',
    ),
    env: 'API_TOKEN',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
    entropy: 3,
    examples: {
      match: [
        'headers:\n  X-Api-Key:\n  - {b62:32}',
        '{"name": "X-Api-Key",\n "value": "{b62:32}"}',
        'Authorization:\n  - NTLM {b64:80}',
      ],
      noMatch: ['X-Api-Key:\n  - "<API_KEY>"', 'Authorization:\n  - Bearer ${TOKEN}'],
    },
  },
  {
    ...common,
    id: 'plain-basic-credentials',
    judge: 'password',
    name: 'user and password in plain text behind Basic',
    keywords: ['basic '],
    pattern:
      /authorization["']?\s?:\s{0,4}basic\s{1,3}[A-Za-z0-9_.@-]{1,64}[ :](?<secret>[^\s"'`{}<>$:]{6,128})(?=\s|$|["'])/gi,
    span: 'line',
    env: 'API_PASSWORD',
    source: 'https://marketplace.visualstudio.com/items?itemName=humao.rest-client',
    examples: {
      match: ['Authorization: Basic me {b62:12}', 'Authorization: Basic me:{b62:12}'],
      noMatch: ['Authorization: Basic {{user}} {{password}}', 'Authorization: Basic realm'],
    },
  },
  {
    ...common,
    id: 'jwt-settings-key',
    judge: 'password',
    name: 'signing key in the settings of an application',
    risk: 'Issues tokens that the application accepts.',
    keywords: ['"jwt', '"auth', '"token', '"encryption', '"signing', '"security'],
    pattern:
      /"(?:jwt|auth|authentication|token|encryption|signing|security)[A-Za-z]{0,16}"\s{0,4}:\s{0,4}\{[^{}]{0,400}?"(?:key|secret|secretkey|signingkey|issuersigningkey|securitykey|symmetrickey)"[ \t]{0,4}:[ \t]{0,4}"(?<secret>[^"\s\\]{12,400})"/gi,
    env: 'JWT_KEY',
    source: 'https://learn.microsoft.com/aspnet/core/security/authentication/configure-jwt-bearer-authentication',
    examples: {
      match: ['"Jwt": {\n  "Key": "{b62:40}",\n  "Issuer": "acme"\n}'],
      noMatch: ['"Jwt": { "Key": "" }', '"Jwt": { "Issuer": "{b62:40}" }'],
    },
  },
]
