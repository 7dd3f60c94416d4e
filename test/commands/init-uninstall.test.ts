import { expect, test, vi } from 'vitest'
import { type ProjectRepo, projectRepo } from '../setup/project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

const LOCK = '{ "packages": { "node_modules/hushkey": {} } }\n'

async function committed(files: Record<string, string>): Promise<ProjectRepo> {
  const repo = await projectRepo({ files })
  await repo.init('--no-trial')
  await repo.git('add', '.')
  await repo.commit()
  return repo
}

test('--uninstall ends with the commands that take hushkey out for everybody', async () => {
  const repo = await committed({ 'package-lock.json': LOCK })
  const { stdout } = await repo.init('--uninstall')
  const [, lines = ''] = /^Next, so that nobody has it any more:\n((?: {2}.*\n)+)$/m.exec(stdout) ?? []
  const [first, ...rest] = lines.trim().split(/\n */)
  expect(first).toBe('npm uninstall hushkey')
  await repo.write('package.json', '{ "name": "app" }\n')
  await repo.write('package-lock.json', '{}\n')
  expect(await repo.run('sh', ['-c', rest.join(' && ')])).toMatchObject({ exitCode: 0 })
  expect(await repo.git('ls-files')).toBe('.gitignore\npackage-lock.json\npackage.json\n')
  expect(await repo.git('status', '--porcelain')).toBe('')
  expect((await repo.init('--uninstall')).stdout).toBe('Nothing to take back.\n')
})

test.each([
  ['pnpm-lock.yaml', 'pnpm remove hushkey'],
  ['yarn.lock', 'yarn remove hushkey'],
  ['bun.lock', 'bun remove hushkey'],
])('beside %s it is %s', async (lock, command) => {
  const repo = await committed({ [lock]: LOCK })
  expect((await repo.init('--uninstall')).stdout).toContain(`:\n  ${command}\n  git add `)
})

test('where nothing was committed, there is nothing to commit', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  expect((await repo.init('--uninstall')).stdout).toMatch(/\nNext: npm uninstall hushkey\n$/)
})

test('what people decided is left, and named', async () => {
  const repo = await committed({ 'a.txt': 'a\n' })
  await repo.stage('b.js', 'const stripe = "sk_live_{b62:24}"\n')
  expect((await repo.hushkey('allow', '--last', '--reason', 'sample')).exitCode).toBe(0)
  const { stdout } = await repo.init('--uninstall')
  expect(stdout).toMatch(
    /\nLeft, because init did not write it:\n {2}\.hushkeyrc\.json +settings and allowlist entries\n {2}\.gitattributes +the line \/\.hushkeyrc\.json merge=union\n/,
  )
  expect(await repo.read('.hushkeyrc.json')).toContain('allow')
})

test('lines that still keep something out of Git are named again, and nothing else is', async () => {
  const repo = await projectRepo({ files: { '.gitignore': 'node_modules/\n', '.env.local': 'A_KEY=1\n' } })
  await repo.init('--no-trial', '--yes')
  await repo.init('--uninstall')
  expect((await repo.init('--uninstall')).stdout).toBe(
    'Nothing to take back.\n  .gitignore  kept: it keeps .env.local out of Git\n',
  )
})
