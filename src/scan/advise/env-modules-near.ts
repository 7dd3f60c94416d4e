import { join } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { tryGit } from '../../git/run-git.ts'
import { type EnvModule, readsEnvironment } from '../../remedy/project/env-module.ts'
import { readIfPlain } from './read-if-plain.ts'

/** So many files of this length are looked into; a project has one or two, of a screen. */
const MOST_FILES = 200
const LONGEST = 50_000

/** The tracked files that read and check the environment, and how the repository's other files import each. */
export async function envModulesNear(repository: Repository, tracked: readonly string[]): Promise<EnvModule[]> {
  const paths = tracked.filter((path) => /\.(?:[cm]?[jt]s|py)$/.test(path))
  const found = await Promise.all(
    paths.slice(0, MOST_FILES).map(async (path) => {
      const text = (await readIfPlain(join(repository.root, path))) ?? ''
      return text.length <= LONGEST && readsEnvironment(path, text) ? [{ path, text }] : []
    }),
  )
  const modules = found.flat()
  return Promise.all(modules.map(async (module) => ({ ...module, imports: await importsOf(repository, module.path) })))
}

/** Lines of imports that end with the module's name. */
async function importsOf({ git }: Repository, path: string): Promise<string[]> {
  const name =
    path
      .replace(/(?:\/index)?\.\w+$/, '')
      .split('/')
      .at(-1) ?? ''
  const pattern = path.endsWith('.py')
    ? `^from [A-Za-z0-9_.]*${name} import `
    : `from ["'][@~#][^"']*${name}(\\.[cm]?[jt]s)?["']`
  const { stdout } = await tryGit(git, ['grep', '--cached', '-hE', '--no-color', '--max-count=1', pattern]) // exit code 1: none
  return [...new Set(stdout.toString().split('\n').filter(Boolean))].slice(0, 50)
}
