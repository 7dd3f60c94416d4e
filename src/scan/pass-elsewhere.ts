import type { Finding } from '../finding.ts'
import type { Repository } from '../git/repository.ts'
import type { ScanOptions } from './scan-options.ts'

interface Passed {
  readonly findings: readonly Finding[]
  /** The commits that another remote has already, of those with findings that would block. */
  readonly elsewhere: ReadonlySet<string>
}

/** What another remote has already, a push does not make public: such findings warn, and do not stop it. */
export async function passElsewhere(
  repository: Repository,
  { push }: ScanOptions,
  findings: readonly Finding[],
): Promise<Passed> {
  const ids = findings.flatMap(({ blocks, commit }) => (blocks && commit ? [commit] : []))
  if (!push || push.isLocal || !ids.length) return { findings, elsewhere: new Set() }
  const { commitsElsewhere } = await import('../git/changes/commits-elsewhere.ts')
  const elsewhere = await commitsElsewhere(repository, push, [...new Set(ids)])
  const pass = (finding: Finding) => (elsewhere.has(finding.commit ?? '') ? { ...finding, blocks: false } : finding)
  return { findings: findings.map(pass), elsewhere }
}

/** A sentence that says so, where there are any. */
export function noteElsewhere({ findings, elsewhere }: Passed): string[] {
  const count = findings.filter(({ commit }) => commit && elsewhere.has(commit)).length
  if (!count) return []
  const what = count === 1 ? '1 finding is in a commit' : `${count} findings are in commits`
  return [`${what} that another remote already has, so this push is not stopped for it`]
}
