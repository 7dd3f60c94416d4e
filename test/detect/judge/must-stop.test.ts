import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)

function stops(path: string, text: string): boolean {
  return detect({ path, text }).some(({ verdict }) => verdict === 'high' || verdict === 'medium')
}

/** Put together when the test runs: parts of a password. */
const joined = (parts: string) => parts.split(' ').join('')

// passwords of people, whatever punctuation they hold
describe.each(['$ Velvet 233 x', '$ tormy 88 Harbor', '% Xy7 % garden ia', '7 Hollow $ Brook'].map(joined))(
  '%s',
  (value) => {
    it.each([
      ['config/app.yml', `db:\n  password: "${value}"\n`],
      ['application.properties', `spring.datasource.password=${value}\n`],
      ['conf/app.ini', `[db]\npassword = ${value}\n`],
      ['src/db.ts', `connect({ user: 'app', password: '${value}' })\n`],
      ['compose.yaml', `services:\n  db:\n    environment:\n      - MYSQL_ROOT_PASSWORD=${value}\n`],
      ['deploy.yaml', `env:\n  - name: DB_PASSWORD\n    value: '${value}'\n`],
    ])('stops in %s: %j', (path, text) => {
      expect(stops(path, text)).toBe(true)
    })
  },
)

it.each(['rT7)kQ(2gXq5yB', 'x,D4#VM{zLg}81W', 'wZ&/65m]YoAQ'])('%s is read to the end of its line', (value) => {
  expect(stops('app.properties', `db.password=${value}\n`)).toBe(true)
  expect(stops('conf/app.ini', `password = ${value}\n`)).toBe(true)
})

it.each([
  ['deploy.yaml', 'env:\n  - name: DB_PASSWORD\n    value: $(OTHER_PASSWORD)\n'],
  ['app.properties', 'db.password=$DB_PASSWORD\n'],
  ['app.properties', 'db.password=%DbPassword%\n'],
  ['run.sh', 'PASSWORD=x$suffix\n'],
  ['src/hash.ts', "const password = '$Sha512Digest'\n"],
  ['src/a.js', 'const password=read(Env2)\n'],
])('passes in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(false)
})

// by position, where the import says what the bare name is
const key = fakeSecret('{b62:20}')
it.each([
  ['src/a.js', `const { sign } = require('jsonwebtoken')\nsign({ id }, '${key}')\n`],
  ['src/a.ts', `import { verify } from 'jsonwebtoken'\nverify(token, \`${key}\`)\n`],
  ['src/b.ts', `import { SignJWT } from 'jose'\nawait new SignJWT({}).sign(new TextEncoder().encode('${key}'))\n`],
  ['src/c.ts', `import { sign } from 'hono/jwt'\nawait sign(payload, '${key}')\n`],
  ['src/d.py', `from jwt import encode\nencode({"a": 1}, "${key}", algorithm="HS256")\n`],
  ['src/e.go', `import "github.com/golang-jwt/jwt/v5"\nreturn []byte("${key}"), nil\n`],
  ['src/f.rb', `require 'jwt'\nJWT.encode payload, '${key}', 'HS256'\n`],
  ['src/g.php', `use Firebase\\JWT\\Key;\nJWT::decode($p, new Key('${key}', 'HS256'));\n`],
  ['src/h.ts', `jwt.sign(\n  { id: user.id },\n  '${key}',\n  { expiresIn: '7d' },\n)\n`],
  ['src/i.php', `mysqli_connect(\n    'db.internal',\n    'app',\n    '${key}'\n);\n`],
])('N67: stops in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(true)
})

it.each([
  ['src/a.js', `sign({ id }, '${key}')\n`],
  ['src/a.js', "import { sign } from 'jsonwebtoken'\nencrypt(text, 'aes-256-cbc')\n"],
  ['src/a.py', "from jwt import decode\ndata = raw.decode(data, 'latin-1')\n"],
])('passes in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(false)
})

