import type { ShippedRule } from '../rule.ts'

const risk = 'Calls that API as the owner of the credential.'
/** From a header's name to its value, in HTTP, JSON, YAML, curl or any language: `: `, `": "`, `', '`, `"] = "`. */
const SETS = '\\\\?["\'\\]]{0,3}(?:\\s{0,4}(?:[:=,]|=>|:=)\\s{0,4}|\\s(?=["\']))[([]?\\\\?[fbu@$]?["\'`]{0,3}'

export const httpAuth: readonly ShippedRule[] = [
  {
    id: 'bearer-token',
    name: 'bearer token in a header',
    risk,
    keywords: ['bearer'],
    pattern:
      /[Bb](?:earer|EARER)(?:["']\s?[+,.]\s?["']|\s|%20|\\u0020|:\s?){1,3}["']?(?<secret>(?=[A-Za-z._~+/=-]{0,80}[0-9])[A-Za-z0-9][A-Za-z0-9._~+/-]{15,3000}={0,2})/g,
    confidence: 'medium',
    env: 'API_TOKEN',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
    isSent: true,
    entropy: 3,
    examples: {
      match: [
        'curl -H "Authorization: Bearer {b62:40}" https://api.host.org/v1',
        "headers: { Authorization: 'Bearer {a36:32}' }",
        'req.Header.Set("Authorization", "Bearer " + "{b62:30}")',
      ],
      noMatch: [
        'Authorization: Bearer <your token>',
        'Bearer ${token}',
        'bearer authentication-and-authorization-code',
        'Bearer {x*24}',
      ],
    },
  },
  {
    id: 'basic-auth-header',
    name: 'user and password in an Authorization header',
    risk: 'Logs in with that user and password, which are only base64.',
    keywords: ['basic '],
    pattern: new RegExp(
      `(?:auth(?:orization)?${SETS}|["'\`])basic\\s{1,3}["']?(?<secret>(?=[A-Za-z0-9+/]{0,60}(?:[A-Z0-9][a-z]|[a-z][A-Z0-9]))[A-Za-z0-9+/]{8,400}={0,2})`,
      'gi',
    ),
    confidence: 'medium',
    judge: 'password',
    encoding: 'basic-auth',
    env: 'API_PASSWORD',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    examples: {
      match: [
        'Authorization: Basic {=base64:admin:kXq7pPzL}',
        "headers['Proxy-Authorization'] = 'Basic {=base64:me:hJ4kQw1z}'",
      ],
      noMatch: ['Authorization: Basic <credentials>', 'use basic authentication', 'auth: "Basic auth"'],
    },
  },
  {
    id: 'authorization-header',
    name: 'credential in an Authorization header',
    risk,
    keywords: ['authorization'],
    pattern: new RegExp(
      `authorization${SETS}(?:(?:Token|ApiKey|Api-Key|API-Key|apikey|Key|Apikey|SSWS|GenieKey|Splunk|OAuth|Snowflake Token|Discord|Bot|PRIVATE-TOKEN|AccessKey|JWT|Klaviyo-API-Key|DeepL-Auth-Key|MediaBrowser|Zoho-oauthtoken|Digest|Hawk|NTLM|Negotiate)\\s{1,2})?(?:(?:token|Token|key)=\\\\?"?)?(?<secret>(?=[A-Za-z._~+/=:-]{0,60}[0-9])[A-Za-z0-9][A-Za-z0-9._~+/:-]{15,1000}={0,2})`.replace(
        'authorization',
        '[Aa](?:uthorization|UTHORIZATION)',
      ),
      'g',
    ),
    confidence: 'medium',
    env: 'API_TOKEN',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
    isSent: true,
    entropy: 3,
    examples: {
      match: [
        '"Authorization": "Token {hex:40}"',
        'headers = {"Authorization": "{b62:40}"}',
        '-H \'Authorization: token="{b62:24}"\'',
      ],
      noMatch: [
        'Authorization: Token <token>',
        '"Authorization": "Token " + token',
        'authorization: application-defined',
      ],
    },
  },
  {
    id: 'api-key-header',
    name: 'API key in a header',
    risk,
    keywords: ['-key', '-token', '-secret', '-auth', '-session', '-password'],
    pattern: new RegExp(
      `(?:^|[^a-z0-9_-])(?:x-(?:[a-z0-9]{1,20}-){0,4}(?:api-?key|key|token|secret|auth|session|password)|(?:api|private|job|deploy|auth|access|secret|subscription)-(?:key|token)|ocp-apim-subscription-key)${SETS}(?:token |key )?(?<secret>(?=[a-z._~+/=-]{0,60}[0-9])[a-z0-9][a-z0-9._~+/-]{11,1000}={0,2})`,
      'gi',
    ),
    confidence: 'medium',
    env: 'API_KEY',
    revoke: null,
    source: 'https://swagger.io/docs/specification/v3_0/authentication/api-keys/',
    isSent: true,
    entropy: 3,
    examples: {
      match: [
        "curl -H 'X-API-Key: {b62:32}' https://api.host.org",
        'headers["X-Auth-Token"] = "{hex:32}"',
        'PRIVATE-TOKEN: {b62:20}',
      ],
      noMatch: [
        'X-API-Key: <your-key>',
        "'X-Api-Key': apiKey",
        'X-Auth-Token: $TOKEN',
        'data-key="some-react-key-here"',
        'prefix-key: "v0-rust-ubuntu-24.04"',
      ],
    },
  },
  {
    id: 'session-cookie',
    name: 'session cookie',
    risk: 'Continues the session of whoever logged in.',
    keywords: ['cookie'],
    pattern: new RegExp(
      `(?:^|[^A-Za-z]|set-)cookie${SETS}(?:[A-Za-z0-9_.-]{1,40}=[^;"'\\s]{0,200}; ?){0,10}(?:(?![a-z0-9_.-]{0,16}[cx]srf|_gitlab_session)[a-z0-9_.-]{0,24}(?:sess(?:ion)?(?:_?id)?|sid|token|auth|jwt))=(?<secret>(?=[a-z._%:-]{0,60}[0-9])[a-z0-9._%:+/-]{20,1000}={0,2})`,
      'gi',
    ),
    confidence: 'medium',
    env: 'SESSION_COOKIE',
    revoke: null,
    source: 'https://www.rfc-editor.org/rfc/rfc6265',
    isSent: true,
    entropy: 3,
    examples: {
      match: [
        'curl -H "Cookie: lang=en; JSESSIONID={HEX:32}" https://host.org',
        'Set-Cookie: session={b62:40}; HttpOnly',
      ],
      noMatch: ['Cookie: lang=en', 'Cookie: XSRF-TOKEN={=uuid}', 'Set-Cookie: session=<id>; HttpOnly'],
    },
  },
  {
    id: 'cookies-object-session',
    name: 'session in an object of cookies',
    risk: 'Continues the session of whoever logged in.',
    keywords: ['cookies'],
    pattern:
      /cookies["']?[ \t]{0,3}(?:=>|[:=])\s{0,3}(?:dict\(|\{)(?:[^{}]{0,600}?[\s,"'])?(?![\w.-]{0,30}[cx]srf)[\w.-]{0,30}(?:sess(?:ion|data)?(?:_?id)?|sid|token|auth|jwt|li_at|clearance)["']?\s{0,3}(?:=>|[:=])\s{0,3}["'](?<secret>(?=[a-z._%:-]{0,60}[0-9])[a-z0-9._%:+/|-]{20,1000}={0,2})["']/gi,
    confidence: 'medium',
    env: 'SESSION_COOKIE',
    revoke: null,
    source: 'https://requests.readthedocs.io/en/latest/user/quickstart/#cookies',
    span: 'block',
    entropy: 3,
    examples: {
      match: ['cookies = {"sessionid": "{a36:32}"}', "cookies: {\n  lang: 'de',\n  auth_token: '{b62:40}',\n}"],
      noMatch: ['cookies = {"sessionid": sid}', 'cookies = {"lang": "de"}', 'cookies = {"csrftoken": "{b62:32}"}'],
    },
  },
  {
    id: 'cookie-jar-session',
    name: 'session in a file of cookies',
    risk: 'Continues the session of whoever logged in.',
    keywords: ['\ttrue\t', '\tfalse\t'],
    pattern:
      /\t(?:TRUE|FALSE)\t\/[^\t\n]{0,80}\t(?:TRUE|FALSE)\t\d{1,20}(?:\.\d{1,9})?\t(?![\w.-]{0,30}[cx]srf)[\w.-]{0,40}(?:sess(?:ion)?|sid|token|auth|jwt|login|remember|identity)[\w.-]{0,20}\t(?<secret>(?=[a-z._%:-]{0,60}[0-9])[a-z0-9._%:+/|-]{16,4000}={0,2})/gi,
    confidence: 'medium',
    env: 'SESSION_COOKIE',
    revoke: null,
    source: 'https://curl.se/docs/http-cookies.html',
    entropy: 3,
    examples: {
      match: [
        '.acme.io\tTRUE\t/\tTRUE\t1799999999\tsessionid\t{a36:32}',
        '#HttpOnly_.acme.io\tTRUE\t/app\tFALSE\t0\tauth_token\t{b62:40}',
      ],
      noMatch: [
        '.acme.io\tTRUE\t/\tTRUE\t1799999999\tlang\ten',
        '.acme.io\tTRUE\t/\tTRUE\t1799999999\tcsrftoken\t{b62:32}',
      ],
    },
  },
  {
    id: 'session-auth-password',
    name: 'user and password of a session',
    risk: 'Logs in there as that user.',
    keywords: ['.auth = (', '.auth=('],
    pattern:
      /\.auth ?= ?\(\s{0,20}[rbuf]?["'][^"'\n]{1,100}["']\s{0,4},\s{0,20}[rbuf]?["'](?<secret>[^"'\n\\]{4,128})["']\s{0,4},?\s{0,20}\)/gi,
    confidence: 'medium',
    judge: 'password',
    env: 'API_PASSWORD',
    revoke: null,
    source: 'https://requests.readthedocs.io/en/latest/user/advanced/#session-objects',
    examples: {
      match: ["s.auth = ('me', '{b62:14}')", 'session.auth=("me@acme.io", "{a36:12}")'],
      noMatch: ["s.auth = ('user', 'pass')", "s.auth = (user, os.environ['PW'])"],
    },
  },
]
