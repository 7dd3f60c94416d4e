import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)

/** The surest verdict on a template of `fakeSecret`. */
function verdictOn(path: string, template: string): string {
  const verdicts = detect({ path, text: fakeSecret(template) }).map(({ verdict }) => verdict)
  return ['high', 'medium', 'low'].find((verdict) => verdicts.includes(verdict as 'low')) ?? 'none'
}

const SEALED = 'kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy{b64:300}\n'
const PRESIGNED =
  'https://b.s3.amazonaws.com/k?X-Amz-Credential=AKIAQ{b32:15}%2F20240101%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=1'
const FIREBASE =
  "apiKey: 'AIzaSy{b64url:33}',\nappId: '1:123456789012:android:{hex:20}',\nmessagingSenderId: '123456789012',\n"
const ALGOLIA = "algolia: {\n  appId: 'SPGXOEXCJ8',\n  apiKey: '{hex:32}',\n  indexName: 'docs',\n},\n"

it.each([
  ['none', 'k8s/sealed.yaml', SEALED],
  ['medium', 'k8s/secret.yaml', SEALED.replace('SealedSecret', 'Deployment')],
  ['medium', 'k8s/sealed.yaml', SEALED.replace('AgBy', 'Kx9m')],
  ['low', 'test/cassettes/a.yml', PRESIGNED],
  ['high', 'src/a.ts', PRESIGNED.replace('%2Faws4_request', '')],
  ['low', 'lib/firebase_options.dart', FIREBASE],
  ['low', 'src/sms.ts', 'const accountToken = "AC{hex:32}"'],
  ['medium', 'src/sms.ts', 'const accountToken = "AD{hex:32}"'],
  ['high', 'lib/maps.dart', FIREBASE.replace('messagingSenderId', 'mapStyle')],
  ['low', 'docusaurus.config.ts', ALGOLIA],
  ['medium', 'src/search.ts', ALGOLIA.replace('apiKey', 'adminApiKey')],
  ['medium', 'src/search.ts', ALGOLIA.replace('indexName', 'secretName')],
  ['none', 'src/constants.ts', 'export const USDC_TOKEN = "0x{hex:40}"'],
  ['medium', 'src/constants.ts', 'export const API_TOKEN = "0x{hex:40}"'],
  ['none', 'deploy.yaml', 'annotations:\n  checksum/secret: {hex:64}\n'],
  ['medium', 'deploy.yaml', 'annotations:\n  secret: {hex:64}\n'],
  ['none', 'src/auth.rs', 'Method::OrgApiKey => "api.organization".to_owned(),'],
  ['medium', 'src/auth.php', "Field::Password => '{b62:14}',"],
  ['none', 'src/users.go', 'err.Errors["password"] = "ra.validation.passwordDoesNotMatch"'],
  ['low', 'src/strength.test.ts', 'expect(scorePassword("{b62:30}")).toBe(100)'],
  ['medium', 'src/mail.rs', 'Credentials::new("alerts".into(), "{b62:14}".into())'],
  ['medium', 'main.go', 'd := gomail.NewDialer("smtp.host.io", 587, "alerts", "{b62:14}")'],
  ['none', 'SECURITY.md', 'Encrypt it with this GPG key: 13BB3A34C9E380258CE43D595CB150B31F6426BC'],
  ['none', 'session.txt', 'v=0\na=ice-ufrag:4FvX\na=ice-pwd:{b62:24}\n'],
  ['none', 'build.gradle', 'implementation "io.jsonwebtoken:jjwt-api:0.12.3"'],
  ['none', 'src/passkeys.ts', 'KeePassXC = "{=uuid:}"'],
  ['none', 'src/passkeys.ts', 'AliasVault = "{=uuid:}",\nZohoVault = "{=uuid:}"'],
  ['medium', 'src/vault.ts', 'VAULT_SECRET_ID = "{=uuid:}"'],
  ['none', 'a.sh', 'GPG_KEYS="{HEX:40} {HEX:40}"'],
  ['none', 'a.sh', 'gpg --recv-keys {HEX:40}'],
  ['medium', 'a.sh', 'export GPG_PASSPHRASE="{b62:40}"'],
  ['none', 'a.ts', "applicationServerKey: urlB64ToUint8Array('BU{b64url:85}')"],
  ['none', 'a.rb', 'url = "http://user:#{@port}@host"'],
  ['none', 'a.rs', 'RsaSha256(mail_auth::dkim::DkimSigner<RsaKey<Sha256>, Done>),'],
  ['none', 'gen.sh', "x --file.private-key='rsa.1024.pem' --sans=a"],
  ['none', 'vault.yml', 'vaultForSecrets: kv-shop-prod-weu-001'],
  ['none', 'a.ts', 'const csrf_token = "{b64:86}=="'],
  ['medium', 'a.ts', 'const csrf_secret = "{b64:43}="'],
  ['none', '.env.production', 'VITE_SHOW_PASSWORD=true\nREACT_APP_RESET_PASSWORD=true\nVITE_PASSWORD=false'],
  ['medium', 'src/env.ts', 'import.meta.env.VITE_ADMIN_PASSWORD'],
])('N72: %s: %s: %s', (expected, path, template) => {
  expect(verdictOn(path, template)).toBe(expected)
})

