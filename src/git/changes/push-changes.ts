import type { Repository } from '../repository.ts'
import { type GitContext, runGit } from '../run-git.ts'
import { messageChange } from '../texts/message-texts.ts'
import { type Change, decodePath, kindOfMode, splitZ, unreadableList } from './change.ts'
import type { Push } from './push.ts'
import { type Pushed, pushedCommits } from './pushed-commits.ts'
import { commitChanges } from './range-changes.ts'

/**
 * What a push sends that the remote does not have: the lines that its commits add, their messages, those of annotated
 * tags, and files that a ref names without a commit.
 * @throws UserError when something of it is not here
 */
export async function pushChanges(repository: Repository, push: Push): Promise<Change[]> {
  const { git } = repository
  const { commits, tags, loose } = await pushedCommits(repository, push)
  const [changes, files] = await Promise.all([commitChanges(git, commits), Promise.all(loose.map(looseFiles(git)))])
  return [
    ...changes,
    ...files.flat(),
    ...commits.map((id) => messageChange('COMMIT_EDITMSG', id)),
    ...tags.map((id) => messageChange('TAG_EDITMSG', id)),
  ]
}

/** Of a tree all files, of a blob itself, under the name of its ref. */
export function looseFiles(git: GitContext) {
  return async ({ id, ref, type }: Pushed['loose'][number]): Promise<Change[]> => {
    if (type === 'blob') return [{ path: ref, kind: 'file', blob: id, before: [], commit: id }]
    const listed = splitZ(await runGit(git, ['ls-tree', '-r', '-z', '--full-tree', id]))
    return listed.map((row) => {
      const tab = row.indexOf('\t')
      const [, mode = '', blob] = /^(\d{6}) \w+ ([0-9a-f]{40,64})$/.exec(row.subarray(0, tab).toString()) ?? []
      if (!blob) throw unreadableList()
      return { path: decodePath(row.subarray(tab + 1)), kind: kindOfMode(mode), blob, before: [], commit: id }
    })
  }
}
