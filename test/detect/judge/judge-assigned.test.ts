import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { assigned } from '../../../src/rules/generic/assigned.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(assigned)

/** The surest verdict on a text: `medium`, `low` or `none`. */
function verdictOn(text: string, path = 'src/app.ts'): string {
  const verdicts = detect({ path, text: fakeSecret(text) }).map(({ verdict }) => verdict)
  return ['high', 'medium', 'low'].find((verdict) => verdicts.includes(verdict as 'low')) ?? 'none'
}

describe('what blocks', () => {
  it.each([
    ['const apiKey = "12345-SECRET-API-KEY";', 'src/app.ts'],
    ['const CLEANCLOUD_API_KEY = "cc_{b62:24}"', 'src/app.ts'],
    ['cleancloud_api_key: cc_{b62:24}', 'config/app.yml'],
    ['export CLEANCLOUD_API_KEY=cc_{b62:24}', 'deploy.sh'],
    ['curl -H "X-Api-Key: {b62:24}" https://api.cleancloud.dev', 'deploy.sh'],
    ['  password: Kx9#mQ2$vL', 'config/app.yml'],
    ['spring.datasource.password={b62:14}', 'src/main/resources/application.properties'],
    ['<add key="ApiSecret" value="{b62:32}" />', 'web.config'],
    ['String clientSecret = "{b62:32}";', 'src/Main.java'],
    ['private const val SIGNING_KEY = "{b64:44}"', 'src/Main.kt'],
    ['$config["auth_token"] = "{hex:40}";', 'config.php'],
    [":access_token => '{b62:32}',", 'lib/client.rb'],
    ['let api_key: &str = "{b62:32}";', 'src/main.rs'],
  ])('%s', (text, path) => {
    expect(verdictOn(text, path)).toBe('medium')
  })
})

it('a text that says to pass something on names no password, a property does', () => {
  for (const said of ['Pass `abortSignal` to stop', 'it passes `getStarted()` on', 'pass `collapse_frames=False` to'])
    expect(verdictOn(`// ${said}\n`)).toBe('none')
  for (const text of ['pass: `PurpleMonkeyDishwasher`', 'use pass `{b62:12}`'])
    expect(verdictOn(`${text}\n`, 'src/mail.ts')).not.toBe('none')
})

describe('N21: what only stands for a secret passes', () => {
  it.each([
    ['const apiKey = process.env.API_KEY;'],
    ['const token = import.meta.env.VITE_TOKEN'],
    ['password = os.environ["DB_PASSWORD"]', 'app.py'],
    ['String secret = System.getenv("CLIENT_SECRET");', 'Main.java'],
    ['CLEANCLOUD_API_KEY=your_api_key_here', '.env.example'],
    ['password: changeme', 'config.yml'],
    ['password: ${DB_PASSWORD}', 'docker-compose.yml'],
    ['password: $DB_PASSWORD', 'docker-compose.yml'],
    ['token: {{ vault_token }}', 'playbook.yml'],
    ['token: ${{ secrets.GITHUB_TOKEN }}', '.github/workflows/ci.yml'],
    ['set PASSWORD=%DB_PASSWORD%', 'run.bat'],
    ['api_key: <your api key>', 'config.yml'],
    ['secret = "xxxxxxxxxxxxxxxx"', 'app.py'],
    ['apiKey: "abcdefghijklmnop"'],
    ['apiKey: "a1b2c3d4e5f6g7h8i9j0"'],
    ['secret: "[REDACTED]"'],
    ['password: null'],
    ['password: string;'],
    ['function login(user: string, password: string) {'],
    ['password = getpass.getpass("Password: ")', 'app.py'],
    ['throw new Error("token: missing")'],
    ['password: "Please enter your password",'],
    ['client_secret: op://vault/item/field', 'config.yml'],
    ['password: ENC[AES256_GCM,data:{b64:20}]', 'secrets.yml'],
    ['password: $2a$10${b62:53}', 'users.yml'],
  ])('%s', (text, path = 'src/app.ts') => {
    expect(verdictOn(text, path)).toBe('none')
  })

  it.each([
    ['const key = process.env.API_KEY || "{b62:24}"', 'src/app.ts'],
    ["const token = process.env.TOKEN ?? '{b62:24}'", 'src/app.ts'],
    ['password = os.environ.get("DB_PASSWORD", "Tr0ub4dor&3x")', 'app.py'],
    ['key = ENV.fetch("SECRET_KEY", "{b62:24}")', 'app.rb'],
    ['api_key: ${API_KEY:-{b62:24}}', 'docker-compose.yml'],
  ])('but its literal default does not: %s', (text, path) => {
    expect(verdictOn(text, path)).toBe('medium')
  })

  it('a placeholder word inside a longer token changes nothing', () => {
    const words = fc.constantFrom('your', 'example', 'fake', 'test', 'insert', 'here', 'none')
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 9999 }), (word, seed) => {
        const token = fakeSecret(`{b62:${16 + (seed % 8)}}`)
        expect(verdictOn(`const apiSecret = "${token}${word}${token.slice(0, 4)}"`)).toBe('medium')
      }),
    )
  })
})

