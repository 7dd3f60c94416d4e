import { posix } from 'node:path'
import { mergeExample } from '../../dotenv/env-example.ts'
import { envNames } from '../../dotenv/env-names.ts'
import { addPatterns } from '../../dotenv/gitignore.ts'
import { ignoredPaths } from '../../git/path-questions.ts'
import type { Change } from '../../hook/change.ts'
import { changeFile } from '../../hook/plan.ts'
import { exists, type Project } from '../../hook/project.ts'
import { readBytes } from '../../hook/read-bytes.ts'

/** What `init` offers beside the hook; nothing where all is in place. */
export async function planOffers(project: Project): Promise<Change[]> {
  return [...(await planIgnore(project)), ...(await planExample(project))]
}

/** The lines that keep env files out of Git, where its rules do not do so yet. */
async function planIgnore(project: Project): Promise<Change[]> {
  const { repository, folder } = project
  const at = (name: string) => posix.join(folder, name)
  const ignored = await ignoredPaths(repository, ['.env', '.env.local', '.env.example'].map(at))
  const missing = [...(ignored.has(at('.env')) ? [] : ['.env']), ...(ignored.has(at('.env.local')) ? [] : ['.env.*'])]
  const swallowed = ignored.has(at('.env.example')) || missing.includes('.env.*')
  const lines = swallowed ? [...missing, '!.env.example'] : missing
  if (lines.length === 0) return []
  const own = !(await exists(repository.root, '.gitignore')) && (await exists(repository.root, at('.gitignore')))
  const change = { path: own ? at('.gitignore') : '.gitignore', why: `Git ignores env files: ${lines.join(' ')}` }
  return changeFile({ project }, change, (text) => addPatterns(text, lines))
}

/** A template that names what `.env` holds, when there is a `.env` and no template. */
async function planExample(project: Project): Promise<Change[]> {
  const { root } = project.repository
  const at = (name: string) => posix.join(project.folder, name)
  const env = (await readBytes(root, at('.env')))?.toString() ?? ''
  const count = envNames(env).length
  if (count === 0) return []
  for (const word of ['example', 'sample', 'template', 'dist', 'defaults'])
    if (await exists(root, at(`.env.${word}`))) return []
  const why = `names ${count === 1 ? 'the variable' : `the ${count} variables`} of .env, without values`
  return changeFile({ project }, { path: at('.env.example'), why }, () => mergeExample('', env))
}
