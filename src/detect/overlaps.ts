import type { Judged } from './detect.ts'

const RANK = { high: 3, medium: 2, low: 1, dismissed: 0 } as const

/**
 * Leaves one judgement for each secret and place: of two that overlap, the surer one; of two equally sure ones, that of
 * the provider's rule, then the one that says more about the value (the longer one).
 * @returns in the order of the text
 */
export function withoutOverlaps(judged: readonly Judged[]): Judged[] {
  const kept: Judged[] = []
  let cluster: Judged[] = []
  let end = -1
  for (const one of [...judged].sort((a, b) => a.match.start - b.match.start)) {
    if (one.match.start >= end) {
      kept.push(...bestOf(cluster))
      cluster = []
    }
    cluster.push(one)
    end = Math.max(end, one.match.end)
  }
  return [...kept, ...bestOf(cluster)].sort((a, b) => a.match.start - b.match.start)
}

/** Takes the best, then the best of what does not touch it, and so on; each character of the cluster is marked once. */
function bestOf(cluster: readonly Judged[]): Judged[] {
  if (cluster.length < 2) return [...cluster]
  const experts = cluster.filter(knowsBest)
  if (experts.length)
    return pick(
      cluster.filter(
        ({ match }) =>
          !match.rule.assigned || !experts.some((one) => one.match.start < match.end && match.start < one.match.end),
      ),
    )
  return pick(cluster)
}

/**
 * Whether a rule knows a provider's format, so that its verdict counts and not what the name alone says: that a key is
 * publishable, a password hashed, a checksum wrong.
 */
function knowsBest({ match: { rule }, verdict }: Judged): boolean {
  return verdict !== 'dismissed' && !rule.assigned && (rule.confidence !== 'medium' || rule.checksum !== undefined)
}

function pick(cluster: readonly Judged[]): Judged[] {
  const from = cluster[0]?.match.start ?? 0
  const taken = new Uint8Array(cluster.reduce((most, { match }) => Math.max(most, match.end), from) - from + 1)
  return [...cluster].sort(compare).filter(({ match: { start, end } }) => {
    const to = Math.max(end, start + 1) - from
    if (taken.subarray(start - from, to).includes(1)) return false
    taken.fill(1, start - from, to)
    return true
  })
}

function compare(a: Judged, b: Judged): number {
  return (
    RANK[b.verdict] - RANK[a.verdict] ||
    Number(a.match.rule.assigned ?? false) - Number(b.match.rule.assigned ?? false) ||
    b.match.end - b.match.start - (a.match.end - a.match.start)
  )
}