describe('N19: names that mean something else', () => {
  it.each([
    'passwordField = "{b62:10}Field"',
    'tokenType: "Bearer"',
    'secretName: "database-credentials"',
    'apiKeyId = "main"',
    'passwordResetUrl: "https://example.com/reset"',
    'maxTokens: 4096',
    'publicKey = "{b62:40}"',
    'const keyboard = "qwertz"',
    'primaryKey: "id"',
    'passwordHash = "{hex:64}"',
    'nextPageToken: "{b62:24}"',
    'compass = "{b62:24}"',
    'author: "{b62:24}"',
    '"key": "columnsSettingsId"',
    'ChangePassword: "cognito-idp:ChangePassword"',
    '"owasp-password-strength-test": "~1.3.0"',
  ])('%s does not block', (text) => {
    expect(verdictOn(text)).not.toBe('medium')
  })
})

describe('N20: lockfiles stay silent by their fields, not by their names', () => {
  it.each([
    ['      "integrity": "sha512-{b64:86}=="', 'package-lock.json'],
    ['  resolution: {integrity: sha512-{b64:86}==}', 'pnpm-lock.yaml'],
    ['  resolved "https://registry.yarnpkg.com/token/-/token-1.0.0.tgz#{hex:40}"', 'yarn.lock'],
    ['  checksum: 10c0/{hex:128}', 'yarn.lock'],
    ['"passport@^0.7.0": "passport@0.7.0"', 'bun.lock'],
    ['    js-tokens "^3.0.0 || ^4.0.0"', 'yarn.lock'],
    ['    path-key: "npm:^3.1.0"', 'yarn.lock'],
    ['    "@typescript-eslint/visitor-keys": "npm:5.62.0"', 'yarn.lock'],
  ])('%s', (text, path) => {
    expect(verdictOn(text, path)).toBe('none')
  })

  it('a token in a resolved URL is found', () => {
    const text = '"resolved": "https://npm.example.org/a/-/a-1.0.0.tgz?auth_token={b62:32}"'
    expect(verdictOn(text, 'package-lock.json')).toBe('low')
  })
})

describe('tests, examples and documentation only warn, unless nobody makes such a value up', () => {
  it.each(['test/login.ts', 'src/login.spec.ts', 'examples/login.ts', 'docs/login.md', 'login.examples.json'])(
    '%s',
    (path) => {
      for (const madeUp of ['hunter2!', 'rapunz3l', 's3cretPass1', 'correct-horse-battery']) {
        expect(verdictOn(`{"password": "${madeUp}"}`, path)).not.toBe('medium')
        expect(verdictOn(`{"client_secret": "${madeUp}"}`, path)).not.toBe('medium')
      }
      expect(verdictOn('{"password": "s3cretPass1"}', path)).toBe('low')
      expect(verdictOn('{"client_secret": "{hex:40}"}', path)).toBe('medium')
      expect(verdictOn('{"auth": "{hex:40}"}', path)).toBe('low')
      expect(verdictOn('{"password": "{b62:16}"}', path)).toBe('medium')
      expect(verdictOn('{"password": "{b62:16}"}', 'config/login.json')).toBe('medium')
    },
  )
})

it('N16: the evidence never quotes the secret', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 40 }), (length) => {
      const secret = fakeSecret(`{b62:${length}}`)
      for (const { evidence } of detect({ path: 'a.ts', text: `const apiKey = "${secret}"` }))
        expect(evidence.join(' ')).not.toContain(secret)
    }),
  )
})

it('says what spoke for and against, with the weight, and the name it was assigned to', () => {
  const [judged] = detect({ path: 'src/a.ts', text: fakeSecret('const apiSecret = "{b62:32}"') })
  expect(judged?.name).toBe('apiSecret')
  expect(judged?.evidence).toContainEqual(expect.stringMatching(/^\+\d\.\d the name says secret$/))
})

