import type { ShippedRule } from '../rule.ts'
import { callKeywords, callPattern } from './argument-position.ts'
import {
  CLIENTS,
  IMPORTED_LOGINS,
  IMPORTED_SIGNERS,
  LOGIN_MODULES,
  LOGINS,
  SIGNERS,
  SIGNING_MODULES,
  STOMP_LOGINS,
  STOMP_MODULES,
} from './secret-positions.ts'

/** What a person may type as a password. */
const PASSWORD = '(?:[a-z]{4}(?: [a-z]{4}){3}|[^\\s"\'`\\\\]{4,128})'
/** What a machine issues. */
const ISSUED = '[A-Za-z0-9][A-Za-z0-9._~+/=:-]{15,400}'

const login = {
  name: 'password given to a client in code',
  risk: 'Logs in there as that user.',
  confidence: 'medium',
  judge: 'password',
  env: 'PASSWORD',
  revoke: null,
  isBehindUser: true,
} as const

const signer = {
  name: 'key given to a function that signs or encrypts',
  risk: 'Signs or decrypts whatever the application does.',
  confidence: 'medium',
  judge: 'password',
  env: 'SIGNING_SECRET',
  revoke: null,
  source: 'https://github.com/auth0/node-jsonwebtoken#jwtsignpayload-secretorprivatekey-options-callback',
} as const

