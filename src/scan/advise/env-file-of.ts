import { type EnvPolicy, envKind, envNameKind } from '../../env-files/env-path.ts'
import { localTwin } from '../../env-files/local-twin.ts'
import { envFileOfModule } from '../../remedy/project/env-file-of-module.ts'
import { frameworkOf } from '../../remedy/project/framework.ts'
import type { Project } from '../../remedy/project/project.ts'
import type { EnvFiles } from '../collect/env-files.ts'

/** Compose replaces `${NAME}` by the `.env` beside it alone: https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/ */
const COMPOSE = /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/

/**
 * The env file for the values of a file. A staged env file is its own. Code goes to the nearest folder of its project that
 * has an env file or template, else to the project's folder; where no framework loads it from there, an env file that
 * stands in a folder above is the one.
 */
export function envFileOf(path: string, project: Project, files: EnvFiles, policy: EnvPolicy): string {
  if (envKind(path, policy) === 'env') return path
  if (envNameKind(path, policy) === 'env') return localTwin(path)
  if (COMPOSE.test(path) && !files.committed.includes(`${folderOf(path)}.env`)) return `${folderOf(path)}.env`
  const named = /\.(?:py|[cm]?[jt]sx?)$/.test(path) ? envFileOfModule(project) : null
  if (named && envKind(named, policy) === 'env' && !files.committed.includes(named)) return named
  const known = new Set([...files.local, ...files.templates, ...files.committed].map(folderOf))
  const folders = foldersAbove(folderOf(path))
  const near = folders.find((folder) => folder.startsWith(project.folder) && known.has(folder))
  const above = frameworkOf(project)?.loads ? undefined : folders.find((folder) => known.has(folder))
  return usualName(near ?? above ?? project.folder, project, files)
}

/** A folder and those above it, the Git root last. */
function foldersAbove(folder: string): string[] {
  const folders = [folder]
  for (let at = folder; at; folders.push(at)) at = folderOf(at.slice(0, -1))
  return folders
}

/**
 * What the framework loads, or `.env`, where it is there or nothing is, unless it is committed; else what the folder has,
 * such as `.env.local`.
 */
function usualName(folder: string, project: Project, { local, committed }: EnvFiles): string {
  const here = local.filter((path) => folderOf(path) === folder)
  const usual = `${folder}.env`
  const loaded = `${folder}${(folder === project.folder && frameworkOf(project)?.loads) || '.env'}`
  if (here.includes(loaded)) return loaded
  if (committed.includes(loaded)) return localTwin(usual)
  return here.find((path) => path === usual || path === `${folder}.env.local`) ?? loaded
}

/**
 * The template of the same stage in its folder, else any there, else an env file that is committed and so names what there
 * is; else by the name that a folder above uses already.
 */
export function templateOf(envFile: string, { templates, committed }: EnvFiles): string {
  const folder = folderOf(envFile)
  const byLength = templates.toSorted((one, other) => one.length - other.length)
  const here = byLength.filter((path) => folderOf(path) === folder)
  const sameStage = here.find((path) => stageOf(path) === stageOf(envFile))
  const above = byLength.findLast((path) => folder.startsWith(folderOf(path)) && /\/?\.env\.[a-z]+$/.test(path))
  const beside = committed.filter((path) => folderOf(path) === folder && path !== envFile)
  const shared = beside.find((path) => stageOf(path) === stageOf(envFile)) ?? beside[0]
  const usual = above ? above.slice(folderOf(above).length) : '.env.example'
  return sameStage ?? here[0] ?? shared ?? folder + (envFile.endsWith('.dev.vars') ? '.dev.vars.example' : usual)
}

/** `production` of `.env.production`, `.env.production.local` and `.env.production.example`; of `.env` it is none. */
function stageOf(path: string): string {
  const parts = path.slice(folderOf(path).length).split('.')
  return parts.filter((part) => !/^(?:|env|local|example|sample|template|dist|defaults)$/.test(part)).join('.')
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
