import { mkdir, symlink } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { installHook } from '../support/install-hook.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/** A developer with the hook, a bare remote that has `main`, and clones of it as CI makes them. */
export interface CiJob {
  readonly developer: TempRepo
  /** Makes commits on a branch, past the hook, and pushes it. @returns its new tip */
  push(branch: string, ...files: (readonly [path: string, text: string])[]): Promise<string>
  /** A clone in which `branch` is checked out and hushkey is installed. */
  clone(branch: string, ...args: string[]): Promise<TempRepo>
}

/** @param first what the first commit on `main` holds */
export async function createCiJob(first = CLEAN_LINE): Promise<CiJob> {
  const developer = await tempRepo()
  const remote = `file://${developer.path('../remote.git')}`
  await developer.git('init', '--quiet', '--bare', '--initial-branch=main', '../remote.git')
  await developer.git('remote', 'add', 'origin', remote)
  await developer.stage('a.js', first)
  await developer.commit('first')
  await developer.git('push', '-q', 'origin', 'main')
  await installHook(developer)
  let clones = 0
  return {
    developer,
    async push(branch, ...files) {
      await developer.git('switch', '-q', ...((await knows(developer, branch)) ? [] : ['-c']), branch)
      for (const [path, text] of files) {
        await developer.stage(path, text)
        await developer.commit(path)
      }
      await developer.git('push', '-q', '--force', 'origin', branch)
      return (await developer.git('rev-parse', 'HEAD')).trim()
    },
    async clone(branch, ...args) {
      const folder = `../clone-${++clones}`
      await developer.git('clone', '--quiet', '--branch', branch, ...args, remote, folder)
      const clone = repoAt(developer.path(folder), developer.env)
      await mkdir(clone.path('node_modules/.bin'), { recursive: true })
      await symlink(PACKAGE, clone.path('node_modules/hushkey'))
      await symlink('../hushkey/dist/cli.js', clone.path('node_modules/.bin/hushkey'))
      return clone
    },
  }
}

async function knows({ run }: TempRepo, branch: string): Promise<boolean> {
  return (await run('git', ['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`])).exitCode === 0
}

/** A commit with a key that the hook stops, and that `--no-verify` lets past; a later one takes the key out again. */
export async function bypass({ developer, push }: CiJob, branch: string): Promise<string> {
  await developer.git('switch', '-q', '-c', branch)
  await developer.stage('pay.js', KEY_LINE)
  const stopped = await developer.run('git', ['commit', '-m', 'pay'])
  expect(stopped).toMatchObject({ exitCode: 1 })
  await developer.git('commit', '-q', '--no-verify', '-m', 'pay')
  return push(branch, ['pay.js', CLEAN_LINE])
}
