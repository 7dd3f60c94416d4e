import { expect, it } from 'vitest'
import { shellFiles } from '../../build/prefilter/files.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'

const samplesOf = (all: readonly (readonly [path: string, text: string])[]) =>
  all.map(([path, text]) => ({ path, text: `${fakeSecret(text)}\n` }))

/** Code as it is written every day, with a secret's name in it and no secret. */
const PLAIN = [
  ['src/app.go', 'ClientSecret:            app.ClientSecret,'],
  ['spec/points_spec.rb', 'get points_url(api_key: user.api_key), params: { file: file }'],
  ['src/edit.js', 'this.history.push({ mode: "add", token: newToken });'],
  ['src/mail.ts', 'clientSecret = options.delivery.clientSecret'],
  ['src/auth.rb', 'expires_in: Auth::FindOrCreateUser::LINK_RATE_LIMIT,'],
  ['db/schema.rb', 'add_foreign_key "visits", "users"'],
  ['src/tests/test_ui.py', "attr = attrs.ForeignKeyAttr('assigned_object', nested=True)"],
  ['src/api.py', 'def read_only_token(self):\n    """\n    Tokens may read.\n    """'],
  ['src/zone.js', 'const f = new Intl.DateTimeFormat("en-US", {\n  timeZone: this.timezone || "UTC",'],
  [
    'src/list.js',
    'spinner = document.querySelector(".loading")\ncell.classList.remove("done")\ncell.zone = x.zone || "UTC"',
  ],
  ['src/words.py', "    return ''.join(random.choice(letters) for _ in range(length))"],
  ['locales/en.json', '"authorization": "Authorization",\n"copy_user": "CopyUserAuthorization",'],
  ['Cargo.lock', 'name = "curl"\nsource = "registry+https://github.com/rust-lang/crates.io-index"'],
] as const

it.each(AWKS)('plain code does not start the engine (%s)', async (...awk) => {
  const samples = samplesOf(PLAIN)
  expect(samples.filter(isReported)).toEqual([])
  const answers = await fires(samples, awk)
  expect(PLAIN.filter((_, at) => answers[at])).toEqual([])
})

/** What only looks like it, and is a secret. */
const SECRETS = [
  ['src/app.go', 'ClientSecret:            "{b62:24}",'],
  ['src/mail.rb', 'mail(password: {b62:20}, to: user.token)'],
  ['src/conf_test.go', 'authorization { user: gwuser, password: jayqchcf }'],
  ['src/run.py', 'run("mysql --password={b62:16} shop")'],
  ['src/db.ts', 'open("mysql://root@db/shop?password={b62:14}&ssl=true")'],
  ['src/edit.js', 'load({ token: newToken, apiKey: "{b62:32}" });'],
  ['src/key.py', "key = ''.join([\n    '{b62:16}',\n    '{b62:24}',\n])\nsecret_key = key"],
  ['src/key.php', "$secret = implode('', [\n  '{b62:16}',\n  '{b62:24}',\n]);"],
  ['src/key.py', 'api_key = (\n    "{b62:20}"\n    "{b62:20}"\n)'],
  ['src/Key.java', 'String secret = "{b62:16}";\nsecret += "{b62:24}";'],
  ['fixtures/call.yml', 'Authorization:\n  - Basic {=base64:me:Kx9mQ2vLpR7w}'],
] as const

it.each(AWKS)('secrets in code do (%s)', async (...awk) => {
  const samples = samplesOf(SECRETS)
  expect(samples.filter((sample) => !isReported(sample)).map(({ path }) => path)).toEqual([])
  const answers = await fires(samples, awk)
  expect(SECRETS.filter((_, at) => !answers[at])).toEqual([])
})

it('what one line asks for is not looked for in another', () => {
  const { patterns } = shellFiles(RULES)
  const own = patterns
    .slice(0, -1)
    .map((pattern, at) => new RegExp(`^\\^\\[\\.0-9\\]\\*\\[\\.\\]${at + 1}\\[`).test(pattern))
  expect(own.length).toBeGreaterThan(500)
  expect(own).not.toContain(false)
})
