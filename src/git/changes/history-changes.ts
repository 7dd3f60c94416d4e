import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { type GitContext, runGit, tryGit } from '../run-git.ts'
import { messageChange } from '../texts/message-texts.ts'
import { type Change, unreadableList } from './change.ts'
import { looseFiles } from './push-changes.ts'
import { peel } from './pushed-commits.ts'
import { commitChanges } from './range-changes.ts'
import { refuseCutOff } from './range-commits.ts'

/**
 * What the commits of all refs, also the stash and what was fetched, have added, their messages and those of annotated tags.
 * A content under its path is looked at once, where the first commit brought it: what else a later commit could add with
 * it has come with that one or with those before it.
 * @throws UserError when this repository does not have all of it
 */
export async function historyChanges(repository: Repository): Promise<Change[]> {
  const { git } = repository
  const [commits, { tags, loose }] = await Promise.all([listCommits(git), besideCommits(git)])
  await refuseCutOff(repository, 'the history', commits)
  const [changes, files] = await Promise.all([commitChanges(git, commits), Promise.all(loose.map(looseFiles(git)))])
  return [
    ...firstOfEach([...changes, ...files.flat()]),
    ...commits.map((id) => messageChange('COMMIT_EDITMSG', id)),
    ...tags.map((id) => messageChange('TAG_EDITMSG', id)),
  ]
}

/** The oldest first, and none before its parents. */
async function listCommits(git: GitContext): Promise<string[]> {
  const { code, stdout, stderr } = await tryGit(git, ['rev-list', '--all', '--reverse', '--date-order'])
  if (code !== 0) throw new UserError(`Git cannot list the history: ${stderr.trim().split('\n')[0]}`, 'Run: git fsck')
  const commits = stdout.toString().split('\n').filter(Boolean)
  if (commits.some((id) => !/^[0-9a-f]{40,64}$/.test(id))) throw unreadableList()
  return commits
}

/** Annotated tags, and files and folders that a ref names without any commit. */
async function besideCommits(git: GitContext) {
  const listed = (await runGit(git, ['for-each-ref', '--format=%(objecttype) %(objectname) %(refname)'])).toString()
  const tips = listed.split('\n').flatMap((row) => {
    const [, id, ref] = /^(?:tag|tree|blob) ([0-9a-f]{40,64}) (.*)$/.exec(row) ?? []
    return id === undefined || ref === undefined ? [] : [{ id, ref }]
  })
  const objects = await peel(git, tips)
  const missing = objects.find(({ type }) => type === null)
  if (missing) throw new UserError(`the object of ${missing.ref} is not in this repository`, 'Run: git fsck')
  return {
    tags: [...new Set(objects.filter(({ isTag }) => isTag).map(({ tag }) => tag))],
    loose: objects.flatMap(({ id, ref, type }) => (type === 'blob' || type === 'tree' ? [{ id, ref, type }] : [])),
  }
}

function firstOfEach(changes: readonly Change[]): Change[] {
  const seen = new Set<string>()
  return changes.filter(({ path, kind, blob }) => {
    const id = `${blob} ${kind} ${path}`
    return !seen.has(id) && seen.add(id)
  })
}
