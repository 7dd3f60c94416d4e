import { chmod, mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

// Commits that a fresh reader got past the hook's shell: whatever the engine stops, the hook stops.
const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))
const VALUE = fakeSecret('{b62:28}')
const PASSWORD = fakeSecret('{b62:16}')
const TOKEN = fakeSecret('{=github:ghp_}')
const STRIPE = fakeSecret('sk_live_{b62:24}')
/** The parts of a token, each a literal. */
const QUOTED = [STRIPE.slice(0, 8), STRIPE.slice(8, 14), STRIPE.slice(14)].map((part) => `"${part}"`)
const RULES = JSON.stringify({
  blockOn: 'low',
  customRules: [
    {
      id: 'x-in',
      description: 'd',
      keywords: ['zzq'],
      pattern: 'zzq[0-9]{6}',
      examples: { match: ['zzq123456'], noMatch: ['zzq'] },
    },
  ],
})

const hook = async (repo: TempRepo, cwd = '') => (await repo.run('sh', [HOOK], { cwd: repo.path(cwd) })).exitCode

async function change(repo: TempRepo, path: string, before: string, after: string): Promise<void> {
  await repo.stage('.gitattributes', '*.py diff\n')
  await repo.stage(path, Buffer.from(before))
  await repo.commit()
  await repo.stage(path, Buffer.from(after))
}

it.each([
  ['behind the name', 'password = \0\n"OLD"\n'],
  ['within the name', 'pass\0word =\n"OLD"\n'],
])('a NUL in an old line above the value, %s', async (_, before) => {
  const repo = await tempRepo()
  await change(repo, 'a.py', before, before.replace('OLD', PASSWORD))
  expect(await hook(repo)).toBe(1)
})

const ODD = `${fakeSecret('{b62:8}')}"${fakeSecret('{b62:5}')}`
const LONG = `${ODD}${fakeSecret('{b62:9}')}"`

it.each([
  ['a word of its own behind ENV', 'Dockerfile', `ENV COOKIE ${ODD}\n`],
  ['behind setx', 'a.bat', `setx SENHA ${ODD}\n`],
  ['behind SetEnv', 'a.conf', `SetEnv PEPPER ${ODD}\n`],
  ['behind fastcgi_param', 'a.conf', `fastcgi_param cookie ${ODD};\n`],
  ['behind an escape', 'a.sh', `printf 'user=x\\npsk=${ODD}\\n'\n`],
  ['behind an escaped tab', 'a.sh', `printf 'x\\tcookie: ${LONG}'\n`],
])('a name that counts only as a whole word, %s', async (_, path, text) => {
  const repo = await tempRepo()
  await repo.commit()
  await repo.stage(path, Buffer.from(text))
  expect(await hook(repo)).toBe(1)
})

it.each(["'", '"'])('three quotes with a fourth (%s) in the value', async (quote) => {
  const repo = await tempRepo()
  const three = quote.repeat(3)
  await repo.commit()
  await repo.stage('b.py', Buffer.from(`db_senha = ${three}x${quote}${fakeSecret('{b62:16}')}${quote}${three}\n`))
  expect(await hook(repo)).toBe(1)
})

it('a tab before the bracket that closes a quoted name', async () => {
  const repo = await tempRepo()
  await repo.commit()
  await repo.stage('a.xml', Buffer.from(`<a name="password"\t]>${LONG}</a>\n`))
  expect(await hook(repo)).toBe(1)
})

it.each([
  ['an invisible character in a line below', 'machine example.com\n', '# x\nlog\u200bin bob\n', 'log\u200bin bob\n'],
  ['a byte order mark for a blank', 'machine example.com\nlogin\ufeffbob\n', '', ''],
])('a login of several lines, %s', async (_, head, before, kept) => {
  const repo = await tempRepo()
  await change(repo, 'netrc', before || head, `${head}${kept}password ${fakeSecret('{b62:14}')}!\n`)
  expect(await hook(repo)).toBe(1)
})

it.each([
  ['in the main worktree', '', ''],
  ['in a linked worktree', 'absolute', ''],
  ['in a linked worktree with a relative path', 'relative', ''],
  ["in a linked worktree where the hook unsets Git's variables", 'absolute', 'unset GIT_DIR'],
  ['there with a relative path', 'relative', 'unset GIT_DIR'],
])('a merge whose other side names no commit is for the engine, which cannot check it: %s', async (_, kind, before) => {
  const main = await tempRepo()
  await main.write('.git/hooks/pre-commit', `#!/bin/sh\n${before}\nexec sh '${HOOK}'\n`)
  await chmod(main.path('.git/hooks/pre-commit'), 0o755)
  await main.commit()
  if (kind) await main.git('worktree', 'add', '-q', '../linked')
  const repo = kind ? repoAt(main.path('../linked'), main.env) : main
  if (kind === 'relative') await repo.write('.git', 'gitdir: ../repo/.git/worktrees/linked\n')
  await repo.write(kind ? '../repo/.git/worktrees/linked/MERGE_HEAD' : '.git/MERGE_HEAD', 'foo\n')
  await repo.stage('a.txt', 'x\n')
  const { exitCode, stderr } = await repo.run('git', ['commit', '-m', 'merge'])
  expect(exitCode).not.toBe(0)
  expect(stderr).toContain('MERGE_HEAD names no commit')
})

