import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)
const isReported = (path: string, text: string) =>
  detect({ path, text: `${fakeSecret(text)}\n` }).some(({ verdict }) => verdict !== 'dismissed')

it.each([
  ['a vocabulary', 'model/tokenizer.json', '  "junco": 20785,\n  "password": 20786,\n  "maddy": 20787'],
  ['a list of events', 'src/hooks.ts', "'PATCH /users/:userId/password': 'User.Data.Updated',"],
  ['an alias of YAML', 'ops/db.yml', 'first: &uaa_db_passwd ((uaa))\nother:\n  password: *uaa_db_passwd'],
  ['a template of Concourse', 'ci/tasks.yml', '  password: put-get ((job_secret.password))'],
  ['options of an argument', 'lib/module.py', 'options = {"password": {"no_log": True}}'],
  [
    'choices of an argument',
    'lib/module.py',
    'update_password=dict(default="always", choices=["always", "on_create"])',
  ],
  ['when it is changed', 'lib/module.py', 'if update_password == "on_create":'],
  ['names of fields', 'lib/fields.py', '_FIELDS = ("username", "email", "password", "totp_uri")'],
  ['words of a protocol', 'src/commands/restore.json', '  "token": "ABSTTL",'],
  ['a configuration file as text', 'lib/pam.py', 'self.system_auth_string = """#%PAM-1.0\n# generated\n"""'],
  ['an argument in documentation', 'docs/auth.mdx', 'mcp = FastMCP(name="Internal API", auth=verifier)'],
  ['a nonce in an address', 'CHANGES.md', '    &state=af0ifjsldkj\n    &nonce={b62:10}'],
  ['a nonce of Digest', 'test/DigestTest.kt', 'nonce = "{hex:34}",'],
  [
    'a thumbprint',
    'src/Clients.cs',
    'new Secret("{HEX:40}", "mtls")\n{ Type = SecretTypes.X509CertificateThumbprint }',
  ],
  ['seconds', 'docs/server.rst', "    'password': 864000,"],
  ['a class', 'lib/types.py', '"user_and_pass": "com.acme.plugins.impl.UsernamePasswordCredentialsImpl",'],
  ['a style sheet', 'web/Table.js', '  "Password": ".signup-password{}\\n.signup-password-input{}",'],
  ['a redirection', 'deps/configure', 'printf "%s\\n" "$as_me: error: in \\`$ac_pwd\':" >&5'],
  ['a picture', 'public/icons.js', '"cookie-lock":"M18.5 11C19.42 11 20.27 11.29 21 11.77C21 11.35 20.95 10.92Z"'],
  ['a curve', 'src/oidc.ts', "build(generateEcPrivateKeyPem('prime256v1'))"],
  ['an algorithm', 'CHANGES.md', "jwt = JsonWebToken(['A128KW', 'A128GCM', 'DEF'])"],
  ['a subject', 'src/jwe.py', 'key_id = "did:example:123#{b64url:42}"'],
  ['a fingerprint', 'src/Gpg.php', "$gnupg->deleteKey('{HEX:40}');"],
  ['a page of a list', 'src/gcs.rs', '"nextPageToken": "CgYxMC5wbmc=",'],
  ['a digest', 'src/user.test.ts', "passwordEncrypted: '{hex:64}',"],
  ['a hash behind its user', 'src/htpasswd_test.go', 'const userHtpasswdEntry = "ada:$2y$05${b62:53}"'],
  ['the id of a client', 'docs/env.md', 'SERVER_AUTH_AUTH0_CLIENT_ID={b62:32}'],
  ['a region', 'docs/env.md', 'SERVER_AUTH_COGNITO_AWS_REGION=eu-central-1'],
  ['a kind of login', 'src/config.go', 'config.PasswordConnector = "ldap"'],
  ['a variable of a list', 'config/deploy.yml', 'registry:\n  password:\n    - ACME_REGISTRY_PASSWORD'],
  ['parts of a message', 'src/Gpg.php', "$token = 'gpgauthv1.3.0|36|' . $uuid . '|gpgauthv1.3.0';"],
  ['a setting with a gap', 'src/Form.php', "'password' => 'ldap.domains.{DOMAIN}.password',"],
  ['a format', 'docs/redis.md', 'let skey = format!("v0:ch:{}", entry);'],
  ['base64 of a word', 'src/config.rs', '{"account_key": "dGVzdGtleQ=="}'],
  ['a table of a document', 'docs/db.md', '- **username / password**: ArcadeDB credentials (required)'],
  ['a duration', 'docs/options.md', '| `--cookie-expire` | duration | expire timeframe for cookie | 168h0m0s |'],
  ['a bundle of texts', 'src/credentials_de.properties', 'Password=Passwort'],
  ['a token that is cut off', 'test/test_google.py', 'client_secret="GOCSPX-test123",'],
  ['a key of a map', 'src/Admin.swift', 'encode(\n  [\n    "email": .string(email),\n'],
  ['a type of Kotlin', 'src/Engine.kt', '  sslKeyStorePassword: String?,'],
  ['a type of the JVM', 'api/core.api', 'public static final field hostSslKeyStorePassword Ljava/lang/String;'],
  ['a type of PHP', 'src/Table.php', ' * @method \\Acme\\Entity\\PrivateKeyPassword|false save($entity)'],
  ['an argument by name', 'lib/ldap.py', 'self.bind_pw = kwargs["bind_pw"]'],
  [
    'the form of an address',
    'lib/host.py',
    '"addresses like V((http|ftp\\)://[user[:pass]]@host.domain[:port]/path)."',
  ],
  ['a port', 'test/redirect.py', '"http://localhost:3000@malicious.io/callback",'],
  ['a user beside a call', 'docs/neo4j.md', '.withBasicAuth(neo4j.getBoltUrl(), "neo4j", neo4j.getAdminPassword())'],
  ['a sentence', 'src/List.java', '"be identified by \\"system::system::jenkins\\", and folder scoped"'],
  ['a badge', 'README.md', 'https://www.browserstack.com/automate/badge.svg?badge_key={b64:60}'],
  ['words that a script prints', 'ci/task.yml', '    echo all credentials matched expected values'],
])('%s is no secret (%s)', (_, path, text) => {
  expect(isReported(path, text)).toBe(false)
})

