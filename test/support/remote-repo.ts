import { installHook } from './install-hook.ts'
import { CLEAN_LINE } from './samples.ts'
import { type Run, type TempRepo, tempRepo } from './temp-repo.ts'

/** A repository with the hook, a clean commit, and an empty bare remote beside it. */
export async function withRemote(...init: string[]): Promise<TempRepo> {
  const repo = await tempRepo(...init)
  await repo.git('init', '-q', '--bare', '--initial-branch=main', ...init, '../remote.git')
  await repo.git('remote', 'add', 'origin', '../remote.git')
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit('first')
  await installHook(repo, 'pre-push')
  return repo
}

export const push = (repo: TempRepo, ...args: string[]): Promise<Run> => repo.run('git', ['push', '-q', ...args])
export const remoteHas = async (repo: TempRepo, ref: string) =>
  (await repo.run('git', ['--git-dir', repo.path('../remote.git'), 'rev-parse', '-q', '--verify', ref])).exitCode === 0

export async function commitFile(repo: TempRepo, path: string, text: string): Promise<string> {
  await repo.stage(path, text)
  await repo.commit(path)
  return (await repo.git('rev-parse', 'HEAD')).trim()
}
