import { lstat, readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { mergeExample } from '../../env-files/env-example.ts'
import { envNames } from '../../env-files/env-names.ts'
import { envKind } from '../../env-files/env-path.ts'
import { addPatterns } from '../../env-files/gitignore.ts'
import { ignoredPaths } from '../../git/paths/path-questions.ts'
import { runGit } from '../../git/run-git.ts'
import type { Change } from '../../setup/files/change.ts'
import { readBytes } from '../../setup/files/read-bytes.ts'
import { changeFile } from '../../setup/plan.ts'
import { exists, type Project } from '../../setup/project.ts'

/**
 * What `init` offers beside the hook; nothing where all is in place.
 * @param committed env files that the team has in Git: nothing is to ignore them or to stand beside them
 */
export async function planOffers(project: Project, committed: readonly string[]): Promise<Change[]> {
  return [...(await planIgnore(project, committed)), ...(await planExample(project, committed))]
}

/** The lines that keep packages and env files out of Git, where its rules do not do so yet. */
async function planIgnore(project: Project, committed: readonly string[]): Promise<Change[]> {
  const { repository, folder } = project
  const isTeams = committed.some((path) => /(?:^|\/)\.env(?:\.[^/]*)?$/.test(path))
  const env = await (isTeams ? localEnvLines(project) : envLines(project))
  const packages = (await hasLoosePackages(project)) ? ['node_modules/'] : []
  const lines = [...packages, ...env]
  if (lines.length === 0) return []
  const beside = posix.join(folder, '.gitignore')
  const own = !(await exists(repository.root, '.gitignore')) && (await exists(repository.root, beside))
  const what = [
    ...(packages.length ? ['packages'] : []),
    ...(env.length ? [isTeams ? 'local env files' : 'env files'] : []),
  ]
  const change = { path: own ? beside : '.gitignore', why: `Git ignores ${what.join(' and ')}: ${lines.join(' ')}` }
  return changeFile({ project }, change, (text) => addPatterns(text, lines))
}

/** Whether the folder of packages is neither ignored nor tracked, so that the next `git add .` would stage all of it. */
async function hasLoosePackages({ repository, folder }: Project): Promise<boolean> {
  const path = posix.join(folder, 'node_modules')
  const stats = await lstat(join(repository.root, path)).catch(() => null)
  if (!stats?.isDirectory() || (await ignoredPaths(repository, [path])).has(path)) return false
  const args = ['--literal-pathspecs', 'ls-files', '-z', '--', path]
  return (await runGit({ ...repository.git, cwd: repository.root }, args)).length === 0
}

async function envLines({ repository, folder }: Project): Promise<string[]> {
  const at = (name: string) => posix.join(folder, name)
  const ignored = await ignoredPaths(repository, ['.env', '.env.local', '.env.example'].map(at))
  const missing = [...(ignored.has(at('.env')) ? [] : ['.env']), ...(ignored.has(at('.env.local')) ? [] : ['.env.*'])]
  const swallowed = ignored.has(at('.env.example')) || missing.includes('.env.*')
  return swallowed ? [...missing, '!.env.example'] : missing
}

/** Beside env files that are committed, only those are ignored that are local by their name. */
async function localEnvLines({ repository, folder }: Project): Promise<string[]> {
  const at = (name: string) => posix.join(folder, name)
  const ignored = await ignoredPaths(repository, ['.env.local', '.env.test.local'].map(at))
  return [
    ...(ignored.has(at('.env.local')) ? [] : ['.env.local']),
    ...(ignored.has(at('.env.test.local')) ? [] : ['.env.*.local']),
  ]
}

/** A template that names what `.env` holds, when there is a `.env` and no template. */
async function planExample(project: Project, committed: readonly string[]): Promise<Change[]> {
  const { root } = project.repository
  const at = (name: string) => posix.join(project.folder, name)
  if (committed.some((path) => posix.dirname(path) === posix.join(project.folder, '.'))) return []
  const env = (await readBytes(root, at('.env')))?.toString() ?? ''
  const count = envNames(env).length
  if (count === 0) return []
  const beside = await readdir(posix.join(root, project.folder))
  if (beside.some((name) => envKind(name) === 'template')) return []
  const why = `names ${count === 1 ? 'the variable' : `the ${count} variables`} of .env, without values`
  return changeFile({ project }, { path: at('.env.example'), why }, () => mergeExample('', env))
}
