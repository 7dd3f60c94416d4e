import type { Settle } from '../../config/settings.ts'
import { alreadyIn } from '../../detect/finding-of.ts'
import { fileKindOf } from '../../detect/judge/file-kind.ts'
import type { Judged } from '../../detect/types.ts'
import { type EnvPolicy, envKind } from '../../env-files/env-path.ts'
import { ignoredPaths } from '../../git/paths/path-questions.ts'
import { pathsHolding } from '../../git/paths/paths-holding.ts'
import type { Repository } from '../../git/repository.ts'

/**
 * Lowers what would block in a test to a warning where the repository held it before, and dismisses there what would only be
 * warned about: whoever wrote it first was told.
 */
export type LowerKnown = (judged: readonly Judged[], path: string, commit?: string) => Promise<readonly Judged[]>

/** So many files are looked up in one run, and so many more for warnings; each costs Git a search through all files. */
const [MOST, MOST_FOR_WARNINGS] = [16, 4] as const

/** A line of a key that is long enough to be nowhere by chance, and what is asked of a token, and of one that would only warn. */
const SHORTEST_LINE = 40
const [SHORTEST_TOKEN, SHORTEST_WARNED] = [16, 6] as const

/**
 * Tests share keys: one that is copied from another file of the repository is not new. Env files and ignored files do
 * not count: what they hold is not meant to be in the repository.
 * @param settle where the project's settings let a warning stop the commit, it is told again
 */
export function createLowerKnown(repository: Repository, policy: EnvPolicy, settle: Settle): LowerKnown {
  const left = { block: MOST, warn: MOST_FOR_WARNINGS }
  return async (judged, path, commit) => {
    const lines = new Map<Judged, string>()
    if (fileKindOf(path).isTest)
      for (const one of judged) {
        const stops = one.verdict === 'low' && settle(one.match.rule.id, path, 'low')?.blocks
        const line = stops || one.origin !== undefined ? undefined : lineToFind(one)
        if (line !== undefined) lines.set(one, line)
      }
    if (lines.size === 0) return judged
    const worst = [...lines.keys()].every(({ verdict }) => verdict === 'low') ? 'warn' : 'block'
    if (left[worst]-- <= 0) return judged
    const tree = commit === undefined ? 'HEAD' : `${commit}^`
    const found = await pathsHolding(repository.git, tree, [...new Set(lines.values())])
    const known = await openPaths(repository, [...new Set([...found.values()].flat())], policy)
    return judged.map((one) => {
      const other = found.get(lines.get(one) ?? '')?.find((each) => known.has(each))
      return other === undefined ? one : lowered(one, other)
    })
  }
}

/**
 * In a whole tree, where nothing was before: a key of tests that an earlier file holds as well only warns, with the name of
 * that file. Files have to be asked about in their order.
 */
export function createLowerRepeated(repository: Repository, policy: EnvPolicy): LowerKnown {
  const first = new Map<string, string>()
  return async (judged, path) => {
    const repeated = new Map<Judged, string>()
    for (const one of judged) {
      const line = one.verdict === 'low' || one.origin !== undefined ? undefined : lineToFind(one)
      const other = line === undefined ? undefined : first.get(line)
      if (line !== undefined && other === undefined) first.set(line, path)
      else if (other !== undefined && other !== path && fileKindOf(path).isTest) repeated.set(one, other)
    }
    const open = await openPaths(repository, [...new Set(repeated.values())], policy)
    return judged.map((one) => {
      const other = repeated.get(one)
      return other !== undefined && open.has(other) ? lowered(one, other) : one
    })
  }
}

function lowered(judged: Judged, path: string): Judged {
  const verdict = judged.verdict === 'low' ? 'dismissed' : 'low'
  return { ...judged, verdict, evidence: [...judged.evidence, alreadyIn(path)], heldBy: path }
}

/** A token itself; of a key of several lines one of its middle lines, which no other key has. */
function lineToFind({ match: { secret }, verdict }: Judged): string | undefined {
  const shortest = verdict === 'low' ? SHORTEST_WARNED : SHORTEST_TOKEN
  const lines = secret.split(/\r?\n|\\r?\\?n/).map((line) => line.trim())
  if (lines.length === 1) return secret.length >= shortest ? secret : undefined
  return lines.slice(1, -1).findLast((line) => line.length >= SHORTEST_LINE && /^[A-Za-z0-9+/=]+$/.test(line))
}

async function openPaths(repository: Repository, paths: readonly string[], policy: EnvPolicy): Promise<Set<string>> {
  const open = paths.filter((path) => envKind(path, policy) !== 'env')
  if (open.length === 0) return new Set()
  const ignored = await ignoredPaths(repository, open)
  return new Set(open.filter((path) => !ignored.has(path)))
}
