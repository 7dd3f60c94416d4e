import { expect, it } from 'vitest'
import { FORMATS } from '../../src/report/format-report.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { inOneLine } from '../support/in-one-line.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const PASSWORD = fakeSecret('{b62:6}#v{b62:3}!{b62:4}')
const LINE = `const password = "${PASSWORD}"\n`

async function findings(text: string | Buffer, path = 'b.js') {
  const repo = await tempRepo()
  await repo.stage(path, text)
  return (await repo.scan()).findings.filter(({ blocks }) => blocks)
}

it.each([
  ['a NUL in a text', `const a = 1\n\0${LINE}`],
  ['a NUL at the end', `const a = 1\n${LINE}\0`],
  ['an invisible character in a name', LINE.replace('password', 'pass\u200bword')],
  ['an invisible character in a key', KEY_LINE.replace('sk_live_', 'sk_live_\u200d')],
  ['a soft hyphen in a key', KEY_LINE.replace('sk_live_', 'sk_li\u00adve_')],
  ['blanks of a web page', LINE.replaceAll(' ', '\u00a0')],
])('E04, N27: %s hides nothing', async (_, text) => {
  expect(await findings(text)).toMatchObject([{ path: 'b.js' }])
})

it('E28, N27: a picture with words in it is still a picture', async () => {
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))
  expect(await findings(Buffer.concat([noise, Buffer.from(LINE), noise]))).toEqual([])
})

it.each(['.env~', '.env-prod', '.env_old', '.env copy', '.env2', '#.env#', '.env\u200b', '.e\u200cnv', '.envrc.local'])(
  'E04, E06, N05: %j is an env file',
  async (path) => {
    expect(await findings('FOO=bar12345\n', path)).toMatchObject([{ rule: 'env-file' }])
  },
)

const CIPHER = 'A="encrypted:{b64:132}"\n'
it.each([
  ['a line behind the header of Ansible Vault', '$ANSIBLE_VAULT;1.1;AES256\nX={b62:30}\n'],
  ['a line behind the header of git-crypt', '\0GITCRYPT\0X={b62:30}\n'],
  ['a line behind the header of age', 'age-encryption.org/v1\n-> X25519 abc\nX={b62:30}\n'],
  ['a line in a PGP message', '-----BEGIN PGP MESSAGE-----\n\nX=a b\n-----END PGP MESSAGE-----\n'],
  ['a text that only begins with encrypted:', 'A=encrypted:{b64:44}\n'],
  ['an ENC[] without tag', 'A=ENC[A,data:{b62:30}]\n'],
  ['a name of dotenv-vault', 'DOTENV_VAULT_X=1\nX={b62:30}\n'],
  ['an old key in a comment', `${CIPHER}# STRIPE sk_live_{b62:24}\n`],
  ['a key under a harmless name', `${CIPHER}STRIPE=sk_live_{b62:24}\n`],
])('N32: %s is not encrypted', async (_, text) => {
  expect(await findings(fakeSecret(text), '.env')).toMatchObject([{ path: '.env' }])
})

it('E09, N11: words behind the marker of an exception are looked at', async () => {
  expect(await findings(`x = {"a":"hushkey:allow","password":"${PASSWORD}"}\n`)).toHaveLength(1)
})

it('E09, N16: a reason that repeats the secret does not count, and is not shown', async () => {
  const repo = await tempRepo()
  await repo.stage('b.js', `password = "${PASSWORD}" // hushkey:allow generic-password -- it is ${PASSWORD}\n`)
  for (const format of Object.keys(FORMATS)) {
    const { exitCode, stdout, stderr } = await repo.hushkey('scan', '--format', format)
    expect(exitCode).toBe(1)
    expect(stdout + stderr).not.toContain(PASSWORD)
  }
})

it.each([
  ['twice on a line', `${LINE.trim()} // was ${PASSWORD} before\n`],
  ['beside a key', `const k = "${fakeSecret('sk_live_{b62:24}')}", auth = ["admin", "${PASSWORD}"]\n`],
])('N16: a secret that stands %s is not shown', async (_, text) => {
  const repo = await tempRepo()
  await repo.stage('b.js', text)
  const { exitCode, stdout, stderr } = await repo.hushkey('scan')
  expect(exitCode).toBe(1)
  expect(stdout + stderr).not.toContain(PASSWORD)
})

it('N47: a message that nobody edits is kept with its comments', async () => {
  const repo = await tempRepo()
  await repo.write('message', `fix\n\n# ${KEY_LINE}`)
  const run = (env: Record<string, string>) => runIn(repo, env)
  expect(await run({})).toBe(0)
  expect(await run({ GIT_EDITOR: ':' })).toBe(1)
  await repo.git('config', 'commit.cleanup', 'whitespace')
  expect(await run({})).toBe(1)
})

async function runIn(repo: TempRepo, env: Record<string, string>): Promise<number> {
  return (await repo.run(process.execPath, [CLI, 'scan', '--message', 'message'], { env })).exitCode
}

it('N11: settings that let more pass are told in the commit that brings them, and only there', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('.hushkeyrc.json', '{ "rules": { "stripe": "off" }, "env": { "allow": ["ci/.env"] } }')
  const text = async () => (await repo.hushkey('scan')).stdout + (await repo.hushkey('scan')).stderr
  expect(inOneLine(await text())).toContain('makes the check laxer: "stripe" is "off", "env.allow" has "ci/.env"')
  await repo.commit()
  await repo.stage('a.js', `${CLEAN_LINE}\n`)
  expect(await text()).not.toContain('laxer')
})

it('a rule on env files that is off leaves their lines to the other rules', async () => {
  const repo = await tempRepo()
  await repo.stage('.hushkeyrc.json', '{ "rules": { "env-file": "off" } }')
  await repo.stage('.env', fakeSecret('STRIPE=sk_live_{b62:24}\n'))
  expect((await repo.scan()).findings).toMatchObject([{ rule: 'stripe-secret-key' }])
})

it('nothing in a path acts in a terminal, whatever the format', async () => {
  const repo = await tempRepo()
  await repo.stage('a\u001b[31m\u202e\u009b\u2028.js', KEY_LINE)
  for (const format of Object.keys(FORMATS)) {
    const { exitCode, stdout, stderr } = await repo.hushkey('scan', '--format', format)
    expect(exitCode).toBe(1)
    expect(stdout + stderr).not.toMatch(/[\u001b\u202e\u009b\u2028]/)
    if (format === 'json') expect(JSON.parse(stdout).findings[0].path).toBe('a\u001b[31m\u202e\u009b\u2028.js')
  }
})
