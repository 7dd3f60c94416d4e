import { posix } from 'node:path'
import { ignoredPaths } from '../git/path-questions.ts'
import type { Change } from './change.ts'
import { changeFile } from './plan.ts'
import { exists, type Project } from './project.ts'
import { readBytes } from './read-bytes.ts'
import { appendLines } from './text.ts'

/** The lines that keep env files out of Git, where its rules do not do so yet: none when they do. */
export async function planIgnore(project: Project): Promise<Change[]> {
  const { repository, folder } = project
  const { root } = repository
  const at = (name: string) => posix.join(folder, name)
  const ignored = await ignoredPaths(repository, ['.env', '.env.local', '.env.example'].map(at))
  const missing = [...(ignored.has(at('.env')) ? [] : ['.env']), ...(ignored.has(at('.env.local')) ? [] : ['.env.*'])]
  const swallowed = ignored.has(at('.env.example')) || missing.includes('.env.*')
  const lines = swallowed ? [...missing, '!.env.example'] : missing
  if (lines.length === 0) return []
  const path =
    (await exists(root, '.gitignore')) || !(await exists(root, at('.gitignore'))) ? '.gitignore' : at('.gitignore')
  return changeFile({ project }, { path, why: `Git ignores env files: ${lines.join(' ')}` }, (text, eol) =>
    appendLines(text, lines, eol),
  )
}

/**
 * A template that names what `.env` holds, when there is a `.env` and no template.
 * @param namesOf the names in an env file, in its order; never a value
 */
export async function planExample(project: Project, namesOf: (text: string) => Promise<string[]>): Promise<Change[]> {
  const { root } = project.repository
  const at = (name: string) => posix.join(project.folder, name)
  const env = await readBytes(root, at('.env'))
  for (const word of ['example', 'sample', 'template', 'dist', 'defaults'])
    if (!env || (await exists(root, at(`.env.${word}`)))) return []
  const names = await namesOf(env?.toString() ?? '')
  if (names.length === 0) return []
  const why = `names ${names.length === 1 ? 'the variable' : `the ${names.length} variables`} of .env, without values`
  return changeFile({ project }, { path: at('.env.example'), why }, () => names.map((name) => `${name}=\n`).join(''))
}
