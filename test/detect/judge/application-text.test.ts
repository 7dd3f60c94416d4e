import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)

function said(path: string, template: string): string {
  const verdicts = detect({ path, text: `${fakeSecret(template)}\n` }).map(({ verdict }) => verdict)
  if (verdicts.some((verdict) => verdict === 'high' || verdict === 'medium')) return 'stops'
  return verdicts.includes('low') ? 'warns' : 'silent'
}

// What ordinary applications hold under the names of secrets.
it.each([
  ['composer.lock', '"illuminate/auth": "^11.35|^12.0|^13.0",'],
  ['composer.lock', '"illuminate/cookie": ">=4,<=4.0.11|>=4.1,<6.18.31",'],
  ['src/packages.lock.json', '"OrganizationAuthorization": "[0.0.1, )",'],
  ['app/Http/Requests/UserRequest.php', "return ['password' => 'required|confirmed|min:16|secure_password'];"],
  ['config/database.php', "'sslkey' => env('PGSQL_SSL_KEY'),"],
  ['config/mail.php', "'password' => env_or_default(env('MAIL_PASSWORD'), 'password'),"],
  ['.woodpecker.yml', '      from_secret: docker_password'],
  ['.github/workflows/build.yml', '          secrets: "GH-APP-ID,GH-APP-KEY"'],
  ['src/Details.vue', '  :secret="tab.isSecret"'],
  ['src/login.component.html', '  [password]="form.password"'],
  ['README.md', '![coverage](https://codecov.io/gh/o/r/branch/main/graph/badge.svg?token={b62:10})'],
  ['src/UserManager.cs', 'throw new AuthenticationException("Invalid username or password entered.");'],
  ['src/security.ts', 'log.error("Missing PSK identity");'],
  ['src/Encoder.cs', 'var hwScaleFilterFirstPass = "vpp_rkrga=format=bgra:afbc=1";'],
  ['src/env.d.ts', '  readonly VITE_DATABASE_URL: string'],
  ['i18n/bs.json', '"UserPasswordChanged": "Lozinka je promijenjena za korisnika {0}",'],
  ['docs/diagram.excalidraw', '"versionNonce": 1371044827,'],
  ['src/keys.py', `"auth_data": "${Buffer.from('this should actually be encrypted json\n').toString('base64')}"`],
  ['src/Keystore.java', 'String keyStorePassword = args[6];'],
  ['conf/headers.conf', '    pass = "R_DKIM_ALLOW";'],
  ['src/form.ts', "  password: 'PasswordWidget',"],
  ['docs/acme.mdx', '- **api_key**: Acme.AI Acme API Key (required: True, sensitive: True)'],
  ['docs/snmp.md', '| Auth Password  | SNMP authPassword for v3 |'],
  ['workflows/page.yml', 'incident_key: "{hex:32}"'],
  ['src/Version.php', "$accessTokens->addForeignKeyConstraint('acme_users', ['user_id'], ['id']);"],
  ['k8s/externalsecret.yaml', '    - secretKey: github_app_id'],
  ['roles/defaults/main.yml', 'token_secret_name: hcloud'],
  ['storage/domains.json', '["4dtianjin.org","4dx.pw","4e50ky.us"]'],
  ['src/records_test.go', 'ensureDeleted(app, "_pb_users_auth_", "4q1xlclmfloku33")'],
  ['public/config.js', '"input_new_password": "Neues Kennwort",'],
  ['public/config.js', '"retrieve_password": "Passwort vergessen",'],
  ['tests/FormTest.php', "'webhook_secret' => 'whsec_verylongsecretstring123456',"],
  ['src/registry.test.ts', 'password: "dXNlcm5hbWU6cGFzc3dvcmQ=", // dummy'],
  ['templates/base.twig', 'attr = {password: newPw, password2: newPw2};'],
  ['azure/main.bicep', '    administratorLoginPassword: sqlServerPassword'],
  ['terraform/main.tf', '      psk = var.gateway_vpn_psks[each.key].psk'],
  ['Localization/input/cy.lproj/app.json', '    "password": "Cyfrinair",'],
  ['Localization/input/da.lproj/app.json', '    "password": "Adgangskode",'],
  ['schema/patch.yaml', '  password: "#/components/schemas/updateFlowWithPasswordMethod"'],
  ['src/handler.go', '	Password *ImportPassword `json:"password"`'],
  ['src/Connection.kt', '*     "master_key" : "{b62:12}___REDACTED___{b62:7}",'],
  ['scripts/backup', '                "secretKey": "restic_s3_bucket",'],
  ['db/flows.sql', "INSERT INTO flows (id, kind, request) VALUES ('{=uuid}', 'password', '{=uuid}', 'x');"],
  ['App/schemes.plist', '\t\t<key>DB427DD125BAA00100D1B89D</key>'],
  ['roles/kickstart.ks', 'rootpw --lock'],
  ['src/emoji.json', '"token": "uploads/2023/06/16/{hex:32}",'],
  ['src/attachment.spec.ts', "token: 'space/2020/09/22/{hex:32}',"],
  ['docs/overview.mdx', '<img src="https://img.logos.io/acme.com?token=pk_{b62:22}" />'],
  ['docs/overview.md', '![logo](https://img.logos.io/acme.com?key=pk_{b62:22})'],
  ['src/define/app.yml', 'basicAuthPassword: ^_^__acme_password__^_^'],
  ['deploy/app.properties', 'db.password=##dbPassword##'],
  ['src/mail.php', '$redis->auth(getenv("CACHEPASS"));'],
  ['src/ssh.py', 'client.login(user, config.get("pkey_passphrase"))'],
  ['src/login.js', "const s = bcrypt.hashSync(document.getElementById('passwordPlain').value, salt);"],
  ['src/Driver.php', "$secretKey = hash('sha256', $botToken, true);"],
  ['src/logo.svelte', 'keyTimes="0; 0.15; 1"'],
  ['src/logo.svelte', 'keySplines="0 0 1 1; 0 0 1 1; 0.35 0 0.35 1"'],
  ['themes/_variables.scss', '$sid-bg: #fbf9f6; // the left bar'],
  ['deploy/mesh.yaml', 'mesh-auth-gc-interval: "5m0s"'],
  ['schema.graphql', '  apiKey: ObfuscatedString!'],
  ['poetry.lock', 'credentials-acme = ["acme-plugins.interfaces", "python-acme-sdk (>=1.0.4)"]'],
  ['conf/storage.json', '"key": "-----BEGIN PUBLIC KEY-----\\n{b64:64}",'],
  ['src/Listener.java', '// Guardrail tasks, identified by "guardrail" in ref name'],
  ['src/migration_test.go', 'const versionBeforeManyClientSecrets = 20260802120000'],
  ['app/service.rb', 'password = ENV["STORE_PASSWORD"] if ENV["STORE_PASSWORD"].present?'],
  ['src/settings.tsx', `secret: "${'sk'}_test_zyxwvutsrqponmlkjihgfedcba654321",`],
  ['docs/keys.mdx', `${'sk'}_live_abc123def456ghi789jkl012`],
  ['src/seed.go', 'Credentials: seededClients("{=uuid}", clients)'],
  ['src/sandbox.py', 'sid = f"s-{i}-{n % 4}"'],
  ['export/database.json', '"credential_id": "{b64:28}",'],
  ['conf/ldap.conf', 'password = %{ldap:userPassword}'],
  ['src/cli.py', 'api_key = "localhost"'],
  ['docs/otel.md', 'OTEL_EXPORTER_OTLP_HEADERS=Authorization=Bearer%20xaat-XXXX,X-Dataset=acme'],
  ['src/validate.go', 'var reservedAuthKeys = []string{"passwordConfirm", "oldPassword"}'],
  ['scripts/push.sh', 'echo "[INFO] \\$GIT_TOKEN (environment variable) is not set"'],
  ['app/baseline-prof.txt', 'Lcom/acme/AppModule$register$lambda$9$$inlined$get$1;'],
  ['src/image.json', `"image": "{b62:600}/MAILJET{b62:70}"`],
])('silent in %s: %s', (path, line) => {
  expect(said(path, line)).toBe('silent')
})