const password = fakeSecret('{b62:12}')
const app = joined('qzjw kfhx bvny tmrd').match(/.{4}/g)?.join(' ')
it.each([
  ['mail.yml', `smtp_password: '${app}'\n`],
  ['app.properties', `spring.mail.password=${app}\n`],
  ['src/a.py', `server.login("me@host.org", "${app}")\n`],
  ['src/a.py', `from ldap3 import Connection\nConnection(server, "cn=me", "${password}", auto_bind=True)\n`],
  ['src/a.php', `ldap_bind($ds, 'uid=me,dc=host', '${password}');\n`],
  ['src/a.php', `new AMQPStreamConnection('host', 5672, 'me', '${password}', '/')\n`],
  ['src/a.go', `gin.BasicAuth(gin.Accounts{\n\t"ops": "${password}",\n})\n`],
  ['db/seed.ts', `password: await bcrypt.hash('${password}', 10),\n`],
  ['src/a.py', `jwt_secret: str = Field(default="${key}", alias="JWT_SECRET")\n`],
  ['src/a.py', `parser.add_argument("--token", type=str, default="${key}", help="x")\n`],
  ['src/a.go', `token := flag.String("token", "${key}", "the token")\n`],
  ['src/A.kt', `val apiSecret: String by lazy { "${key}" }\n`],
  ['src/A.swift', `var apiKey: String { return "${key}" }\n`],
  ['src/A.cs', `public string ApiKey { get { return "${key}"; } }\n`],
  ['src/a.ts', `const getApiKey = () => '${key}'\n`],
  ['src/a.scala', `conf.set("fs.azure.account.key.lake.dfs.core.windows.net", "${fakeSecret('{b64:86}')}==")\n`],
  ['notes/a.txt', `Cookie: lang=de; sessionid=${fakeSecret('{a36:32}')}\n`],
  ['docs/a.har', `{"name": "X-Api-Key", "value": "${key}"}\n`],
  ['a.json', `{ "key": "key", "value": "x-api-key" },\n{ "key": "value", "value": "${fakeSecret('{b62:40}')}" }\n`],
  ['README.md', `curl -u me:${password}x9 https://erp.host.io/api\n`],
  ['web/index.html', `<script>fetch("https://api.openweathermap.org/v2?appid=${fakeSecret('{hex:32}')}")</script>\n`],
  ['lib/a.dart', `static const parol = '${password}';\n`],
])('stops in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(true)
})

it.each([
  ['mail.yml', `smtp_password: 'tell your best word'\n`],
  ['db/seed.ts', "password: await bcrypt.hash('password', 10),\n"],
  ['README.md', `curl -u me:${password}x9 https://example.com/api\n`],
  ['README.md', 'curl -u admin:Passw0rd1 https://erp.host.io/api\n'],
])('passes in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(false)
})

// what something is called, and what everybody may see
it.each([
  ['src/a.kt', 'private val colPassword = "password_digest_v2"\n'],
  ['src/Db.java', 'static final String COLUMN_PASSWORD = "user_password_v2";\n'],
  ['app/A.php', "'current_password' => 'required|current_password:api',\n"],
  ['src/a.ts', "errors: { password: 'passwords_do_not_match' }\n"],
  ['src/a.ts', "const messages = { password: 'password_too_short_8' }\n"],
  ['src/a.ts', `Sentry.init({ dsn: 'https://${fakeSecret('{hex:32}')}@o123456.ingest.sentry.io/1234567' })\n`],
  ['src/a.tsx', `loadStripe('${fakeSecret('pk_live_{b62:24}')}')\n`],
  [
    'docs/a.json',
    fakeSecret(
      '{"url": "https://b.s3.amazonaws.com/a?X-Amz-Credential=ASIA{A36:16}/20240101/eu-west-1/s3/aws4_request"}\n',
    ),
  ],
])('says nothing in %s: %j', (path, text) => {
  expect(detect({ path, text }).filter(({ verdict }) => verdict !== 'dismissed')).toEqual([])
})

it.each([
  ['src/a.ts', "const config = { password: 'kestrel_password_7f3' }\n"],
  ['build.gradle', "keyPassword 'my_password_17'\n"],
])('warns in %s: %j', (path, text) => {
  expect(detect({ path, text }).some(({ verdict }) => verdict !== 'dismissed')).toBe(true)
})