it.each([
  ['low', 'test/a_test.go', 'HMACSecret: "{b62:32}",'],
  ['low', 'server/a.test.ts', 'env.SECRET_KEY =\n  "{hex:64}";'],
  ['low', 'compose.example.yml', 'SECRET_KEY_BASE: ${SECRET_KEY_BASE:-{hex:128}}'],
  ['high', 'compose.yml', 'SECRET_KEY_BASE: {hex:128}'],
  ['medium', 'test/a.py', 'access_token = "{b62:32}"'],
  ['medium', 'src/a.ts', '// const encryptionKey = "{b62:40}"'],
  ['medium', 'test/a.py', 'api_secret_key = "{b62:32}"'],
  ['low', 'src/cookie.test.ts', "const cookieString = 'toString=choco.{b64url:43}%3D'"],
  ['low', 'test/a_test.go', 'Password: "{b62:130}",'],
  ['medium', 'test/a_test.go', 'Password: "{b62:12}",'],
  ['low', 'test/a.ts', 'password: await hashSecret("B4c5d6Xy!")'],
  ['low', 'api/openapi.yml', 'refresh_token: {b62:24}'],
  ['low', 'config/application.properties', 'jwt.secretKey=mysupersecretjwtsigningkey'],
  ['low', 'config/app.yml', 'jwt:\n  secretKey: qwhzkfjdslmvbnrt'],
  ['none', 'k8s/secret.yml', '  - secretKey: db-password\n    remoteRef:\n      key: db'],
  ['low', 'api/openapi.yml', '  example: {=jwt:"sub":"amir"}'],
  ['medium', 'api/open.yml', '  example: {=jwt:"sub":"amir"}'],
  ['medium', 'config/app.yml', 'refresh_token: {b62:24}'],
])('tests and examples make secrets of their own up: %s in %s: %s', (expected, path, template) => {
  expect(verdictOn(path, template)).toBe(expected)
})

const KEY = `-----BEGIN RSA PRIVATE KEY-----\n${'{b64:64}\n'.repeat(6)}-----END RSA PRIVATE KEY-----\n`

it.each([
  ['low', 'tests/hook.test.ts', 'secret: "whsec_{hex:32}", // dummy secret'],
  ['high', 'src/hook.ts', 'secret: "whsec_{hex:32}", // dummy secret'],
  ['low', 'tests/a.test.ts', 'const fakeStripe = "sk_live_{b62:24}"'],
  ['high', 'tests/a.test.ts', 'const stripe = "sk_live_{b62:24}"'],
  ['low', 'docs/a.md', '# not a real key\nSTRIPE_KEY=sk_live_{b62:24}'],
  ['high', 'docs/a.md', 'STRIPE_KEY=sk_live_{b62:24}'],
  ['low', 'tests/a.test.ts', 'const fakeToken = "{=github:ghp_}"'],
  ['high', 'src/a.ts', 'const fakeToken = "{=github:ghp_}"'],
  ['low', 'tests/a_test.go', `const testPrivateKey = \`${KEY}\``],
  ['high', 'tests/a_test.go', `const privateKey = \`${KEY}\``],
  ['high', 'src/a.go', `const testPrivateKey = \`${KEY}\``],
])('what says that it is made up, in tests and documentation: %s: %s: %s', (expected, path, template) => {
  expect(verdictOn(path, template)).toBe(expected)
})
