import { KEY_LINE } from '../../support/samples.ts'
import { type ProjectRepo, projectRepo } from '../project-repo.ts'

export interface StrictRepo extends ProjectRepo {
  /** A commit upon HEAD that holds a key, which no ref has. */
  readonly dangling: string
}

/** A project after `init --strict`, with a clean commit, a remote that has it, and a commit with a key that no ref has. */
export async function strictRepo(): Promise<StrictRepo> {
  const repo = await projectRepo()
  await repo.git('init', '-q', '--bare', '--initial-branch=main', '../remote.git')
  await repo.git('remote', 'add', 'origin', '../remote.git')
  await repo.init('--strict', '--no-trial')
  await repo.git('add', '.')
  await repo.git('commit', '-q', '-m', 'first')
  await repo.git('push', '-q', 'origin', 'main')
  return { ...repo, dangling: await danglingCommit(repo, 'pay.js', KEY_LINE) }
}

/** Makes a commit upon HEAD without any ref, as plumbing does; the index and the working tree are as before. */
export async function danglingCommit(repo: ProjectRepo, path: string, text: string): Promise<string> {
  await repo.stage(path, text)
  const tree = (await repo.git('write-tree')).trim()
  await repo.git('rm', '-qf', '--', path)
  return (await repo.git('commit-tree', '-m', 'pay', '-p', 'HEAD', tree)).trim()
}

export async function tipOf(repo: ProjectRepo, ref = 'HEAD'): Promise<string> {
  return (await repo.run('git', ['rev-parse', '--verify', '--quiet', ref])).stdout.trim()
}
