import { describe, expect, test, vi } from 'vitest'
import { type ProjectRepo, projectRepo } from '../setup/project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

const LOCK = '{ "packages": { "node_modules/hushkey": {} } }\n'
const HOOKS = ['.husky/.gitattributes', '.husky/post-checkout', '.husky/pre-commit', '.husky/pre-push']

/** The paths of the `git add` lines that init ends with, sorted; null where it names none. */
async function named(repo: ProjectRepo, ...args: string[]): Promise<string[] | null> {
  const { stdout, exitCode } = await repo.init('--no-trial', ...args)
  expect(exitCode).toBe(0)
  const adds = [...stdout.matchAll(/^ {2}git add (.*)$/gm)]
  for (const [line] of adds) expect(line.length).toBeLessThanOrEqual(80)
  return adds.length ? adds.flatMap(([, paths = '']) => paths.split(' ')).sort() : null
}

/** Types the `git` lines that init prints. */
async function follow(repo: ProjectRepo): Promise<void> {
  const { stdout } = await repo.init('--no-trial')
  const lines = [...stdout.matchAll(/^ {2}(git .*)$/gm)].map(([, line]) => line)
  expect(await repo.run('sh', ['-c', lines.join(' && ')])).toMatchObject({ exitCode: 0 })
}

/** A project whose first commit knows nothing of hushkey, after `npm i -D hushkey`. */
async function installed(files: Record<string, string> = {}): Promise<ProjectRepo> {
  const repo = await projectRepo({ files })
  await repo.git('add', '.gitignore')
  await repo.stage('package.json', '{ "name": "app" }\n')
  await repo.commit()
  await repo.write('package.json', '{\n  "name": "app",\n  "devDependencies": { "hushkey": "1" }\n}\n')
  return repo
}

describe('what is to be committed so that everybody gets it', () => {
  test('each run names all that is not committed, whichever wrote it, until it is', async () => {
    const repo = await installed({ '.gitignore': 'node_modules/\n' })
    const all = [...HOOKS, 'package.json']
    expect(await named(repo)).toEqual(all)
    expect(await named(repo, '--yes')).toEqual(['.gitignore', ...all].sort())
    expect(await named(repo)).toEqual(['.gitignore', ...all].sort())
    await repo.git('add', '.husky')
    expect(await named(repo), 'staged is not committed').toEqual(['.gitignore', ...all].sort())
    await follow(repo)
    expect(await repo.git('status', '--porcelain')).toBe('')
    expect(await named(repo)).toBeNull()
  })

  test('what somebody changes in these files later is not named', async () => {
    const repo = await installed({ 'package-lock.json': LOCK })
    await repo.init('--no-trial')
    await follow(repo)
    const json = JSON.parse(await repo.read('package.json'))
    await repo.write('package.json', `${JSON.stringify({ ...json, version: '2.0.0' }, null, 2)}\n`)
    await repo.write('package-lock.json', LOCK.replace('{} }', '{}, "a": {} }'))
    await repo.run('rm', ['.husky/pre-push'])
    await repo.git('checkout', '--', '.husky/pre-push')
    expect(await named(repo)).toBeNull()
  })

  test('the manifest that names hushkey is named where init had no reason to write it', async () => {
    const repo = await installed({ '.husky/pre-commit': 'true\n' })
    const json = { name: 'app', scripts: { prepare: 'husky' }, devDependencies: { husky: '9', hushkey: '1' } }
    await repo.write('package.json', `${JSON.stringify(json)}\n`)
    expect(await named(repo)).toContain('package.json')
  })

  test('a file that Git ignores is not: git add would refuse it', async () => {
    const repo = await installed()
    await repo.write('.git/info/exclude', '.gitattributes\n')
    expect(await named(repo)).toEqual([...HOOKS.slice(1), 'package.json'])
  })
})

describe('the lock file goes along, or `npm ci` fails for everybody', () => {
  test.each(['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'])('%s, untracked', async (lock) => {
    const repo = await installed({ [lock]: LOCK })
    expect(await named(repo)).toContain(lock)
  })

  test('tracked and changed', async () => {
    const repo = await installed()
    await repo.stage('package-lock.json', '{}\n')
    await repo.commit()
    await repo.write('package-lock.json', LOCK)
    expect(await named(repo)).toContain('package-lock.json')
  })

  test('not where it is ignored, nor where it is committed', async () => {
    const repo = await installed({ 'package-lock.json': LOCK })
    await repo.write('.git/info/exclude', 'package-lock.json\n')
    expect(await named(repo)).not.toContain('package-lock.json')
    await repo.git('add', '--force', 'package-lock.json')
    await repo.commit()
    expect(await named(repo)).not.toContain('package-lock.json')
  })
})
