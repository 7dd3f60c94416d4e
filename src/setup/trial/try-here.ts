import { openRepository, type Repository } from '../../git/repository.ts'
import { listWorktrees } from '../worktrees/list-worktrees.ts'
import { attemptCommit } from './attempt.ts'
import { judgeKey, type Outcome, TRY_AGAIN } from './outcome.ts'
import { placeWorktree } from './place-worktree.ts'
import { type TrialOptions, withTrial } from './trial.ts'

/** How long the one commit of `init` may take. */
const LIMIT_MS = 30_000

/**
 * Tries one commit with a made-up key, as it would be made in this worktree now. Only `pre-commit` is there to run: the
 * caller has made sure that nothing stands before hushkey in it.
 * @param time ends the trial where the machine is too slow for it, which proves nothing
 */
export async function tryHere(
  repository: Repository,
  { env, signal }: Omit<TrialOptions, 'full'>,
  time: AbortSignal = AbortSignal.timeout(LIMIT_MS),
): Promise<Outcome> {
  const options = { env, signal: AbortSignal.any([signal, time]), full: false }
  try {
    return await tryOneCommit(repository, options)
  } catch (error) {
    if (signal.aborted || !time.aborted) throw error
    return { kind: 'unknown', text: `the trial took longer than ${LIMIT_MS / 1000} seconds`, remedy: TRY_AGAIN }
  }
}

async function tryOneCommit(repository: Repository, options: TrialOptions): Promise<Outcome> {
  const { main, linked } = await listWorktrees(repository)
  const here = linked.filter((root) => root === repository.root)
  return withTrial(repository, [main ?? '', ...here], options, async (trial) => {
    if (main !== null) {
      const real = main === repository.root ? repository : await openRepository({ ...repository.git, cwd: main })
      const root = await placeWorktree(trial, real, { main: true, full: false })
      if (main === repository.root) return judgeKey(KEY, await attemptCommit(trial, root, { key: true }))
    }
    const root = await placeWorktree(trial, repository, { main: false, full: false })
    return judgeKey(KEY, await attemptCommit(trial, root, { key: true }))
  })
}

const KEY = 'a trial commit with a made-up key'
