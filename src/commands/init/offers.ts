import { readdir } from 'node:fs/promises'
import { posix } from 'node:path'
import { mergeExample } from '../../env-files/env-example.ts'
import { envNames } from '../../env-files/env-names.ts'
import { envKind } from '../../env-files/env-path.ts'
import { addPatterns } from '../../env-files/gitignore.ts'
import { ignoredPaths } from '../../git/paths/path-questions.ts'
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

/** The lines that keep env files out of Git, where its rules do not do so yet. */
async function planIgnore(project: Project, committed: readonly string[]): Promise<Change[]> {
  const { repository, folder } = project
  const at = (name: string) => posix.join(folder, name)
  if (committed.some((path) => /(?:^|\/)\.env(?:\.[^/]*)?$/.test(path))) return planIgnoreLocal(project)
  const ignored = await ignoredPaths(repository, ['.env', '.env.local', '.env.example'].map(at))
  const missing = [...(ignored.has(at('.env')) ? [] : ['.env']), ...(ignored.has(at('.env.local')) ? [] : ['.env.*'])]
  const swallowed = ignored.has(at('.env.example')) || missing.includes('.env.*')
  const lines = swallowed ? [...missing, '!.env.example'] : missing
  if (lines.length === 0) return []
  const own = !(await exists(repository.root, '.gitignore')) && (await exists(repository.root, at('.gitignore')))
  const change = { path: own ? at('.gitignore') : '.gitignore', why: `Git ignores env files: ${lines.join(' ')}` }
  return changeFile({ project }, change, (text) => addPatterns(text, lines))
}

/** Beside env files that are committed, only those are ignored that are local by their name. */
async function planIgnoreLocal(project: Project): Promise<Change[]> {
  const { repository, folder } = project
  const at = (name: string) => posix.join(folder, name)
  const ignored = await ignoredPaths(repository, ['.env.local', '.env.test.local'].map(at))
  const lines = [
    ...(ignored.has(at('.env.local')) ? [] : ['.env.local']),
    ...(ignored.has(at('.env.test.local')) ? [] : ['.env.*.local']),
  ]
  if (!lines.length) return []
  const change = { path: '.gitignore', why: `Git ignores local env files: ${lines.join(' ')}` }
  return changeFile({ project }, change, (text) => addPatterns(text, lines))
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
