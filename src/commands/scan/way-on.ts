import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { PushedRef } from '../../git/changes/push.ts'
import type { Repository } from '../../git/repository.ts'
import { tryGit } from '../../git/run-git.ts'
import type { WayOn } from '../../report/look.ts'
import { quoteForShell } from '../../shell-quote.ts'
import { type Operation, readOperation } from './operation.ts'

/** How to go on after an update of a branch was refused, and whether the index holds what was refused. */
export interface Refused extends WayOn {
  readonly isStaged: boolean
}

/**
 * @param updates what was refused
 * @param commits those with findings that block
 */
export async function wayOn(
  repository: Repository,
  updates: readonly PushedRef[],
  commits: ReadonlySet<string>,
): Promise<Refused> {
  const [update] = updates
  const operation = await readOperation(repository.gitDir)
  if (operation === 'rebase') return { isStaged: false, ...inRebase(commits, update?.localId) }
  if ([...commits].some((id) => id !== update?.localId)) return operation === 'merge' ? IN_MERGED : ELSEWHERE
  const isHere = updates.length === 1 && update?.remote === (await ask(repository, ['symbolic-ref', '--quiet', 'HEAD']))
  const commit = isHere ? await readCommit(repository, update.localId) : null
  const [head] = repository.parents
  if (!commit || (commit.parent !== head && !(await isAmended(repository, commit, head)))) return ELSEWHERE
  const compared = await tryGit(repository.git, ['diff-index', '--cached', '--quiet', commit.id, '--'])
  const isStaged = compared.code === 0
  const onward = operation ? IN_OPERATION[operation] : await sameCommit(repository, commit, commit.parent !== head)
  return { isStaged, fix: isStaged ? 'npx hushkey fix' : 'change the file, git add it', ...onward }
}

const ELSEWHERE: Refused = {
  isStaged: false,
  fix: 'make that commit anew without it; if a remote has it: git fetch',
  next: 'the same command; the branch is as it was before',
}

/** In a commit that is merged it cannot be fixed. */
const IN_MERGED: Refused = {
  isStaged: false,
  fix: 'git merge --abort',
  next: 'make the commit anew in which it stands, and merge that',
}

const IN_OPERATION: Readonly<Record<Exclude<Operation, 'rebase'>, Pick<WayOn, 'next' | 'giveUp'>>> = {
  am: { next: 'git am --continue', giveUp: 'git am --abort' },
  merge: { next: 'git merge --continue', giveUp: 'git merge --abort' },
  'cherry-pick': { next: 'git cherry-pick --continue', giveUp: 'git cherry-pick --abort' },
  revert: { next: 'git revert --continue', giveUp: 'git revert --abort' },
}

/** A rebase updates the branch when all commits are made: it then stands behind the last one, with nothing left to do. */
function inRebase(commits: ReadonlySet<string>, tip: string | undefined): WayOn {
  const isLast = [...commits].every((commit) => commit === tip)
  return isLast
    ? {
        fix: 'change the file, git add it, git commit --amend',
        next: 'git rebase --continue',
        giveUp: 'git rebase --abort',
      }
    : { fix: 'git rebase --abort', next: 'git rebase -i, and mark the commit "edit" in which it stands' }
}

/** Git keeps the message of a commit that was refused. */
async function sameCommit(
  { gitDir, root }: Repository,
  { message }: Commit,
  isAmended: boolean,
): Promise<Pick<WayOn, 'next' | 'giveUp'>> {
  const file = join(gitDir, 'COMMIT_EDITMSG')
  const kept = await readFile(file, 'utf8').catch(() => '')
  const amend = isAmended ? ' --amend' : ''
  if (kept.trim() !== message.trim()) return { next: 'the same command' }
  return { next: `git commit${amend} --edit --file=${quoteForShell(relative(root, file).replaceAll('\\', '/'))}` }
}

interface Commit {
  readonly id: string
  /** The first one; undefined for a root. */
  readonly parent: string | undefined
  readonly message: string
}

async function readCommit({ git }: Repository, id: string): Promise<Commit | null> {
  const { code, stdout } = await tryGit(git, ['cat-file', 'commit', id])
  const text = stdout.toString()
  if (code !== 0) return null
  const end = text.indexOf('\n\n')
  const parent = /^parent ([0-9a-f]+)$/m.exec(text.slice(0, end))?.[1]
  return { id, parent, message: text.slice(end + 2) }
}

async function isAmended(repository: Repository, { parent = '' }: Commit, head: string | undefined): Promise<boolean> {
  return head !== undefined && (await ask(repository, ['rev-parse', '--verify', '--quiet', `${head}^`])) === parent
}

/** One line of Git; empty where Git has no answer. */
async function ask({ git }: Repository, args: readonly string[]): Promise<string> {
  const { code, stdout } = await tryGit(git, args)
  return code === 0 ? stdout.toString().trim() : ''
}