it.each([
  ['config/db.json', '  "port": 5432,\n  "password": 20786,\n  "timeout": 30'],
  ['src/hooks.ts', "'password': 'User.Dat4.Updated',"],
  ['ops/db.yml', 'password: *uaa_db_passwd7'],
  ['lib/module.py', 'options = {"password": "no_log7"}'],
  ['lib/module.py', 'if password == "{b62:12}":'],
  ['src/commands/restore.json', '  "token": "{b62:20}",'],
  ['docs/auth.mdx', 'mcp = FastMCP(name="Internal API", auth="{b62:24}")'],
  ['test/oauth1.js', "oauth_nonce: '{b62:40}',"],
  ['src/Clients.cs', 'clientSecret = "{HEX:40}"'],
  ['config/db.yml', 'password: 864001'],
  ['src/oidc.ts', "sign(privateKeyPem('{b62:24}'))"],
  ['src/Gpg.php', "$token = '{b62:24}' . $uuid;"],
  ['src/config.rs', '{"account_key": "{b64:86}=="}'],
  ['config/deploy.yml', 'registry:\n  password:\n    - {b62:14}'],
  ['src/user.ts', "password: '{b62:14}',"],
  ['docs/env.md', 'SERVER_AUTH_AUTH0_CLIENT_SECRET={b62:32}'],
  ['test/test_google.py', 'client_secret="GOCSPX-{b64url:28}",'],
  ['src/Engine.kt', '  keyStorePassword = "{b62:14}",'],
  ['test/redirect.py', '"http://ada:{b62:14}@malicious.io/callback",'],
  ['docs/neo4j.md', '.withBasicAuth(neo4j.getBoltUrl(), "neo4j", "{b62:14}")'],
  ['ci/task.sh', 'echo "key $API_KEY_SECRET"'],
])('%s: %s is one', (path, text) => {
  expect(isReported(path, text)).toBe(true)
})