// by kinds: spelled with digits, names in the order of other languages, prompts, cookies, paths with a key
const spelled = joined('Gar1 onelle .Fa den')
const typed = joined('q8Kd !vPw 2zLx')
const PHRASE = 'orbit velvet lunar crisp hazard maple tunnel shield frozen pepper glance mimic'
const base64 = fakeSecret('{b64:43}=')
it.each([
  ['scripts/f.sh', `curl -u reporter:${spelled} https://ftp.host.io/x\n`],
  ['scripts/f.sh', `mysql -uroot -p${spelled} -h db.host.io\n`],
  ['conf/a.ini', `password = ${spelled}\n`],
  ['a.yml', `root_password: ${spelled}\n`],
  ['a.pp', `root_password => '${spelled}'\n`],
  ['config/a.yaml', `  mailer.password: ${joined('Hobel brett9 !spat')}\n`],
  ['fetch.m', `o = weboptions('Username','net','Password','${typed}');\n`],
  ['src/m.cpp', `mosquitto_username_pw_set(m, "gw", "${typed}");\n`],
  ['lib/l.js', `client.bind('CN=reader,DC=host,DC=io', '${typed}', cb)\n`],
  ['s.exp', `expect "assword:"\nsend "${typed}\\r"\n`],
  ['s.py', `child.expect("password:")\nchild.sendline('${typed}')\n`],
  ['a.ino', `#include <PubSubClient.h>\nclient.connect("esp", "sensor", "${typed}");\n`],
  ['A.java', `static final String SENHA_BANCO = "${typed}";\n`],
  ['A.java', `String contrasenaBd = "${typed}";\n`],
  ['A.java', `String CHAVE_API = "${fakeSecret('{b62:32}')}";\n`],
  ['config.nim', `const mqttPassword* = "${typed}"\n`],
  ['ppp/chap-secrets', `# client server secret\nbranch-7 * "${typed}" *\n`],
  ['src/Api.kt', `@GET("data/2.5/forecast?units=metric&appid=${fakeSecret('{hex:32}')}")\n`],
  ['p.json', `"apikey": [ { "key": "value", "value": "${fakeSecret('{b62:32}')}", "type": "string" } ]\n`],
  ['s.py', `cookies = {\n    "lang": "de",\n    "sessionid": "${fakeSecret('{a36:32}')}",\n}\n`],
  ['o.go', `oss.New(endpoint, "LTAI5t${fakeSecret('{b62:18}')}", "${fakeSecret('{b62:30}')}")\n`],
  ['a.swift', `let r = ARTRealtime(key: "${fakeSecret('{b62:6}.{b62:6}:{b64url:43}')}")\n`],
  ['train.sh', `wandb login ${fakeSecret('{hex:40}')}\n`],
  ['a.swift', `let encryptionKey = Data(base64Encoded: "${base64}")!\n`],
  ['A.java', `byte[] encryptionKey = Base64.getDecoder().decode("${base64}");\n`],
  ['rel/vm.args', `-setcookie ${fakeSecret('{A36:20}')}\n`],
  ['truffle.js', `mnemonic: "${PHRASE}",\n`],
  ['.env.local', `MNEMONIC="${PHRASE}"\n`],
])('stops in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(true)
})

it.each([
  ['a.yml', 'password: com.acme.Neo4jConfig\n'],
  ['a.properties', 'spring.datasource.password=Web3.Secret.Value\n'],
  ['A.java', 'String senhaHash = "rainy day";\n'],
  ['s.exp', 'expect "assword:"\nsend "$password\\r"\n'],
  ['rel/vm.args', '-setcookie my_app_cookie\n'],
  ['test/a.js', `const mnemonic = "${PHRASE}"\n`],
  ['hardhat.config.js', `mnemonic: "${'test '.repeat(11)}junk",\n`],
  ['a.md', 'seed: "write down those words that the app has shown once then hide them"\n'],
  [
    'o.http',
    `Authorization: AWS4-HMAC-SHA256 Credential=AKIAQ${fakeSecret('{b32:15}')}/20240502/eu-west-1/s3/aws4_request, Signature=${fakeSecret('{hex:64}')}\n`,
  ],
])('passes in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(false)
})

