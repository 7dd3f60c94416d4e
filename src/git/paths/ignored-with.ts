import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { gitError, tryGit } from '../run-git.ts'
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
  const folder = await mkdtemp(join(tmpdir(), 'hushkey-')).catch(refuseToWrite)
  try {
    for (const [path, text] of texts) {
      await mkdir(dirname(join(folder, path)), { recursive: true }).catch(refuseToWrite)
      await writeFile(join(folder, path), text).catch(refuseToWrite)
    }
    const args = [`--git-dir=${gitDir}`, `--work-tree=${folder}`, 'check-ignore', '--no-index', '-z', '--stdin']
    const { code, stdout, stderr } = await tryGit(
      { ...git, cwd: folder },
      args,
      paths.map((path) => `${path}\0`).join(''),
    )
    if (code > 1) throw gitError(['check-ignore'], code, stderr)
    return new Set(pathsAmong(paths, stdout))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {}) // a virus scanner may hold it: the answer counts
  }
}

function refuseToWrite(error: NodeJS.ErrnoException): never {
  throw new UserError(
    `cannot write to ${tmpdir()}, where temporary files go (${error.code})`,
    'Free some space there, or name another folder in TMPDIR (on Windows in TEMP), then run the command again.',
    { cause: error },
  )
}