it('a private key of which only the beginning is shown is silent', () => {
  const start = Buffer.concat([Buffer.from([0x30, 0x82, 0x04, 0xa5, 2, 1, 0]), Buffer.from(fakeSecret('{b62:50}'))])
  const shown = `-----BEGIN RSA PRIVATE ${'KEY'}-----${start.toString('base64')}\\n.-----END RSA PRIVATE ${'KEY'}-----`
  expect(said('src/credential.py', `e.g. ${shown}`)).toBe('silent')
})

it.each([
  ['tests/tokens.py', fakeSecret('"access_token": "{b62:32}",\n').repeat(3)],
  ['fixtures/logins.json', Array.from({ length: 10 }, () => '  "password": "{b62:14}",\n').join('')],
  [
    'src/keys.rs',
    `const TEST_FAKE_RSA_KEY: &str = "-----BEGIN PRIVATE ${'KEY'}-----\n{b64:64}\n{b64:64}\n{b64:64}\n-----END PRIVATE ${'KEY'}-----";`,
  ],
  ['.github/workflows/e2e.yml', '      - run: docker run -e RUSTFS_ADMIN_PASSWORD=devrustfs123 rustfs/rustfs'],
])('warns in %s of what is made up', (path, text) => {
  expect(said(path, text)).toBe('warns')
})

