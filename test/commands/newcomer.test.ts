import { expect, it, vi } from 'vitest'
import { projectRepo } from '../setup/project-repo.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

const tooWide = (text: string) =>
  text.split('\n').filter((line) => line.length > 80 && !/^\s*(?:->\s*)?(?:npx|npm|git) /.test(line))

it('N35: an assistant that nobody knows is said before anything is written', async () => {
  const repo = await projectRepo()
  const before = await repo.files()
  const { exitCode, stdout, stderr } = await repo.hushkey('init', '--no-trial', '--agents=foo')
  expect([exitCode, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^hushkey: there is no assistant "foo"\n {2}It is one of claude, /)
  expect(await repo.files()).toEqual(before)
})

it('N35: where no assistant is used, init prints the command that names them', async () => {
  const repo = await projectRepo()
  const { stdout } = await repo.init('--no-trial', '--agents')
  expect(stdout).toContain('Name them:\n  npx hushkey init --agents=claude,codex,copilot,cursor,devin\n')
})

it('N36: --uninstall keeps to 80 columns', async () => {
  const repo = await projectRepo({ files: { '.env': 'A=1\n', '.env.production': 'A=1\n', '.gitignore': 'x\n' } })
  await repo.init('--no-trial', '--yes', '--hooks', 'all')
  const { stdout } = await repo.init('--uninstall')
  expect(stdout).toContain('.gitignore')
  expect(tooWide(stdout)).toEqual([])
})

it('N36: what a trial says before it asks keeps to 80 columns', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  const { stdout } = await repo.hushkey('doctor', '--trial', '--yes')
  expect(stdout).toContain('throw-away clone')
  expect(tooWide(stdout)).toEqual([])
})

it('N17: a secret that two names hold in two stages', async () => {
  const repo = await projectRepo()
  await repo.write('.gitignore', '.env*\n')
  await repo.write('.env.development', `API_SECRET=${fakeSecret('{b62:32}')}\n`)
  await repo.write('.env.production', `OTHER_SECRET=${fakeSecret('{b62:32}')}\n`)
  const { stdout } = await repo.hushkey('doctor')
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /warning \w+_SECRET and \w+_SECRET have the same value in \.env\.development and \.env\.production/,
  )
})

it('N35: `hushkey help` and `hushkey help COMMAND` are --help', async () => {
  const repo = await tempRepo()
  expect(await repo.hushkey('help')).toEqual(await repo.hushkey('--help'))
  expect(await repo.hushkey('help', 'allow')).toEqual(await repo.hushkey('allow', '--help'))
  expect(await repo.hushkey('help', 'nothing')).toMatchObject({ exitCode: 2 })
})

it('N35: allow without a reason prints the whole command', async () => {
  const repo = await tempRepo()
  await repo.stage('pay.js', Buffer.from(`const key = '${fakeSecret('sk_live_{b62:24}')}'\n`))
  const { stderr } = await repo.hushkey('allow', 'pay.js:1')
  expect(stderr).toContain(
    '\n  Say why this is fine, for whoever reviews it:\n  npx hushkey allow pay.js:1 --reason "..."\n',
  )
  expect(await repo.hushkey('allow', 'pay.js:1', '--reason', 'made up for a test')).toMatchObject({ exitCode: 0 })
})

it('N36: a stopped push says in its last lines that what stands above is to be done', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  await repo.git('init', '-q', '--bare', '../remote.git')
  await repo.git('remote', 'add', 'origin', '../remote.git')
  await repo.stage('pay.js', Buffer.from(`const key = '${fakeSecret('sk_live_{b62:24}')}'\n`))
  await repo.run('git', ['commit', '-q', '--no-verify', '-m', 'pay'])
  const { stdout, stderr } = await repo.run('git', ['push', '-q', 'origin', 'HEAD'])
  expect(stdout + stderr).toMatch(/\nPush stopped: .*\n {2}By hand {6}as shown above, then push again\n {2}False alarm/)
})
