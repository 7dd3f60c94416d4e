import { posix } from 'node:path'
import { ignoredPaths } from '../../git/path-questions.ts'
import { quoteForShell } from '../../hook/call.ts'
import { failure, listed, ok, warning } from './line.ts'
import type { Check } from './patient.ts'

/** Git ignores the env files that are there, and those that will come. */
export const envIgnored: Check = async ({ repository, project, env, typed }) => {
  if (env.unignored.length > 0)
    return failure(
      `Git does not ignore ${listed(env.unignored)}`,
      `printf '%s\\n' ${env.unignored.map((path) => quoteForShell(`/${path}`)).join(' ')} >> .gitignore`,
    )
  const usual = ['.env', '.env.local'].map((name) => posix.join(project?.folder ?? '', name))
  const ignored = await ignoredPaths(repository, usual)
  const missing = usual.filter((path) => !ignored.has(path))
  if (missing.length > 0) return warning(`Git would not ignore ${listed(missing)}`, typed('init --yes'))
  return ok(env.ignored.length > 0 ? `Git ignores ${listed(env.ignored)}` : 'Git ignores env files')
}