it.each([
  ['tests/tokens.py', fakeSecret('"access_token": "{b62:32}",\n').repeat(2)],
  ['fixtures/logins.json', Array.from({ length: 9 }, () => '  "password": "{b62:14}",\n').join('')],
  [
    'src/keys.rs',
    `const RSA_KEY: &str = "-----BEGIN PRIVATE ${'KEY'}-----\n{b64:64}\n{b64:64}\n{b64:64}\n-----END PRIVATE ${'KEY'}-----";`,
  ],
  ['.github/workflows/e2e.yml', '      - run: docker run -e RUSTFS_ADMIN_PASSWORD={b62:12} rustfs/rustfs'],
])('stops in %s where that is not said', (path, text) => {
  expect(said(path, text)).toBe('stops')
})

// Written out in configuration and code, and no word: whoever wrote it uses it.
it.each([
  ['config/app.json', '"password": "{lower:9}"'],
  ['config/app.yml', '# password: {lower:10}'],
  ['src/setup.ts', 'const config = { "password": "{lower:7}" }'],
  ['templates/app.json', '"password": "{lower:11}"'],
  ['server.conf', 'token: {b62:9}'],
  ['.env.example', 'GITLAB_ROOT_PASSWORD={lower:12}'],
  ['.env.example', 'PAYMENT_SECRET={b62:17}'],
  ['.env.example', 'RECAPTCHA_SECRET={a36:40}'],
  ['.env.example', 'GITHUB_SECRET={hex:40}'],
  ['src/crypto.py', `key = unhexlify('{hex:64}')`],
  ['conf/graylog.conf', '# mongodb_uri = mongodb://graylog:{lower:9}@mongo:27017/graylog'],
  ['init.sql', "CREATE USER 'app' IDENTIFIED BY '{lower:13}';"],
])('stops in %s: %s', (path, line) => {
  expect(said(path, line)).toBe('stops')
})

// The same where words stand for a password, or where values are made up.
it.each([
  ['config/app.json', '"password": "grafana"'],
  ['.env.example', 'GITLAB_ROOT_PASSWORD=laradock'],
  ['.env.example', 'REDIS_PASSWORD=zabbix'],
  ['.env.example', 'DB_PASSWORD=mysqlpw'],
  ['test/app.json', '"password": "{lower:9}"'],
  ['docs/app.md', '    password: {lower:10}'],
  ['init.sql', "CREATE USER 'app' IDENTIFIED BY 'nextcloud';"],
])('does not stop in %s: %s', (path, line) => {
  expect(said(path, line)).not.toBe('stops')
})

