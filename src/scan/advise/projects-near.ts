import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { NO_PROJECT, type Project } from '../../remedy/project/project.ts'
import { MANIFEST, readManifest } from '../../remedy/project/read-manifest.ts'
import { readIfPlain } from './read-if-plain.ts'
import { createStrictness } from './typescript-strictness.ts'

/** A manifest is read up to here; what it depends on stands long before. */
const LONGEST = 200_000

/**
 * The project of each path: the nearest folder, from the path's own up to the Git root, with a manifest in it. What cannot
 * be read says nothing: the advice is then the general one.
 */
export async function projectsNear(root: string, paths: readonly string[]): Promise<(path: string) => Project> {
  const known = new Map<string, Promise<Project | null>>()
  const isStrict = await createStrictness(root, paths)
  const projectIn = (folder: string) => {
    const found = known.get(folder) ?? readProject(root, folder, isStrict)
    known.set(folder, found)
    return found
  }
  const projects = new Map<string, Project>()
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); !projects.has(path); end = path.lastIndexOf('/', end - 1)) {
      const project = await projectIn(path.slice(0, end + 1))
      if (project || end <= 0) projects.set(path, project ?? (await projectIn('')) ?? { ...NO_PROJECT, isStrict })
    }
  }
  return (path) => projects.get(path) ?? NO_PROJECT
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
    node: manifests.map(({ node }) => node).find(Boolean) ?? '',
    isStrict,
  }
}