const OF_MACHINE = fakeSecret('{b62:32}')
it.each([
  ['wireless.uci', `\toption key '${typed}'\n`],
  ['export.rsc', `/ppp secret add name=branch7 password=${fakeSecret('{b62:10}')} service=l2tp\n`],
  ['mail/.offlineimaprc', `remotepass = ${joined('qzjw kfhx bvny tmrd')}\n`],
  ['k.yaml', `api:\n  encryption:\n    key: "${base64}"\n`],
  ['Caddyfile', `tls {\n\tdns hetzner ${OF_MACHINE}\n}\n`],
  ['me.hurl', `GET https://api.host.io/me\n[BasicAuth]\ningrid: ${typed}\n`],
  ['l.py', `client = LinodeClient("${fakeSecret('{hex:64}')}")\n`],
  ['r.erl', `-define(ACCESS_TOKEN, "${fakeSecret('{hex:32}')}").\n`],
  ['o.tcl', `set headers [list Authorization "GenieKey ${fakeSecret('{=uuid}')}"]\n`],
  ['.travis.yml', `notifications:\n  slack: harbor:${fakeSecret('{b62:24}')}\n`],
  ['j.gleam', `gwt.to_signed_string(gwt.HS256, "${OF_MACHINE}")\n`],
  ['l.vala', `string mat_khau = "${typed}";\n`],
])('stops in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(true)
})

// words with dots between them, in the text of a connection string
const dotted = joined('garden . Window 47')
it.each([
  ['src/Db.cs', `var c = @"Data Source=SQL2;Initial Catalog=Shop;User ID=sa;Password=${dotted};Encrypt=True";\n`],
  ['src/db.go', `dsn := "host=pg.internal user=app password=${dotted} dbname=app"\n`],
  ['mail/dovecot-sql.conf.ext', `connect = host=127.0.0.1 dbname=vmail user=vmail password=${dotted}\n`],
])('stops in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(true)
})

it.each([
  ['src/Db.cs', 'var c = $"Data Source=SQL2;User ID=sa;Password={options.Value47};Encrypt=True";\n'],
  ['src/Db.cs', 'Server = a.B; User = b.C; Password = settings.Window47; Encrypt = true;\n'],
])('passes in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(false)
})

const issued = fakeSecret('{b62:14}')
const long = joined('4821 0937 7155 2663 9104')
it.each([
  // a first argument that holds a semicolon, and the password on the next line
  ['lib/DB.pm', `my $dbh = DBI->connect('dbi:Pg:dbname=app;host=db.internal',\n    'app', '${issued}');\n`],
  ['src/db.php', `$pdo = new PDO('mysql:host=db.internal;dbname=app',\n    'app',\n    '${issued}');\n`],
  ['src/Api.java', `client.addFilter(new HTTPBasicAuthFilter("me", "${issued}"));\n`],
  ['src/Mail.cs', `client.Authenticate("me@host.org", "${issued}");\n`],
  ['src/main.rs', `session.userauth_password("me", "${issued}")?;\n`],
  ['src/mqtt.py', `yag = yagmail.SMTP("me@host.org", "${issued}")\n`],
  ['lib/stack.ts', `fromPassword("app", SecretValue.unsafePlainText("${issued}"))\n`],
  ['src/store.nim', `import db_connector/db_mysql\nlet db = open("db.internal", "app", "${issued}", "app")\n`],
  ['src/feed.js', `import Stomp from 'stompjs'\nclient.connect('dash', '${issued}', () => {})\n`],
  // the number on the back of a router
  ['src/clock.ino', `WiFi.begin(ssid, "${long}");\n`],
  ['include/config.h', `#define WIFI_PASS "${long}"\n`],
  ['conf/branch.conf', `        set psksecret ${issued}\n`],
  // what scripts type into forms
  ['bots/booking.js', `await page.type('#password', '${issued}')\n`],
  ['scraper/login.py', `driver.find_element(By.ID, "password").send_keys("${issued}")\n`],
  ['bin/crawl.rb', `fill_in 'Password', with: '${issued}'\n`],
  ['db/dump.sql', `COPY public.t (id, api_secret) FROM stdin;\n1\t${fakeSecret('{b62:32}')}\n\\.\n`],
])('stops in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(true)
})

it.each([
  ['e2e/login.spec.ts', "await page.type('#password', 'Summer-Rain77')\n"],
  ['src/feed.js', "client.connect('dash', 'Summer-Rain77', () => {})\n"],
  ['include/config.h', '#define PASSWORD_MASK "1111111111111111"\n'],
])('passes in %s: %j', (path, text) => {
  expect(stops(path, text)).toBe(false)
})