// The same, as the histories of other applications hold it.
it.each([
  ['data/prices.json', '"input_cached_tokens": 1.25e-6,'],
  ['src/limits.py', 'costPerToken = 0.075'],
  ['src/rate_test.go', 'key := fmt.Sprintf("192.168.1.%d", k)'],
  ['src/lexer.py', '_TOKEN = re.compile(r"[a-z0-9]+")'],
  ['src/Dates.ts', 'const formatToken: string = "MMM dd, yyyy"'],
  ['src/imap.kt', 'const val AUTH_CRAM_MD5: String = "AUTH=CRAM-MD5"'],
  ['src/User.php', "'password' => 'hashed',"],
  ['src/User.php', "'two_factor_secret' => 'encrypted',"],
  ['config/auth.php', "'passwords' => 'users',"],
  ['config/keys.go', 'EnvOIDCClientSecret = "GOTIFY_OIDC_CLIENTSECRET"'],
  ['internal/const.go', 'cmdFlagNameMySQLPassword = "storage.mysql.password"'],
  ['cmd/server.go', 'JWTSecret: c.String("grpc-secret"),'],
  ['src/form.tsx', '<input autoComplete={isNew ? "current-password" : "new-password"} />'],
  ['config/routes.rb', 'post "/hooks/:agent_id/:secret" => "web_requests#handle_request"'],
  ['src/baseline.json', '"src/auth/setup-password.tsx -> src/env.mjs",'],
  ['ansible/defaults/main.yml', "upstream_apt_key: '6125 E2A8 C77F 2818 FB7B  D15B 93C4 A3FD 7BB9 C367'"],
  ['nginx/defaults.yml', "tls_ciphers: 'EECDH+aRSA+AESGCM:HIGH:!aNULL:!MD5:!EXP:!PSK:!DSS:!RC4:!SEED:!IDEA'"],
  ['docs/manual.md', 'The default password for the administrator is blank.'],
  ['docs/grub.rst', 'To enable password protection, simply define a superuser like this:'],
  ['docs/init.yml', "# Use the RootPW credential generated by the 'slapd' role to"],
  ['bin/snapshot', 'ldapsearch -QALLL -Y EXTERNAL -H ldapi:/// -b cn=config -s one "$' + '{filter}" dn'],
  ['src/inputs.py', '"""Create a subscription for an existing customer identified by an external ID."""'],
  ['src/Decoder.java', ' * imap+tls+://auth:user:password@server:port'],
  ['bootstrap.sh', 'echo "Using slot $' + '{SLOT} for $' + '{PWD}"'],
  ['e2e/restart_test.go', '      - echo "secret value is $MY_SECRET"'],
  ['README.md', '![c](https://img.shields.io/codecov/c/github/o/r/main?style=flat&token={b62:10})'],
  ['README.md', "curl -H 'Cookie: XSRF-TOKEN={=uuid}' https://host.dev"],
  ['src/discs.cs', 'token: "hddvd"),'],
  ['.github/workflows/build.yml', '  VERCEL_TOKEN: $' + '{{ secrets.STORYBOOK_VERCEL_TOKEN }}'],
  ['docs/setup.md', 'Never put NEXT_PUBLIC_API_KEY or VITE_DB_PASSWORD into the code of a page.'],
  ['src/env.ts', '// VITE_OPENAI_API_KEY would be readable by everybody'],
  ['docker-compose.yml', 'services:\n  postgres:\n    environment:\n      POSTGRES_PASSWORD: postgres'],
  ['.github/workflows/test.yml', "      - run: mysql -uroot -proot -e 'CREATE DATABASE app'"],
  ['scripts/start.sh', '  "DATABASE_URL=postgresql://postgres:postgres@127.0.0.1:5432/postgres"'],
  ['src/MFA.tsx', 'const inputId = isPasscode ? "passcode" : "recovery_code";'],
  ['public/pdf.js.map', '  MULTILINE: 0x0001000, PASSWORD: 0x0002000,'],
  ['docs/diagram.pos', '"fileId":"http://cdn.host.io/5df1?e=1576142006&token={b62:40}:{b64url:28}"'],
  ['src/views.py', 'signer = signing.TimestampSigner(salt="alerts")'],
  ['docker-compose-env.yml', '  minio:\n    environment:\n      - "MINIO_ROOT_PASSWORD=minioadmin"'],
  ['api/openapi.yml', '  - {=jwt:"iss":"https://auth.example.com/","sub":"amir"}'],
])('silent in %s: %s', (path, line) => {
  expect(said(path, line)).toBe('silent')
})

it('keys that tell the entries of a list apart are silent', () => {
  const posts = Array.from({ length: 10 }, (_, at) => `  "reblog_key":"${fakeSecret(`{b62:${8 + (at % 3)}}`)}",\n`)
  expect(said('spec/data/likes.json', posts.join(''))).toBe('silent')
})

