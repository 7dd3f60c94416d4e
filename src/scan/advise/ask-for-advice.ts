import type { BareFinding, Finding } from '../../finding.ts'
import type { Change } from '../../git/changes/change.ts'
import { type StagedTexts, stagedOrOnDisk } from '../../git/index/staged-or-on-disk.ts'
import { filesNamed } from '../../git/paths/production-files.ts'
import type { Repository } from '../../git/repository.ts'
import { PRODUCTION_FILES } from '../../remedy/production.ts'
import { ENV_MODULE_FILES } from '../../remedy/project/env-module.ts'

/** What Git is asked as soon as there is something to advise on; its answers come while other things are read. */
export interface Asked {
  /** The tracked files that tell where secrets go in production, and those that may read the environment. */
  readonly tracked: Promise<readonly string[]>
  /** The staged text of each file in which something that blocks was found. */
  readonly staged: Promise<StagedTexts>
}

/** @param changes what is staged; null where something else than the index was checked, of which no text is asked for */
export function askForAdvice(
  repository: Repository,
  findings: readonly Finding[],
  changes: readonly Change[] | null,
): Asked {
  const tracked = filesNamed(repository, [...ENV_MODULE_FILES, ...PRODUCTION_FILES, '*.tf'])
  const staged = stagedTexts(repository, changes ? findings.filter(({ blocks }) => blocks) : [], changes ?? [])
  // Each is awaited where it is needed; a failure before that must not be an unhandled rejection.
  for (const asked of [tracked, staged]) asked.catch(() => {})
  return { tracked, staged }
}

async function stagedTexts(
  repository: Repository,
  findings: readonly BareFinding[],
  changes: readonly Change[],
): Promise<StagedTexts> {
  const paths = new Set(findings.filter(({ line }) => line !== null).map(({ path }) => path)) // a file may hold thousands
  const ids = new Map(changes.filter(({ path }) => paths.has(path)).map(({ path, blob }) => [path, blob]))
  const { texts, asOnDisk } = await stagedOrOnDisk(repository, [...paths], ids)
  return { texts: new Map([...texts].map(([path, text]) => [path, text?.replace(/^\uFEFF/, '') ?? null])), asOnDisk }
}
