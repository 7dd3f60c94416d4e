import type { AllowEntry } from '../config/allow-entry.ts'

/** An entry that is about to be written. */
export type NewEntry = Omit<AllowEntry, 'line'>

/** What an entry covers, as text: entries are sorted by it, and two with the same one are twins. */
export function sortKey({ covers }: Pick<AllowEntry, 'covers'>): string {
  if (covers.kind === 'fingerprint') return covers.fingerprint
  return covers.kind === 'value' ? covers.value : covers.path
}

/** Whether two entries cover the same. */
export function areTwins(one: Pick<AllowEntry, 'covers'>, other: Pick<AllowEntry, 'covers'>): boolean {
  return JSON.stringify(one.covers) === JSON.stringify(other.covers)
}

/** An entry on one line, so that Git merges entry by entry: `{ "fingerprint": "…", "reason": "…" }`. */
export function entryLine({ covers, reason, owner, expires }: NewEntry): string {
  const { kind: _kind, ...what } = covers
  const fields = { ...what, reason, ...(owner === null ? {} : { owner }), ...(expires === null ? {} : { expires }) }
  const pairs = Object.entries(fields).map(([key, value]) => `"${key}": ${inline(value)}`)
  return `{ ${pairs.join(', ')} }`
}

function inline(value: string | readonly string[]): string {
  return typeof value === 'string' ? JSON.stringify(value) : `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
}