// What looks alike and is one.
it.each([
  ['src/app.ts', 'const password = ").kq8Z!rT2xLm"'],
  ['config/app.yml', 'password: "].abQ9!rT2xLm77"'],
  ['src/app.py', 'password = f"Zk3vQ9xT2mW8{suffix}"'],
  ['src/App.cs', 'var apiKey = $"{hex:32}{x}";'],
  ['docs/setup.md', 'NEXT_PUBLIC_DB_PASSWORD={b62:20}'],
  ['docs/setup.md', 'const ai = new OpenAI({ apiKey: import.meta.env.VITE_OPENAI_API_KEY })'],
  ['config/app.yml', 'wifi_psk: {b62:16}'],
  ['src/db.sh', 'ldapsearch -x -D cn=admin -w {a36:12} -b dc=x'],
  ['src/login.netrc', 'default login anna password {b62:12}'],
  ['src/schema.sql', 'alter user sys identified by {b62:10};'],
  ['docker-compose.yml', 'services:\n  postgres:\n    environment:\n      POSTGRES_PASSWORD: {b62:14}'],
])('stops in %s: %s', (path, line) => {
  expect(said(path, line)).toBe('stops')
})

describe('what tests, pages and messages hold beside secrets', () => {
  it.each([
    ['test/auth.go', 'ok, err := BasicAuth(c, "alice77", "")'],
    ['test/auth.go', 'ok := c.login(t.Context(), "alice77", short)'],
    ['test/fixtures/tokens.yml', "# sha256 of 'a test'\ntoken: '{hex:64}'"],
    ['release.yml', 'gpg --batch --default-key {HEX:40} --sign x'],
    ['src/user.go', 'var dummyBcryptHash = []byte("$2a$10${b62:53}")'],
    ['COMMIT_EDITMSG', "path-walk learned to pass '--all' again"],
    ['COMMIT_EDITMSG', 'cannot yet pass `--stdin-paths` directly'],
    ['COMMIT_EDITMSG', 'with DEVELOPER=1 we explicitly pass "-std=gnu99" to the compiler'],
    ['test/utils.py', '"http://user:pass%20pass@complex.url.com/path"'],
    ['test/utils.py', '("hTTp://u:p@Some.Host/path", proxies)'],
    ['test/utils.py', 'f.write("machine example.com login aaaa password orange\\n")'],
    ['test/rich.py', `r'^<p data-block-key="{a36:12}"></p>$'`],
    ['test/basic.js', "expect(auth).toEqual('Basic {=base64:Aladdin:open sesame}')"],
    ['.github/workflows/ci.yml', 'url: postgresql://wallabag:wallapass@127.0.0.1:5432/wallabag'],
    ['CONTRIBUTING.md', 'DATABASE_URL=mysql://root:wallaroot@mariadb:3306/wallabag'],
    ['page.html', '<input name="__RequestVerificationToken" type="hidden" value="{b64url:92}">'],
    ['ci.yml', 'PAPERLESS_SECRET_KEY: "ci-typing-not-a-real-secret"'],
  ])('silent: %s %s', (path, line) => {
    expect(said(path, line)).toBe('silent')
  })

  it.each([
    ['src/auth.go', 'ok := BasicAuth("alice77", "{b62:14}")'],
    ['src/auth.py', 'login(host, "{b62:14}", timeout)'],
    ['config.yml', 'token: {hex:64}'],
    ['config.yml', 'signing_secret: {HEX:40}'],
    ['src/a.js', "pass '{b62:14}'"],
    ['config.yml', 'SECRET_KEY: "{b62:24}-real"'],
    ['.github/workflows/ci.yml', 'url: postgresql://wallabag:wallapass@db.acme.io:5432/wallabag'],
    ['config.yml', 'url: postgresql://wallabag:{b62:14}@127.0.0.1:5432/wallabag'],
    ['.netrc', 'machine example.com login ada password {b62:14}'],
  ])('%s: %s stays', (path, line) => {
    expect(said(path, line)).not.toBe('silent')
  })
})

it.each([
  ['stops', 'curl "https://api.acme.io/entries?access_token={a36:40}"'],
  ['warns', 'curl "https://localhost:8000/entries?access_token={a36:40}"'],
])('%s in documentation: %s', (verdict, line) => {
  expect(said('doc/api.md', line)).toBe(verdict)
})

it('words that data for tests lists under one name are silent', () => {
  const rows = Array.from({ length: 12 }, (_, at) => `{ "name": "user${at}", "password": "orange river" }`).join(',\n')
  expect(said('test/fixtures/users.json', rows)).toBe('silent')
  expect(said('config/users.json', rows)).not.toBe('silent')
})

it.each([
  ['t/lib/passwd', 'user:$1${b62:8}${b64:22}'],
  ['page.html', '<input name="csrfmiddlewaretoken" value="{b62:64}">'],
])('silent: %s %s', (path, line) => {
  expect(said(path, line)).toBe('silent')
})