it('a folder with the name of the configuration is none', async () => {
  const repo = await tempRepo()
  await repo.commit()
  await mkdir(repo.path('.hushkeyrc.json'))
  await repo.stage('a.txt', 'x\n')
  expect([await hook(repo), (await repo.hushkey('scan')).exitCode]).toEqual([0, 0])
})

it('a carriage return within a line, among literals that are joined', async () => {
  const repo = await tempRepo()
  const [first, second, third] = [PASSWORD.slice(0, 5), PASSWORD.slice(5, 12), PASSWORD.slice(12)]
  await change(repo, 'a.json', '', `ADMIN_ACCESS_KEY = (\r\n  '${first}' _\r\n.'${second}' <>\r- '${third}'\r\n)\r\n`)
  expect(await hook(repo)).toBe(1)
})

it.each(['a\\nb', 'a\\cz', 'win\\new'])('the value of an env file in the folder %s', async (folder) => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '.env\n')
  await repo.commit()
  await mkdir(repo.path(folder), { recursive: true })
  await repo.write(`${folder}/.env`, `API_KEY=${VALUE}\n`)
  await repo.stage(`${folder}/x.txt`, `the ${VALUE}\n`)
  expect(await hook(repo)).toBe(1)
})

it.each([
  ['base64', Buffer.from(TOKEN).toString('base64')],
  ['hex', Buffer.from(TOKEN).toString('hex')],
  ['two joined literals', `x'${TOKEN.slice(0, 20)}' + '${TOKEN.slice(20)}'`],
])('a token in the name of a file, as %s', async (_, name) => {
  const repo = await tempRepo()
  await repo.stage('a', 'x\n')
  await repo.commit()
  await repo.stage(name, 'hi\n')
  expect(await hook(repo)).toBe(1)
})

it('an env file above the folder to which a hook has changed', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '.env\n')
  await repo.stage('frontend/f', '1\n')
  await repo.commit()
  await repo.write('.env', `API_KEY=${VALUE}\n`)
  await repo.stage('frontend/x.txt', `the ${VALUE}\n`)
  expect(await hook(repo, 'frontend')).toBe(1)
})

it.each([
  ['behind CRLF', `{"hushkey"\r\n:${RULES}}\r\n`],
  ['behind CR alone', `{"hushkey"\r:${RULES}}\n`],
])("the project's own rules in package.json, %s", async (_, settings) => {
  const repo = await tempRepo()
  await repo.stage('package.json', Buffer.from(settings))
  await repo.commit()
  await repo.stage('a.txt', 'zzq123456\n')
  expect(await hook(repo)).toBe(1)
})

it('a package.json with rules that another file becomes', async () => {
  const repo = await tempRepo()
  await repo.stage('c/pkg.json', `{"hushkey":${RULES}}\n`)
  await repo.commit()
  await repo.git('mv', 'c/pkg.json', 'package.json')
  await repo.stage('a.txt', 'zzq123456\n')
  expect(await hook(repo)).toBe(1)
})

it.each(['jwt', 'psk', 'senha', 'heslo', 'passwort', 'auth', 'creds', 'cookie', 'pepper'])(
  '%s at the beginning of a line',
  async (name) => {
    const repo = await tempRepo()
    await repo.stage('a.py', 'x = 1\n')
    await repo.commit()
    await repo.stage('a.py', `x = 1\n${name} = "${VALUE}"\n`)
    expect((await repo.scan()).exitCode).toBe(1)
    expect(await hook(repo)).toBe(1)
  },
)

it.each([
  ['Python', 'a.py', `x = (${QUOTED[0]} + ${QUOTED[1]}\n`, ')\n'],
  ['Python, the operator at the beginning of its line', 'a.py', `x = (${QUOTED[0]}\n  + ${QUOTED[1]}\n`, ')\n'],
  ['Python, other neighbours between', 'a.py', `x = (${QUOTED[0]} + "a"\n  ${QUOTED[1]}\n`, ')\n'],
  ['Ruby', 'a.rb', `x = ${QUOTED[0]} + ${QUOTED[1]} \\\n`, 'y = 1\n'],
])('a literal beside an old one behind an operator: %s', async (_, path, above, below) => {
  const repo = await tempRepo()
  await change(repo, path, above + below, `${above}  ${QUOTED[2]}\n${below}`)
  const scanned = await repo.hushkey()
  expect([await hook(repo), scanned.exitCode]).toEqual([1, 1])
})

it('the first line of a long file: hook and engine look equally far', async () => {
  const repo = await tempRepo()
  const entries = Array.from({ length: 400 }, (_, at) => `  entry${at}: on\n`).join('')
  await change(
    repo,
    's.yaml',
    `data:\n${entries}kind: Secret\n`,
    `stringData:\n  db: "${PASSWORD}"\n${entries}kind: Secret\n`,
  )
  expect(await hook(repo)).toBe((await repo.hushkey()).exitCode)
})
