import type { Judged } from './types.ts'

const RANK = { high: 4, medium: 2, low: 1, dismissed: 0 } as const
/** A rule that knows a key as published knows more than one that only sees a name near it. */
const PUBLISHED = 3

/**
 * Leaves one judgement for each secret and place: of two that overlap, the surer one; of two equally sure ones, the more
 * specific one. A provider's rule comes before one that knows the place only (a header, a command), a name (`CLERK_…`)
 * with the shape before the shape alone (`sk_live_…`, which is Stripe's, Clerk's and Paystack's), a longer value before
 * a part of it, one that begins earlier before one that begins later.
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
 * publishable, a password hashed, a checksum wrong. A block that only shows where a password stands knows nothing of it.
 */
export function knowsBest({ match: { rule }, verdict }: Judged): boolean {
  if (verdict === 'dismissed' || rule.assigned) return false
  const isPlace = rule.confidence === 'low' && rule.span === 'block' && rule.holds === undefined
  return !isPlace && (rule.confidence !== 'medium' || rule.checksum !== undefined)
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
    rankOf(b) - rankOf(a) ||
    specific(b) - specific(a) ||
    Number(b.match.isNamed ?? false) - Number(a.match.isNamed ?? false) ||
    b.match.end - b.match.start - (a.match.end - a.match.start) ||
    begin(a) - begin(b)
  )
}

/** Of two that say the same, the one that took more of what stands before into account. */
function begin({ match: { start, lead = 0 } }: Judged): number {
  return start - lead
}

function rankOf({ verdict, match: { rule } }: Judged): number {
  return rule.publishable !== undefined && verdict === 'low' ? PUBLISHED : RANK[verdict]
}

function specific({ match: { rule } }: Judged): number {
  if (rule.assigned) return 0
  return rule.revoke === null && rule.checksum === undefined ? 1 : 2
}
