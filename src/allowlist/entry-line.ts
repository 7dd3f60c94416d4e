import type { AllowEntry } from '../config/allow-entry.ts'
import type { Layout } from './config-layout.ts'

/** An entry that is about to be written. */
export type NewEntry = Omit<AllowEntry, 'file' | 'line'>

/** What an entry covers, as text: entries are sorted by it, and two with the same one are twins. */
export function sortKey({ covers }: Pick<AllowEntry, 'covers'>): string {
  if (covers.kind === 'fingerprint') return covers.fingerprint
  return covers.kind === 'value' ? covers.value : covers.path
}

/** Whether two entries cover the same. */
export function areTwins(one: Pick<AllowEntry, 'covers'>, other: Pick<AllowEntry, 'covers'>): boolean {
  return JSON.stringify(one.covers) === JSON.stringify(other.covers)
}

/**
 * An entry on one line, so that Git merges entry by entry: `{ "fingerprint": "…", "reason": "…" }`. Where a formatter is
 * at work it gets several.
 * @param indent the indentation of its line
 */
export function entryText({ covers, reason, owner, expires }: NewEntry, indent: string, layout: Layout): string {
  const { kind: _kind, ...what } = covers
  const fields = { ...what, reason, ...(owner === null ? {} : { owner }), ...(expires === null ? {} : { expires }) }
  const pairs = Object.entries(fields)
  const { unit, eol, width } = layout
  if (width === null) return `{ ${pairs.map(([key, value]) => `"${key}": ${inline(value)}`).join(', ')} }`
  const inner = indent + unit
  const lines = pairs.map(([key, value]) => {
    const pair = `${inner}"${key}": ${inline(value)}`
    if (typeof value === 'string' || pair.replaceAll('\t', '    ').length < width) return pair
    const items = value.map((each) => `${inner}${unit}${JSON.stringify(each)}`)
    return [`${inner}"${key}": [`, items.join(`,${eol}`), `${inner}]`].join(eol)
  })
  return `{${eol}${lines.join(`,${eol}`)}${eol}${indent}}`
}

function inline(value: string | readonly string[]): string {
  return typeof value === 'string' ? JSON.stringify(value) : `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
}
