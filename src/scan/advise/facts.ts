import { type EnvPolicy, envKind, envNameKind } from '../../env-files/env-path.ts'
import { isPrivateName, localTwin } from '../../env-files/local-twin.ts'
import type { BareFinding } from '../../finding.ts'
import type { Change } from '../../git/changes/change.ts'
import { ignoredPaths, optedInPaths } from '../../git/paths/path-questions.ts'
import type { Repository } from '../../git/repository.ts'
import type { Facts } from '../../remedy/facts.ts'
import { type EnvFiles, envFilesNear } from '../collect/env-files.ts'

/** Gathers what the advice needs to know, once there is a finding. */
export async function factsFor(
  repository: Repository,
  findings: readonly BareFinding[],
  changes: readonly Change[],
  policy: EnvPolicy,
): Promise<Facts> {
  const paths = findings.map(({ path }) => path)
  const near = await envFilesNear(repository, paths, policy)
  // What this commit is stopped for is on its way out of Git.
  const stopped = findings
    .filter(({ line, confidence }) => line === null && confidence !== 'low')
    .map(({ path }) => path)
  const files = { ...near, committed: near.committed.filter((path) => !stopped.includes(path)) }
  const envFileFor = (path: string) => envFileOf(path, files, policy)
  const optedIn = await optedInPaths(
    repository,
    paths.filter((path) => envKind(path, policy) === 'env' && !isPrivateName(path)),
  )
  const mayBeCommitted = (path: string) => policy.allow(path) && envNameKind(path, policy) === 'env'
  const asked = [...new Set(paths.flatMap((path) => [path, envFileFor(path)]))]
  const ignored = await ignoredPaths(repository, asked)
  const committed = new Set(
    changes.filter(({ before, commit }) => before.length > 0 || commit !== undefined).map(({ path }) => path),
  )
  return {
    envFileFor,
    templateFor: (path) => templateOf(envFileFor(path), files),
    mayBeCommitted,
    isOptedIn: (path) => /env|vars/i.test(optedIn.get(path) ?? ''),
    isTemplate: (path) => envKind(path, policy) === 'template',
    isIgnored: (path) => ignored.has(path),
    fixCommand: null,
    isCommitted: (path) => committed.has(path),
    hasCommits: repository.parents.length > 0,
  }
}

/** A staged env file is its own; anything else goes to the nearest folder with an env file or template, else to the root. */
function envFileOf(path: string, { local, templates, committed }: EnvFiles, policy: EnvPolicy): string {
  if (envKind(path, policy) === 'env') return path
  if (envNameKind(path, policy) === 'env') return localTwin(path)
  const known = [...local, ...templates, ...committed]
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    if (folder === '' || known.some((env) => folderOf(env) === folder)) return usualName(folder, local, committed)
  }
}

/** `.env` where it is there or nothing is, unless it is committed; else what the folder has, such as `.env.local`. */
function usualName(folder: string, local: readonly string[], committed: readonly string[]): string {
  const here = local.filter((path) => folderOf(path) === folder)
  const usual = `${folder}.env`
  if (committed.includes(usual)) return localTwin(usual)
  return here.includes(usual) || !here.includes(`${folder}.env.local`) ? usual : `${folder}.env.local`
}

/**
 * The template of the same stage in its folder, else any there, else an env file that is committed and so names what there
 * is; else by the name that a folder above uses already.
 */
function templateOf(envFile: string, { templates, committed }: EnvFiles): string {
  const folder = folderOf(envFile)
  const byLength = templates.toSorted((one, other) => one.length - other.length)
  const here = byLength.filter((path) => folderOf(path) === folder)
  const sameStage = here.find((path) => stageOf(path) === stageOf(envFile))
  const above = byLength.findLast((path) => folder.startsWith(folderOf(path)) && /\/?\.env\.[a-z]+$/.test(path))
  const beside = committed.filter((path) => folderOf(path) === folder && path !== envFile)
  const shared = beside.find((path) => stageOf(path) === stageOf(envFile)) ?? beside[0]
  return sameStage ?? here[0] ?? shared ?? folder + (above ? above.slice(folderOf(above).length) : '.env.example')
}

/** `production` of `.env.production`, `.env.production.local` and `.env.production.example`; of `.env` it is none. */
function stageOf(path: string): string {
  const parts = path.slice(folderOf(path).length).split('.')
  return parts.filter((part) => !/^(?:|env|local|example|sample|template|dist|defaults)$/.test(part)).join('.')
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