export const argumentRules: readonly ShippedRule[] = [
  {
    ...login,
    id: 'login-argument-password',
    keywords: callKeywords(LOGINS),
    pattern: callPattern(LOGINS, PASSWORD),
    source: 'https://www.php.net/manual/en/mysqli.construct.php',
    examples: {
      match: [
        "$c = mysqli_connect('db.host.io', 'root', '{b62:12}', 'shop');",
        "new PDO('mysql:host=db;dbname=shop', $user, '{b62:12}')",
        'c = pymysql.connect("db", "root", "{b62:12}", "shop")',
        'smtp.login(user, "{b62:14}")',
        'users.Authenticate(ctx, "me", "{b62:12}")',
        'auth := smtp.PlainAuth("", "me@host.org", "{b62:14}", "smtp.host.org")',
        'new NetworkCredential("me", "{b62:12}")',
        'client.basic_auth("me", Some("{b62:12}"))',
        'credentials += Credentials("Realm of it", "nexus.host.org", "me", "{b62:12}")',
        "conn = database('plant', 'me', '{b62:12}', 'Vendor', 'MySQL')",
      ],
      noMatch: [
        "mysqli_connect('db', 'root', $password, 'shop')",
        "mysqli_connect('db', 'root', '', 'shop')",
        'smtp.login("{b62:12}")',
        'users.Authenticate(r.Context(), "{b62:12}", password)',
        "new Shared($seat, auth()->user(), request('{b62:12}'))",
      ],
    },
  },
  {
    ...login,
    id: 'imported-login-password',
    keywords: callKeywords(IMPORTED_LOGINS),
    pattern: callPattern(IMPORTED_LOGINS, PASSWORD),
    fileHas: LOGIN_MODULES,
    source: 'https://ldap3.readthedocs.io/en/latest/connection.html',
    examples: {
      match: ['from ldap3 import Connection\nc = Connection(server, "cn=me", "{b62:12}")'],
      noMatch: ['c = Connection(server, "cn=me", "{b62:12}")', 'import ldap3\nConnection(server, user, password)'],
    },
  },
  {
    ...login,
    id: 'stomp-argument-password',
    keywords: callKeywords(STOMP_LOGINS),
    pattern: callPattern(STOMP_LOGINS, PASSWORD),
    fileHas: STOMP_MODULES,
    source: 'https://stomp-js.github.io/api-docs/latest/classes/CompatClient.html',
    examples: {
      match: ["import Stomp from 'stompjs'\nclient.connect('dash', '{b62:12}', () => {})"],
      noMatch: ["client.connect('dash', '{b62:12}', () => {})", "import Stomp from 'stompjs'\nclient.connect({}, go)"],
    },
  },
  {
    id: 'secret-behind-key-id',
    name: 'secret key behind its key id in a list of arguments',
    risk: 'Does all that the user may do on that cloud: data, servers, bills.',
    keywords: ['ltai', 'akid', 'aklt', 'akia'],
    pattern:
      /["'](?:LTAI[A-Za-z0-9]{12,26}|AKID[A-Za-z0-9]{20,40}|AKLT[\w-]{20,60}|AKIA[A-Z2-7]{16})["']\s{0,4},\s{0,8}[bru@$]{0,2}["'](?<secret>[A-Za-z0-9+/]{24,64}={0,2})["']/g,
    confidence: 'medium',
    env: 'SECRET_ACCESS_KEY',
    revoke: null,
    source: 'https://www.alibabacloud.com/help/en/oss/developer-reference/go-configure-access-credentials',
    entropy: 3.5,
    examples: {
      match: ['oss.New(endpoint, "LTAI5t{b62:18}", "{b62:30}")', "Credential('AKID{b62:32}', '{b62:32}')"],
      noMatch: ['oss.New(endpoint, "LTAI5t{b62:18}", secret)', 'New("LTAI", "{b62:30}")'],
    },
  },
  {
    ...signer,
    id: 'signing-argument-secret',
    keywords: callKeywords(SIGNERS),
    pattern: callPattern(SIGNERS, PASSWORD),
    examples: {
      match: [
        "const t = jwt.sign({ id }, '{b62:32}', { expiresIn: '1d' })",
        'f = Fernet(b"{b64url:43}=")',
        'sessions.NewCookieStore([]byte("{b62:32}"))',
        "crypto.createHmac('sha256', '{b62:24}')",
        'new SecretKeySpec("{b62:16}".getBytes(), "AES")',
      ],
      noMatch: ['jwt.sign({ id }, secret)', "createHmac('sha256', key)", 'Fernet(key)'],
    },
  },
  {
    ...signer,
    id: 'imported-signer-secret',
    keywords: callKeywords(IMPORTED_SIGNERS),
    pattern: callPattern(IMPORTED_SIGNERS, PASSWORD),
    fileHas: SIGNING_MODULES,
    examples: {
      match: [
        "import { sign } from 'jsonwebtoken'\nsign({ id }, '{b62:32}')",
        'from jwt import decode\ndecode(token, "{b62:32}", algorithms=["HS256"])',
        'import "github.com/golang-jwt/jwt/v5"\nreturn []byte("{b62:32}"), nil',
      ],
      noMatch: ["sign({ id }, '{b62:32}')", "import { sign } from 'jsonwebtoken'\nsign({ id }, secret)"],
    },
  },
  {
    id: 'client-argument-key',
    name: 'key given to the client of a service',
    risk: 'Uses that service on the account of its owner.',
    keywords: callKeywords(CLIENTS),
    pattern: callPattern(CLIENTS, ISSUED),
    confidence: 'medium',
    env: 'API_KEY',
    revoke: null,
    source: 'https://docs.cohere.com/reference/about',
    entropy: 3,
    examples: {
      match: [
        'co = cohere.Client("{b62:40}")',
        'new postmark.ServerClient("{=uuid}")',
        'Minio("minio.host.io:9000", "{b62:20}", "{b62:40}")',
        'new BasicAWSCredentials(id, "{b62:40}")',
        'new \\Vonage\\Client\\Credentials\\Basic("{hex:8}", "{b62:16}")',
      ],
      noMatch: ['cohere.Client(key)', 'Minio("minio.host.io:9000", id, secret)', 'new Client("some short text")'],
    },
  },
  {
    id: 'noop-password',
    name: 'password for Spring Security',
    risk: 'Logs in to the application as that user.',
    keywords: ['{noop}'],
    pattern: /\{noop\}(?<secret>[^\s"'`\\,)]{4,128})/g,
    confidence: 'medium',
    judge: 'password',
    env: 'ADMIN_PASSWORD',
    revoke: null,
    source: 'https://docs.spring.io/spring-security/reference/features/authentication/password-storage.html',
    examples: {
      match: ['.password("{noop}{b62:12}")'],
      noMatch: ['.password("{bcrypt}$2a")', '{noop}'],
    },
  },
  {
    id: 'auth-middleware-password',
    name: 'password of a user of basic-auth middleware',
    risk: 'Logs in to the application as that user.',
    keywords: ['basicauth(', 'basic_auth(', 'gin.accounts{'],
    pattern:
      /(?:basic_?auth\(\s{0,4}|gin\.accounts)\{(?:[^{}\n]{0,300}?,)?\s{0,4}(?:users\s?:\s{0,4}\{\s{0,4})?["']?[\w.@-]{1,40}["']?\s?:\s{0,4}["'`](?<secret>[^\s"'`\\]{4,128})["'`]/gi,
    confidence: 'medium',
    judge: 'password',
    env: 'BASIC_AUTH_PASSWORD',
    revoke: null,
    source: 'https://github.com/LionC/express-basic-auth#usage',
    examples: {
      match: ["app.use(basicAuth({ users: { admin: '{b62:12}' } }))", 'gin.BasicAuth(gin.Accounts{"ops": "{b62:12}"})'],
      noMatch: ['app.use(basicAuth({ users }))', 'basicAuth({ users: { admin: process.env.PW } })'],
    },
  },
  {
    id: 'curl-option-password',
    name: 'user and password given to libcurl',
    risk: 'Logs in there as that user.',
    keywords: ['userpwd'],
    pattern: /CURLOPT_(?:PROXY)?USERPWD["']?\s{0,4}(?:,|=>)\s{0,4}["'][^"':\s]{1,80}:(?<secret>[^\s"'`\\]{4,128})["']/g,
    confidence: 'medium',
    judge: 'password',
    env: 'PASSWORD',
    revoke: null,
    source: 'https://curl.se/libcurl/c/CURLOPT_USERPWD.html',
    examples: {
      match: ['curl_setopt($ch, CURLOPT_USERPWD, "reports:{b62:12}");', 'CURLOPT_USERPWD => "reports:{b62:12}"'],
      noMatch: ['curl_setopt($ch, CURLOPT_USERPWD, "$user:$password");', 'curl_setopt($ch, CURLOPT_URL, $url);'],
    },
  },
  {
    id: 'header-value-credential',
    name: 'credential before the name of its header',
    risk: 'Acts as the user or service that it was issued to.',
    keywords: ['forhttpheaderfield'],
    pattern:
      /(?:set|add)Value:?\(?\s{0,4}@?"(?:Bearer |Basic |Token )?(?<secret>[A-Za-z0-9][A-Za-z0-9._~+/=-]{15,400})"\s{0,4},?\s{0,4}forHTTPHeaderField:\s{0,4}@?"(?:Authorization|[A-Za-z-]{0,30}(?:[Kk]ey|[Tt]oken|[Ss]ecret|KEY|TOKEN))"/g,
    confidence: 'medium',
    env: 'API_KEY',
    revoke: null,
    source: 'https://developer.apple.com/documentation/foundation/urlrequest/setvalue(_:forhttpheaderfield:)',
    entropy: 3,
    examples: {
      match: ['[request setValue:@"{b62:32}" forHTTPHeaderField:@"X-Api-Key"];'],
      noMatch: ['[request setValue:@"application/json" forHTTPHeaderField:@"Content-Type"];'],
    },
  },
]
