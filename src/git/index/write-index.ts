import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { runGit, tryGit } from '../run-git.ts'
import { type IndexEntry, indexEntries } from './index-entries.ts'
import { waitForIndex } from './wait-for-index.ts'

/**
 * Sets and removes entries of the index, all at once or, when Git fails, none.
 * @param entries by path; null removes
 */
export async function writeIndex(
  repository: Repository,
  entries: ReadonlyMap<string, IndexEntry | null>,
): Promise<void> {
  if (!entries.size) return
  const zero = '0'.repeat([...entries.values()].find((entry) => entry)?.id.length ?? (await idLength(repository)))
  const lines = [...entries].map(([path, entry]) =>
    entry ? `${entry.mode} ${entry.id} 0\t${path}\0` : `0 ${zero} 0\t${path}\0`,
  )
  await waitForIndex(repository)
  await runGit(repository.git, ['update-index', '-z', '--index-info'], lines.join(''))
  for (const flag of ['assume-unchanged', 'skip-worktree'] as const) {
    const paths = [...entries].filter(([, entry]) => entry?.flags?.includes(flag)).map(([path]) => `${path}\0`)
    if (paths.length) await runGit(repository.git, ['update-index', `--${flag}`, '-z', '--stdin'], paths.join(''))
  }
  const written = await indexEntries(repository, [...entries.keys()])
  if ([...entries].some(([path, entry]) => written.get(path)?.id !== entry?.id))
    throw new UserError('Git did not take over what was to be staged', 'Run: git status')
  // Entries without the file's times look changed to plumbing; exit code 1 only says that some files really are.
  await tryGit(repository.git, ['update-index', '-q', '--refresh'])
}

async function idLength({ git }: Repository): Promise<number> {
  return (await runGit(git, ['hash-object', '--stdin'], '')).toString().trim().length
}
