import { UserError } from '../../errors.ts'
import { openRepository, type Repository } from '../../git/repository.ts'
import { listWorktrees } from '../worktrees/list-worktrees.ts'
import { attemptCommit, attemptPush } from './attempt.ts'
import { judgeHarmless, judgeKey, type Outcome, TRY_AGAIN } from './outcome.ts'
import { placeWorktree } from './place-worktree.ts'
import { type Trial, type TrialOptions, withTrial } from './trial.ts'
import { bareEnvironment } from './trial-environment.ts'

/** For all commits together. */
const LIMIT_MS = 60_000

/** One thing that was tried, and what came of it. */
export interface Tried {
  /** Permanent, for scripts: `trial-key`. */
  readonly name: string
  /** The root of the worktree in which it was tried. */
  readonly root: string
  readonly outcome: Outcome
}

export interface Wanted {
  /** Whether a partly staged file is worth a try, because lint-staged hides the rest. */
  readonly partly: boolean
  /** Whether hushkey is set up for pushes. */
  readonly push: boolean
  /** Whether GUI clients get another PATH than terminals. */
  readonly bare: boolean
}

/**
 * Tries commits and pushes in this worktree, with all that the hooks run, and then in each other one.
 * @param tell is given each outcome as soon as it is there
 */
export async function tryEverywhere(
  repository: Repository,
  wanted: Wanted,
  { env, signal }: Omit<TrialOptions, 'full'>,
  tell: (tried: Tried) => Promise<void>,
): Promise<void> {
  const { main, linked } = await listWorktrees(repository)
  const time = AbortSignal.timeout(LIMIT_MS)
  const options = { env, signal: AbortSignal.any([signal, time]), full: true }
  const roots = [...(main === null ? [] : [main]), ...linked]
  const tryIn = async (trial: Trial, root: string, place: string) => {
    const all = root === repository.root ? wanted : { partly: false, push: false, bare: false }
    for (const [name, attempt] of attempts(trial, place, all)) {
      const outcome = await attempt()
      signal.throwIfAborted()
      await tell({ name, root, outcome })
    }
  }
  const overall = async (trial: Trial) => {
    const places = new Map<string, string>()
    for (const root of roots) {
      const real = root === repository.root ? repository : await openRepository({ ...repository.git, cwd: root })
      places.set(root, await placeWorktree(trial, real, { main: root === main, full: true }))
    }
    const here = places.get(repository.root)
    if (here) await tryIn(trial, repository.root, here)
    for (const [root, place] of places) if (root !== repository.root) await tryIn(trial, root, place)
  }
  try {
    await withTrial(repository, [main ?? '', ...linked], options, overall)
  } catch (error) {
    if (signal.aborted) throw new UserError('interrupted before the trial was done', 'Run the command again.')
    if (!time.aborted) throw error
    const text = `the trial took longer than ${LIMIT_MS / 1000} seconds`
    await tell({ name: 'trial-time', root: repository.root, outcome: { kind: 'unknown', text, remedy: TRY_AGAIN } })
  }
}

type Try = readonly [name: string, attempt: () => Promise<Outcome>]

function attempts(trial: Trial, root: string, { partly, push, bare }: Wanted): Try[] {
  const key = 'a commit with a made-up key'
  const partlyStaged = { key: true, partly: true, path: 'hushkey-trial.json' }
  const asClient = { key: true, env: bareEnvironment(trial.env) }
  const commits: Try[] = [
    [
      'trial-harmless',
      async () => judgeHarmless('a harmless commit', await attemptCommit(trial, root, { key: false })),
    ],
    ['trial-key', async () => judgeKey(key, await attemptCommit(trial, root, { key: true }))],
  ]
  const others: readonly (readonly [boolean, Try])[] = [
    [
      partly,
      [
        'trial-partly-staged',
        async () => judgeKey('a partly staged file with a key', await attemptCommit(trial, root, partlyStaged)),
      ],
    ],
    [
      push,
      ['trial-push-harmless', async () => judgeHarmless('a harmless push', await attemptPush(trial, root, false))],
    ],
    [push, ['trial-push', async () => judgeKey('a push of a key', await attemptPush(trial, root, true))]],
    [bare, ['trial-gui', async () => judgeKey(`${key} from a GUI client`, await attemptCommit(trial, root, asClient))]],
  ]
  return [...commits, ...others.filter(([isWanted]) => isWanted).map(([, one]) => one)]
}
