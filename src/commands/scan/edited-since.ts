import type { GitContext } from '../../git/run-git.ts'
import { tryGit } from '../../git/run-git.ts'
import type { ScanResult } from '../../scan/scan-options.ts'

/** So many are named. */
const MOST = 3

/**
 * The files that stop a commit and differ on the disk from what is staged, relative to the Git root: who mended one and did
 * not stage it reads the same report again.
 */
export async function editedSince(git: GitContext, { findings }: ScanResult): Promise<string[]> {
  const paths = findings.filter(({ blocks, line }) => blocks && line !== null).map(({ path }) => path)
  if (!paths.length) return []
  const literal = [...new Set(paths)].slice(0, 100).map((path) => `:(top,literal)${path}`)
  const { code, stdout } = await tryGit(git, ['diff-files', '--name-only', '-z', '--', ...literal])
  return code === 0 ? stdout.toString().split('\0').filter(Boolean).slice(0, MOST) : []
}
