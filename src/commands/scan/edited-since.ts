import type { GitContext } from '../../git/run-git.ts'
import { tryGit } from '../../git/run-git.ts'
import type { ScanResult } from '../../scan/scan-options.ts'
import type { Learned } from '../../scan/targets/scan-internals.ts'

/** So many are named. */
const MOST = 3

/**
 * The files that stop a commit and differ on the disk from what is staged, relative to the Git root: who mended one and did
 * not stage it reads the same report again.
 * @param staged what the scan has read of these files, so that Git is asked only where they differ or it did not look
 */
export async function editedSince(
  git: GitContext,
  { findings }: ScanResult,
  staged: Learned['staged'] = null,
): Promise<string[]> {
  const asOnDisk = (await staged)?.asOnDisk
  const paths = findings
    .filter(({ blocks, line, path }) => blocks && line !== null && !asOnDisk?.has(path))
    .map(({ path }) => path)
  if (!paths.length) return []
  const literal = [...new Set(paths)].slice(0, 100).map((path) => `:(top,literal)${path}`)
  const { code, stdout } = await tryGit(git, ['diff-files', '--name-only', '-z', '--', ...literal])
  return code === 0 ? stdout.toString().split('\0').filter(Boolean).slice(0, MOST) : []
}
