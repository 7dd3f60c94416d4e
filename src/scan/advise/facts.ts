import { type EnvPolicy, envKind, envNameKind } from '../../env-files/env-path.ts'
import { isPrivateName } from '../../env-files/local-twin.ts'
import type { BareFinding } from '../../finding.ts'
import type { Change } from '../../git/changes/change.ts'
import { ignoreRules } from '../../git/paths/path-questions.ts'
import type { Repository } from '../../git/repository.ts'
import type { Facts } from '../../remedy/facts.ts'
import type { EnvFiles } from '../collect/env-files.ts'
import type { Asked } from './ask-for-advice.ts'
import { envFileOf, templateOf } from './env-file-of.ts'
import { projectsNear } from './projects-near.ts'

/** What was looked at, and the env files near it. */
export interface Looked {
  readonly changes: readonly Change[]
  readonly policy: EnvPolicy
  readonly envFiles: EnvFiles
  readonly tracked: Asked['tracked']
}

/** Gathers what the advice needs to know, once there is a finding. */
export async function factsFor(
  repository: Repository,
  findings: readonly BareFinding[],
  { changes, policy, envFiles, tracked }: Looked,
): Promise<Facts> {
  const paths = findings.map(({ path }) => path)
  const projectFor = await projectsNear(repository, paths, tracked)
  // What this commit is stopped for is on its way out of Git.
  const stopped = findings
    .filter(({ line, confidence }) => line === null && confidence !== 'low')
    .map(({ path }) => path)
  const files = { ...envFiles, committed: envFiles.committed.filter((path) => !stopped.includes(path)) }
  const envFileFor = (path: string) => envFileOf(path, projectFor(path), files, policy)
  const mayBeCommitted = (path: string) => policy.allow(path) && envNameKind(path, policy) === 'env'
  const asked = [...new Set(paths.flatMap((path) => [path, envFileFor(path)]))]
  const { ignored, optedIn } = await ignoreRules(repository, asked)
  const committed = new Set(
    changes.filter(({ before, commit }) => before.length > 0 || commit !== undefined).map(({ path }) => path),
  )
  return {
    projectFor,
    envFileFor,
    templateFor: (path) => templateOf(envFileFor(path), files),
    mayBeCommitted,
    isOptedIn: (path) =>
      envKind(path, policy) === 'env' && !isPrivateName(path) && /env|vars/i.test(optedIn.get(path) ?? ''),
    isTemplate: (path) => envKind(path, policy) === 'template',
    isIgnored: (path) => ignored.has(path),
    fixCommand: null,
    isCommitted: (path) => committed.has(path),
    hasCommits: repository.parents.length > 0,
  }
}
