import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { type GitContext, runGit, tryGit } from '../run-git.ts'
import { unreadableList } from './change.ts'

/**
 * The commits of a range, oldest first: those of `B` that `A` does not have, so that it does not matter what `A` gained
 * since the two parted.
 * @param range `A..B`, `A...B` or one revision as `git rev-list` takes them; `..B` and `A..` are filled up with HEAD.
 * An `A` of nothing but zeros, which CI gives for a branch that was pushed first, stands for all that other branches of
 * the remotes have.
 * @throws UserError when Git does not know an end of the range, when it names no commits, and when this clone was cut
 * off within it
 */
export async function commitsOf(repository: Repository, range: string): Promise<string[]> {
  const { git } = repository
  const first = /^0{40,64}\.\.(?!\.)(.*)$/.exec(range)
  const asked = first ? await firstPush(git, first[1] || 'HEAD', range) : [range]
  const listed = await tryGit(git, ['rev-list', '--reverse', '--date-order', '--end-of-options', ...asked, '--'])
  if (listed.code !== 0) throw await unknownRange(git, range)
  const commits = linesOf(listed.stdout)
  if (commits.some((id) => !/^[0-9a-f]{40,64}$/.test(id))) throw unreadableList()
  if (!commits.length && !(await isOfCommits(git, range)))
    throw new UserError(`the range ${range} names no commits`, 'Name two commits: --range main..HEAD')
  await refuseCutOff(repository, `the range ${range}`, commits)
  return commits
}

/** A branch of a remote that holds `tip` is the new one itself, or says nothing of when it came to do so. */
async function firstPush(git: GitContext, tip: string, range: string): Promise<string[]> {
  const { code, stdout } = await tryGit(git, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${tip}^{commit}`,
  ])
  if (code !== 0) throw await unknownRange(git, range)
  const commit = stdout.toString().trim()
  const others = await runGit(git, [
    'for-each-ref',
    '--format=%(objectname)',
    `--no-contains=${commit}`,
    'refs/remotes',
  ])
  return [commit, ...new Set(linesOf(others).map((other) => `^${other}`))]
}

/**
 * Git takes a commit whose parents were cut off for a first one, which adds all it holds: lines that are old would be
 * reported, and commits before it would be missing (https://git-scm.com/docs/shallow).
 * @throws UserError for that, with what helps; it names `what` is to be checked
 */
export async function refuseCutOff({ commonDir }: Repository, what: string, commits: readonly string[]): Promise<void> {
  const cut = new Set((await readFile(join(commonDir, 'shallow'), 'utf8').catch(() => '')).split('\n'))
  if (commits.some((commit) => cut.has(commit)))
    throw new UserError(`this clone is shallow and does not have all of ${what}`, UNSHALLOW)
}

const UNSHALLOW =
  'Run: git fetch --unshallow\nIn CI clone everything: fetch-depth: 0 (GitHub Actions), GIT_DEPTH: 0 (GitLab)'

/** Whether a range that holds nothing is one at all: `^main` and `HEAD:src` would be empty whatever is committed. */
async function isOfCommits(git: GitContext, range: string): Promise<boolean> {
  const { stdout } = await tryGit(git, ['rev-parse', '--revs-only', range, '--'])
  const tips = linesOf(stdout).filter((id) => /^[0-9a-f]{40,64}$/.test(id))
  const answers = await Promise.all(
    tips.map((id) => tryGit(git, ['rev-parse', '--verify', '--quiet', `${id}^{commit}`])),
  )
  return tips.length > 0 && answers.every(({ code }) => code === 0)
}

async function unknownRange(git: GitContext, range: string): Promise<UserError> {
  const shallow = (await runGit(git, ['rev-parse', '--is-shallow-repository'])).toString().trim() === 'true'
  if (shallow) return new UserError(`this clone is shallow and does not know the range ${range}`, UNSHALLOW)
  // What a force push left behind is in no clone that was made after it.
  const isId = /^[0-9a-f]{40,64}\.\./.test(range)
  return new UserError(
    `Git does not know the range ${range}`,
    isId ? 'After a force push name the branch instead: --range origin/main..HEAD' : 'Run: git log --oneline',
  )
}

function linesOf(output: Buffer): string[] {
  return output.toString().split('\n').filter(Boolean)
}
