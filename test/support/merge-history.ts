import type { TempRepo } from './temp-repo.ts'

/**
 * A history of merges on `main`: of two branches that do not touch, of one file changed on both sides, of a file renamed
 * on one side and changed on the other, with a file that is new in the merge itself, and with one that the merge renames.
 */
export async function mergeHistory(repo: TempRepo, kinds: readonly MergeKind[] = KINDS): Promise<void> {
  const { git, stage, commit, write } = repo
  const text = (name: string, last: string) =>
    `${name} one\n${name} two\n${name} three\n${name} four\n${name} ${last}\n`
  await stage('base', 'base\n')
  await commit('base')
  for (const [index, kind] of kinds.entries()) {
    const [old, moved] = [`f${index}`, `moved/f${index}`]
    await stage(old, text(old, 'last'))
    await commit(`${old} is new`)
    await git('switch', '-q', '-c', `topic${index}`)
    if (kind === 'renamed') await git('mv', '-k', old, await folderFor(repo, moved))
    else await stage(kind === 'apart' ? `topic-of-${old}` : old, text(old, 'theirs'))
    await commit(`topic ${index}`)
    await git('switch', '-q', 'main')
    await stage(kind === 'apart' ? `main-of-${old}` : old, text(old, 'ours'))
    await commit(`main ${index}`)
    await repo.run('git', ['merge', '-q', '--no-ff', '--no-commit', `topic${index}`])
    if (kind === 'renamed') await stage(moved, text(old, 'mixed'))
    else if (kind !== 'apart') await stage(old, text(old, 'mixed'))
    if (kind === 'adds') await stage(`new-in-${old}`, `${old} is new in the merge\n`)
    if (kind === 'moves') await git('mv', old, await folderFor(repo, moved))
    await git('add', '--all')
    await commit(`merge ${index}`)
  }
  await write('base', 'base\n')
}

export const KINDS = ['apart', 'both', 'renamed', 'adds', 'moves'] as const
export type MergeKind = (typeof KINDS)[number]

/** `git mv` makes no folders. */
async function folderFor(repo: TempRepo, path: string): Promise<string> {
  await repo.write(`${path}.keep`, '')
  await repo.run('rm', [`${path}.keep`])
  return path
}
