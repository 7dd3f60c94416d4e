import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { rangeOfNvmrc } from '../../remedy/project/node-version.ts'
import { NO_PROJECT, type Project } from '../../remedy/project/project.ts'
import { MANIFEST, readManifest } from '../../remedy/project/read-manifest.ts'
import type { Asked } from './ask-for-advice.ts'
import { envModulesNear } from './env-modules-near.ts'
import { readIfPlain } from './read-if-plain.ts'
import { createStrictness } from './typescript-strictness.ts'

/** A manifest is read up to here; what it depends on stands long before. */
const LONGEST = 200_000

/**
 * The project of each path: the nearest folder, from the path's own up to the Git root, with a manifest in it. What cannot
 * be read says nothing: the advice is then the general one.
 */
export async function projectsNear(
  repository: Repository,
  paths: readonly string[],
  tracked: Asked['tracked'],
): Promise<(path: string) => Project> {
  const { root } = repository
  const known = new Map<string, Promise<Project | null>>()
  const isStrict = await createStrictness(root, paths)
  const projectIn = (folder: string) => {
    const found = known.get(folder) ?? readProject(root, folder, isStrict)
    known.set(folder, found)
    return found
  }
  const projectOf = async (path: string) => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const project = await projectIn(path.slice(0, end + 1))
      if (project) return project
    }
    return (await projectIn('')) ?? { ...NO_PROJECT, isStrict }
  }
  const modules = paths.length ? await envModulesNear(repository, await tracked) : []
  const owners = await Promise.all(modules.map(({ path }) => projectOf(path)))
  const projects = new Map<string, Project>()
  for (const path of paths) {
    const project = await projectOf(path)
    const envModules = modules.filter((_, at) => owners[at]?.folder === project.folder)
    projects.set(path, { ...project, envModules })
  }
  return (path) => projects.get(path) ?? NO_PROJECT
}

/** The version of Node that nvm, fnm and mise take in a folder. */
async function nvmrcIn(folder: string, files: readonly string[]): Promise<string> {
  if (!files.includes('.nvmrc')) return ''
  return rangeOfNvmrc((await readIfPlain(join(folder, '.nvmrc'))) ?? '')
}

async function readProject(root: string, folder: string, isStrict: Project['isStrict']): Promise<Project | null> {
  const files = await readdir(join(root, folder)).catch(() => [])
  const names = files.filter((name) => MANIFEST.test(name))
  const manifests = await Promise.all(
    names.map(async (name) =>
      readManifest(name, ((await readIfPlain(join(root, folder, name))) ?? '').slice(0, LONGEST)),
    ),
  )
  if (!manifests.some(({ isMarker }) => !isMarker)) return null
  return {
    folder,
    files: new Set(files),
    dependencies: new Set(manifests.flatMap(({ dependencies }) => dependencies)),
    words: new Set(manifests.flatMap(({ words }) => words)),
    scripts: Object.assign({}, ...manifests.map(({ scripts }) => scripts)),
    node: manifests.map(({ node }) => node).find(Boolean) ?? (await nvmrcIn(join(root, folder), files)),
    envModules: [],
    isStrict,
  }
}
