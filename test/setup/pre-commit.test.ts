import { access, copyFile, mkdir, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { installInto } from './project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells, real commits

const SHIPPED = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))
const SHELLS = [
  ['dash', '-e'],
  ['bash', '-eu'],
  ['bash', '--posix'],
  ['busybox', 'sh'],
]

const onPath = async (name: string) => {
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => access(join(folder, name)))
  return (await Promise.allSettled(found)).some(({ status }) => status === 'fulfilled')
}
const present = await Promise.all(SHELLS.map(([name]) => onPath(name as string)))

/** A PATH with the tools of a bare system, and without node, as GUI clients have it. */
async function bareEnv(repo: TempRepo): Promise<Record<string, string>> {
  const bin = repo.path('../bin')
  await mkdir(bin, { recursive: true })
  for (const tool of ['git', 'sh', 'dash', 'bash', 'busybox', 'readlink', 'env']) {
    const { stdout } = await repo.run('sh', ['-c', `command -v ${tool}`])
    if (stdout) await symlink(stdout.trim(), join(bin, tool)).catch(() => {})
  }
  return { PATH: bin }
}

describe.each(SHELLS.filter((_, index) => present[index]).map((words) => ({ words, name: words.join(' ') })))(
  'in $name',
  ({ words: [shell = '', ...flags] }) => {
    const call = (repo: TempRepo, script: string, env: Record<string, string> = {}) =>
      repo.run(shell, [...flags, script], { env })

    test('checks what is staged, from the Git root, in a folder with blanks', async () => {
      const repo = await tempRepo()
      await installInto(repo.path('my apps/web'))
      const script = 'my apps/web/node_modules/hushkey/hooks/pre-commit'
      await repo.stage('a.ts', 'export const a = 1\n')
      expect(await call(repo, script)).toMatchObject({ exitCode: 0 })
      await repo.stage('.env', 'API_KEY={b62:24}\n')
      expect(await call(repo, script)).toMatchObject({ exitCode: 1 })
    })

    test('by way of links it finds its own folder', async () => {
      const repo = await tempRepo()
      await mkdir(repo.path('my apps/hushkey/hooks'), { recursive: true })
      await mkdir(repo.path('deep er'))
      for (const file of ['pre-commit', 'engine.sh'])
        await copyFile(join(SHIPPED, '..', file), repo.path('my apps/hushkey/hooks', file))
      await symlink('my apps/hushkey/hooks/pre-commit', repo.path('one'))
      await symlink('../one', repo.path('deep er/two'))
      await symlink(repo.path('deep er/two'), repo.path('three'))
      for (const script of ['one', 'deep er/two', './three', 'three']) {
        const { exitCode, stderr } = await call(repo, script)
        expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 })
        expect(stderr).toContain(`${repo.path('my apps/hushkey')}/dist/start.cjs is missing`)
      }
    })

    test('N22: without node it stops the commit and names the file that mends it', async () => {
      const repo = await tempRepo()
      await installInto(repo.root)
      const env = await bareEnv(repo)
      const script = 'node_modules/hushkey/hooks/pre-commit'
      expect(await call(repo, script, env)).toEqual({
        exitCode: 2,
        stdout: '',
        stderr:
          'hushkey: cannot find node, so nothing was checked and the commit stops.\n' +
          'Put the folder of node on the PATH that this Git client gets, or start the client from a terminal.\n',
      })
      await repo.git('config', 'core.hooksPath', '.husky/_')
      const { exitCode, stderr } = await call(repo, script, env)
      expect(exitCode).toBe(2)
      expect(stderr).toContain(`Put the folder of node on the PATH in ${repo.env.XDG_CONFIG_HOME}/husky/init.sh\n`)
    })

    test.each([
      ['node_modules/hushkey', 'Run: npm install\n'],
      ['hushkey', 'Run: npm run build\n'],
    ])('without its program in %s it stops and says the cure', async (folder, cure) => {
      const repo = await tempRepo()
      await mkdir(repo.path(folder, 'hooks'), { recursive: true })
      for (const file of ['pre-commit', 'engine.sh'])
        await copyFile(join(SHIPPED, '..', file), repo.path(folder, 'hooks', file))
      const { exitCode, stderr } = await call(repo, `${folder}/hooks/pre-commit`)
      expect(exitCode).toBe(2)
      expect(stderr).toContain(`${folder}/dist/start.cjs is missing`)
      expect(stderr).toContain(cure)
    })

    test('alone, without the file that all hooks read, it stops and says the cure', async () => {
      const repo = await tempRepo()
      await copyFile(SHIPPED, repo.path('pre-commit'))
      const { exitCode, stderr } = await call(repo, 'pre-commit')
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr:
          'hushkey: its hook cannot find the rest of hushkey, so nothing was checked and the commit stops.\n' +
          'Run: npm install\n',
      })
    })
  },
)

describe('N22: what the message asks for mends it', () => {
  test('husky reads init.sh, and the commit is checked', async () => {
    const repo = await tempRepo()
    await installInto(repo.root)
    await repo.write('.husky/pre-commit', 'sh node_modules/hushkey/hooks/pre-commit\n')
    await repo.run(process.execPath, [fileURLToPath(new URL('../../node_modules/husky/bin.js', import.meta.url))])
    await repo.git('add', '.husky')
    const env = await bareEnv(repo)
    for (const tool of ['dirname', 'basename']) {
      const { stdout } = await repo.run('sh', ['-c', `command -v ${tool}`])
      await symlink(stdout.trim(), repo.path('../bin', tool))
    }
    const commit = () => repo.run('git', ['commit', '-m', 'x'], { env })
    const stopped = await commit()
    expect(stopped.exitCode).toBe(1)
    const file = /PATH in (.*init\.sh)/.exec(stopped.stderr)?.[1] as string
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(file, `export PATH="${join(process.execPath, '..')}:$PATH"\n`)
    expect(await commit()).toMatchObject({ exitCode: 0 })
  })
})
