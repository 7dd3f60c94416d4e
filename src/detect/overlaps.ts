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

function bestOf(cluster: readonly Judged[]): Judged[] {
  const best: Judged[] = []
  for (const one of [...cluster].sort(compare))
    if (!best.some(({ match }) => match.start < one.match.end && one.match.start < match.end)) best.push(one)
  return best
}

function compare(a: Judged, b: Judged): number {
  return (
    RANK[b.verdict] - RANK[a.verdict] ||
    Number(a.match.rule.assigned ?? false) - Number(b.match.rule.assigned ?? false) ||
    b.match.end - b.match.start - (a.match.end - a.match.start)
  )
}
