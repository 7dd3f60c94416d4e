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
  ['src/list.ts', "const note = [\n  'one',\n  'two',\n].join(', ')"],
  ['src/key.ts', 'const key = match.substring(1);'],
  ['src/form.ts', 'constructor(definition: FormDefinition, key: string) {'],
  ['src/rsa.php', '$key = RSA::createKey(4096);'],
  ['src/pay.php', "'apiKey' => $user->subsonic_api_key,"],
  ['src/salt.go', 'SaltLength: 8, //nolint:gomnd'],
  ['src/auth.go', 'tokenPublic, _ := auth.GenerateApplicationToken()'],
  ['src/steam.js', 'const steamAPIKey = await this.getSteamAPIKey();'],
  ['src/auth.php', 'throw_unless($user, InvalidCredentialsException::class);'],
  ['src/sort.js', 'sortKey: [1, position, index],'],
  ['main.tf', 'resource "aws_secretsmanager_secret" "ghcr_pull" {'],
  ['main.tf', 'secret_id = local.db_password2'],
  ['a.yml', 'tokenFile: /var/run/secrets/example.io/serviceaccount/token'],
  ['src/tiers.py', 'tiers, key=lambda tier: (tier.bound is None, tier.bound or 0)'],
  ['src/flags.kt', 'targetingKey = config[FeatureFlagConfigKeys.TARGETING_KEY]?.let(Uuid::parse),'],
  ['src/flags.kt', 'targetingKey = FeatureFlagConfigStore.TARGETING_KEY,'],
  ['src/plugin.ts', 'key: new PluginKey("haloLinkDoubleClickSelection"),'],
  ['src/mcp.ts', 'deleteApiKey: async () => {'],
  ['src/auth.rb', 'refresh_token: data["refresh_token"].presence || refresh_token)'],
  ['src/editor.js', 'selection.add(link.getKey());'],
  ['src/region.ts', 'const region = env.NEXT_PUBLIC_CLOUD_REGION;'],
  ['deploy/search.yml', 'search__cluster_authentication_anonymous_access_enabled: False'],
  ['pnpm-lock.yaml', '  eslint-visitor-keys: 5.0.1'],
  ['src/Form.vue', '<label for="gateway-api-key" class="form-label">{{ $t("API Key") }}</label>'],
  ['src/lang/nl.json', '  "wayToGetToken": "U krijgt 8 tekens van {0}, of %1$s.",'],
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
  ['src/db.js', 'dbPassword = token}{b62:12}'],
  ['src/db.js', 'dbPassword = token,{b62:12}'],
  ['src/db.js', 'dbPassword = Foo::{b62:16}'],
  ['src/db.js', 'dbPassword = zq|{b62:12}'],
  ['src/db.ts', 'const password: string = {b62:16};'],
  ['src/key.js', 'const key = [\n  "{b62:16}",\n  "{b62:24}",\n].join( "" )\nconst api_key = key'],
  ['src/key.js', 'const apiKey = [\n  "{b62:16}",\n  "{b62:24}",\n].join(\n  "")'],
  ['src/key.rb', 'api_key = ["{b62:16}", "{b62:24}"].join # both'],
  ['a.yml', 'token: /{b62:40}'],
  ['a.yml', 'token: {b62:40}'],
  ['src/flags.kt', 'apiKey: {lower:24},'],
  ['src/sql.py', "password '{b62:16}'"],
  ['src/edit.js', 'add(1); console.log(process.env.API_TOKEN)'],
  ['src/edit.js', 'dd(apiToken)'],
  ['src/env.ts', 'const key = env.NEXT_PUBLIC_STRIPE_SECRET_KEY'],
  ['src/env.ts', 'const key = env.VITE_OPENAI_API_KEY'],
  ['src/lang/nl.json', '  "password": "{b62:12}7!x",'],
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
