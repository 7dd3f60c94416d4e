import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { ignoredPaths } from '../../../git/paths/path-questions.ts'
import type { Check } from '../doctor-context.ts'
import { failure, listed, ok, warning } from '../line.ts'

/** Git ignores the env files that are there, and those that will come. */
export const envIgnored: Check = async ({ repository, project, env, typed }) => {
  const unreadable = await findUnreadable(repository.root, [
    ...env.unignored,
    posix.join(project?.folder ?? '', '.env'),
  ])
  if (unreadable !== null)
    return failure(
      `${unreadable} holds NUL bytes, as UTF-16 does, so Git does not read it`,
      'Save it as UTF-8; Windows PowerShell 5 writes UTF-16',
    )
  if (env.unignored.length > 0)
    return failure(
      `Git does not ignore ${listed(env.unignored)}`,
      `In .gitignore, a line each: ${env.unignored.map((path) => `/${path}`).join(', ')}`,
    )
  const folder = project?.folder ?? ''
  // What is committed on purpose is not to be ignored; its local twin is.
  const isShared = env.committed.some((path) => posix.dirname(path) === posix.join(folder, '.'))
  const usual = (isShared ? ['.env.local'] : ['.env', '.env.local']).map((name) => posix.join(folder, name))
  const ignored = await ignoredPaths(repository, usual)
  const missing = usual.filter((path) => !ignored.has(path))
  if (missing.length > 0) return warning(`Git would not ignore ${listed(missing)}`, typed('init --yes'))
  return ok(env.ignored.length > 0 ? `Git ignores ${listed(env.ignored)}` : 'Git ignores env files')
}

/** The first `.gitignore` above these paths that Git cannot read as text. */
async function findUnreadable(root: string, paths: readonly string[]): Promise<string | null> {
  const folders = new Set(['.', ...paths.map((path) => posix.dirname(path))])
  for (const folder of folders) {
    const path = posix.join(folder, '.gitignore')
    const bytes = await readFile(join(root, path)).catch(() => null) // none, or one that other lines speak of
    if (bytes?.includes(0)) return path
  }
  return null
}
