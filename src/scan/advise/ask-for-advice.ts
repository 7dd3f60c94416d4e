import type { BareFinding, Finding } from '../../finding.ts'
import { filesNamed } from '../../git/paths/production-files.ts'
import type { Repository } from '../../git/repository.ts'
import { readStaged } from '../../git/texts/read-staged.ts'
import { PRODUCTION_FILES } from '../../remedy/production.ts'
import { ENV_MODULE_FILES } from '../../remedy/project/env-module.ts'

/** What Git is asked as soon as there is something to advise on; its answers come while other things are read. */
export interface Asked {
  /** The tracked files that tell where secrets go in production, and those that may read the environment. */
  readonly tracked: Promise<readonly string[]>
  /** The staged text of each file in which something that blocks was found; null where there is none. */
  readonly staged: Promise<ReadonlyMap<string, string | null>>
}

/** @param isStaged whether the index was checked; of anything else no text is asked for */
export function askForAdvice(repository: Repository, findings: readonly Finding[], isStaged: boolean): Asked {
  const tracked = filesNamed(repository, [...ENV_MODULE_FILES, ...PRODUCTION_FILES, '*.tf'])
  const staged = stagedTexts(repository, isStaged ? findings.filter(({ blocks }) => blocks) : [])
  // Each is awaited where it is needed; a failure before that must not be an unhandled rejection.
  for (const asked of [tracked, staged]) asked.catch(() => {})
  return { tracked, staged }
}

async function stagedTexts(
  repository: Repository,
  findings: readonly BareFinding[],
): Promise<ReadonlyMap<string, string | null>> {
  const inCode = findings.filter(({ line }) => line !== null)
  const paths = [...new Set(inCode.map(({ path }) => path))] // a file may hold thousands
  const texts = await readStaged(repository, paths)
  return new Map(paths.map((path, at) => [path, texts[at]?.replace(/^\uFEFF/, '') ?? null]))
}
