import { tmpdir } from 'node:os'
import type { Repository } from '../repository.ts'
import { gitError, tryGit } from '../run-git.ts'
import { withTemporaryFiles } from '../with-temporary-files.ts'
import { pathsAmong } from './path-questions.ts'

/**
 * Which of `paths` Git would ignore if the `.gitignore` files had these texts: asked of Git itself, in an empty folder
 * that has nothing but them. `info/exclude` and the user's own rules count as always.
 * @param texts by path, those in the folders above `paths`
 */
export async function ignoredWith(
  { git, gitDir }: Repository,
  texts: ReadonlyMap<string, string>,
  paths: readonly string[],
): Promise<Set<string>> {
  return withTemporaryFiles(tmpdir(), texts, ELSEWHERE, async (folder) => {
    const args = [`--git-dir=${gitDir}`, `--work-tree=${folder}`, 'check-ignore', '--no-index', '-z', '--stdin']
    const asked = paths.map((path) => `${path}\0`).join('')
    const { code, stdout, stderr } = await tryGit({ ...git, cwd: folder }, args, asked)
    if (code > 1) throw gitError(['check-ignore'], code, stderr)
    return new Set(pathsAmong(paths, stdout))
  })
}

const ELSEWHERE =
  'Free some space there, or name another folder in TMPDIR (on Windows in TEMP), then run the command again.'