describe('what is said of a value, the weightiest first', () => {
  const said = (path: string, text: string) =>
    detect({ path, text }).map(({ verdict, name, evidence }) => `${verdict} ${name}: ${evidence.join(' | ')}`)

  it('blocks', () => {
    expect(said('src/a.ts', fakeSecret('const apiSecret = "{b62:20}"'))).toEqual([
      'medium apiSecret: +3.2 a secret is written out where people put what works | +1.9 its letters follow each other as only in random text | +1.4 it holds hardly any common word | +1.2 it has 20 to 31 characters | +1.1 the name says secret | +1.0 it is assigned to the name | +0.7 it mixes upper case, lower case and digits | -0.3 it stands in code | +7.9 in all, -2.3 of it to begin with',
    ])
  })

  it('is only a warning', () => {
    expect(said('src/a.ts', 'const apiSecret = "rapunzel-tower"')[0]).toMatch(
      /^low apiSecret: .* \| \+3\.2 in all, -2\.3 of it to begin with \| only a warning: such a place, name or shape is often harmless$/,
    )
    expect(said('test/a.ts', 'const password = "hunter22"')[0]).toMatch(/^low password: -1\.8 .* \| only a warning: /)
  })

  it('is dismissed', () => {
    expect(said('src/a.ts', 'const authority_key = "the-tower-of-2"')).toEqual([
      'dismissed authority_key: -1.8 its letters follow each other nearly as in words | -1.2 the name says key, of a kind that may be harmless | +1.0 it is assigned to the name | +1.0 it has 12 to 19 characters | -0.5 most of it is common words | -0.3 it stands in code | +0.2 it mixes letters, digits and punctuation | -3.9 in all, -2.3 of it to begin with',
    ])
  })

  it.each([
    ['apiSecret = process.env.X', 'it is read from elsewhere'],
    ['apiSecret = "your_key"', 'its words say that it is a placeholder'],
    ['apiSecret = "ghp_012345"', "it is the beginning of a provider's token, whose rest is missing"],
    ['stripeSecretKey = "Kx9mQ2vLpR7wZt4NcY8b"', 'Stripe issues none of that form'],
    ['apiSecret = "abc-def-ghi-jkl-mno"', 'it counts up or runs along the alphabet'],
    ['apiSecret = "a_b.c-d_e.f-g_h"', 'it counts up or runs along the alphabet'],
  ])('is dismissed without a sum: %s', (text, why) => {
    expect(said('src/a.ts', text)).toEqual([`dismissed ${text.slice(0, text.indexOf(' '))}: ${why}`])
  })
})

describe('a salt', () => {
  it.each([
    ['const salt = "{b64:22}==";', 'src/hash.js'],
    ['Salt: {b62:64}', 'etc/app.yaml'],
    ['String urlSalt = "{hex:32}";', 'src/Hash.java'],
  ])('warns: %s', (text, path) => {
    expect(verdictOn(text, path)).toBe('low')
  })

  it('of a password or a token counts as that', () => {
    expect(verdictOn('password_salt: "{b62:32}"', 'app.yml')).toBe('medium')
    expect(verdictOn('LozinkaSalt = "{b64:22}==",', 'src/Context.cs')).toBe('medium')
  })

  it.each([
    ['const salt = "mnemonic";', 'src/seed.ts'],
    ['_SALT = "plumbline-auth"', 'auth.py'],
    ['saltRounds = 100000', 'auth.py'],
    ['salt_length: 16', 'app.yml'],
    ['salt: master.host.org', 'app.yml'],
    ['count : 222000 _salt : 222000/222000 -- pls : 222010/222010', 'result.txt'],
    ['const salt = crypto.randomBytes(16)', 'src/hash.js'],
    ['HASH_SALT = os.environ["HASH_SALT"]', 'app.py'],
  ])('is none: %s', (text, path) => {
    expect(verdictOn(text, path)).toBe('none')
  })
})

it('programs in a folder of messages are no catalogue', () => {
  expect(verdictOn('password: "noodle{digit:4}x",', 'src/message/password.rs')).toBe('medium')
  expect(verdictOn('"password": "noodle{digit:4}x",', 'src/messages/de.json')).toBe('none')
})

it('a quoted password may have blanks, and an issued key begin with a hyphen', () => {
  expect(verdictOn(`"Db": "Server=h;User ID=sa;Password='TX<R nah zvc{digit:4}%#&(!($';"`, 'appsettings.json')).toBe(
    'medium',
  )
  expect(verdictOn('api_key: "-{b64url:42}"', 'app.yml')).toBe('medium')
  expect(verdictOn('cookieSecret: "Umbrella!829",', 'config/all.js')).toBe('medium')
})

it('a chosen password in a template warns, a word does not', () => {
  expect(verdictOn('bounced_email_pass: mustang{digit:4}', 'config/secrets.yml.example')).toBe('low')
  expect(verdictOn('bounced_email_pass: mustang', 'config/secrets.yml.example')).toBe('none')
})

it('the package that generators propose is no example', () => {
  const text = 'String password = "{b62:14}";'
  expect(verdictOn(text, 'src/main/java/com/example/demo/App.java')).toBe('medium')
})
