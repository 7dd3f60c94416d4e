import { symlink } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ignoredWith } from '../../../src/git/paths/ignored-with.ts'
import { ignoredPaths, ignoreRules, pathsAmong, trackedPaths } from '../../../src/git/paths/path-questions.ts'
import { filesNamed, terraformProviders } from '../../../src/git/paths/production-files.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { faultyGit } from '../../support/faulty-git.ts'
import { sharedRepo } from '../../support/temp-repo.ts'

const repo = sharedRepo(async (each) => {
  await each.write('.gitignore', '.env\n*.local\n:odd\n')
  await each.write('sub/.gitignore', '!.env\n')
  await each.write('.git/info/exclude', 'mine\n')
  await each.stage('.env.local', 'x')
  await each.stage('[id].env', 'x')
  await each.stage('d', 'x')
  await each.stage('Procfile', 'x')
  await each.stage('app/Procfile', 'x')
  await each.stage('app/wrangler.toml', 'x')
  await each.stage('main.tf', 'provider "aws" {}\nprovider  "google-beta" {\n# provider "no" {}\nprovider "Up" {}\n')
  await each.stage('sub/x.tf', 'provider "azurerm" {}\n')
  await each.write('sub/y.tf', 'provider "unstaged" {}\n')
  await symlink('sub', each.path('link'))
})
const open = (env: Record<string, string> = {}) => openRepository({ cwd: repo().root, env: { ...repo().env, ...env } })
const faulty = async (fault: string) => {
  const { repo: each } = await faultyGit(repo(), `case "$*" in *rev-parse*) ;; *) ${fault} ;; esac`)
  return openRepository({ cwd: each.root, env: each.env })
}

describe('which paths Git ignores', () => {
  const ignored = async (...paths: string[]) => [...(await ignoredPaths(await open(), paths))]

  it('by any of its rules, tracked or not', async () => {
    expect(await ignored('.env', 'sub/.env', 'app/.env', 'mine', 'other', '.env.local')).toEqual([
      '.env',
      'app/.env',
      'mine',
      '.env.local',
    ])
    expect(await ignored('other')).toEqual([])
  })

  it('a path with a colon is no pattern', async () => {
    expect(await ignored(':odd', ':(top).env')).toEqual([':odd'])
  })

  it('one that lies behind a link does not hide the others', async () => {
    expect(await ignored('.env', 'link/.env', 'mine')).toEqual(['.env', 'mine'])
  })

  it('one question tells which are ignored, and which a negated pattern takes in', async () => {
    const paths = ['.env', 'sub/.env', ':odd', 'other', 'mine']
    const { ignored, optedIn } = await ignoreRules(await open(), paths)
    expect([...ignored]).toEqual(['.env', ':odd', 'mine'])
    expect([...optedIn]).toEqual([['sub/.env', '!.env']])
    const beyond = await ignoreRules(await open(), ['.env', 'link/.env', 'mine'])
    expect([[...beyond.ignored], [...beyond.optedIn]]).toEqual([['.env', 'mine'], []])
    await expect(ignoreRules(await faulty('exit 128'), paths)).rejects.toThrow('git check-ignore failed')
    await expect(ignoreRules(await faulty('printf "a\\0001\\0x\\0other\\0"'), ['.env'])).rejects.toThrow(
      'git gave a list of files that cannot be read',
    )
    expect((await ignoreRules(await faulty('exit 9'), [])).ignored.size).toBe(0)
  })

  it('a Git that fails, or answers something else, is a failure', async () => {
    await expect(ignoredPaths(await faulty('echo "fatal: made up" >&2; exit 128'), ['.env'])).rejects.toThrow(
      'git check-ignore failed with exit code 128: fatal: made up',
    )
    await expect(ignoredPaths(await faulty('printf "other\\0"; exit 0'), ['.env'])).rejects.toThrow(
      'git gave a list of files that cannot be read',
    )
    expect(await ignoredPaths(await faulty('echo "is in submodule" >&2; exit 128'), ['.env', 'x'])).toEqual(new Set())
  })

  it('an answer may hold only what was asked', () => {
    expect(pathsAmong(['a', 'b'], Buffer.from('a\0b\0'))).toEqual(['a', 'b'])
    expect(pathsAmong(['a'], Buffer.alloc(0))).toEqual([])
    expect(() => pathsAmong(['a', 'b'], Buffer.from('a\0c\0'))).toThrow('cannot be read')
  })
})

describe('which paths Git would ignore with other texts', () => {
  const texts = (...pairs: [string, string][]) => new Map(pairs)

  it('its own rules count as always', async () => {
    const paths = ['.env', 'x/y/.env', 'x/y/keep.env', 'mine', 'other']
    expect(
      await ignoredWith(await open(), texts(['.gitignore', '*.env\n'], ['x/y/.gitignore', '!keep.env\n']), paths),
    ).toEqual(new Set(['.env', 'x/y/.env', 'mine']))
    expect(await ignoredWith(await open(), texts(), ['.env', 'mine'])).toEqual(new Set(['mine']))
  })

  it('a Git that fails is a failure', async () => {
    await expect(ignoredWith(await faulty('echo "fatal: made up" >&2; exit 128'), texts(), ['.env'])).rejects.toThrow(
      'git check-ignore failed with exit code 128: fatal: made up',
    )
    await expect(ignoredWith(await faulty('printf "other\\0"; exit 0'), texts(), ['.env'])).rejects.toThrow(
      'cannot be read',
    )
  })

  it('where nothing can be written, that is said', async () => {
    const old = process.env.TMPDIR
    process.env.TMPDIR = repo().path('none')
    try {
      await expect(ignoredWith(await open(), texts(), ['.env'])).rejects.toMatchObject({
        message: `cannot write to ${repo().path('none')}, where temporary files go (ENOENT)`,
        cure: 'Free some space there, or name another folder in TMPDIR (on Windows in TEMP), then run the command again.',
        cause: expect.objectContaining({ code: 'ENOENT' }),
      })
    } finally {
      if (old === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = old
    }
    await expect(ignoredWith(await open(), texts(['a', ''], ['a/b', '']), ['.env'])).rejects.toThrow(/^cannot write to/)
    await expect(ignoredWith(await open(), texts(['a/b', ''], ['a', '']), ['.env'])).rejects.toThrow(/^cannot write to/)
  })
})

it('which paths are tracked, each as it is written', async () => {
  expect(await trackedPaths(await open(), ['.env.local', '[id].env', '[d].env', 'none', '*.tf'])).toEqual(
    new Set(['.env.local', '[id].env']),
  )
})

it('which tracked files tell of production', async () => {
  expect(await filesNamed(await open(), ['Procfile', 'wrangler.*'])).toEqual([
    'Procfile',
    'app/Procfile',
    'app/wrangler.toml',
  ])
  expect(await filesNamed(await open(), ['none'])).toEqual([])
  expect(await terraformProviders(await open(), ['main.tf'])).toEqual(['aws', 'google-beta', 'azurerm'])
  expect(await terraformProviders(await faulty('exit 0'), ['x.tfvars'])).toEqual([])
  expect(await terraformProviders(await faulty('exit 1'), ['x', 'x.tf'])).toEqual([])
  expect(await terraformProviders(await open(), ['a.ts', 'tf'])).toEqual([])
})
