import type { Finding } from '../../finding.ts'
import { printable } from '../../printable.ts'
import type { Occasion, WayOn } from '../look.ts'
import { plural } from '../plural.ts'
import { canBeFixed, groupByValue } from './group-findings.ts'

/** So many places are named in the last line. */
const MOST_PLACES = 3

/**
 * The last lines for a coding assistant, which takes them for its next commands: how to go on, or what only the user may
 * decide. Allowlist entries are a person's decision, so none is named.
 */
export function nextStep(blocking: readonly Finding[], occasion: Occasion, wayOn?: WayOn): string {
  if (occasion === 'message') return 'Next: write the commit message without it\nThen: the same commit\n'
  if (occasion === 'update' && wayOn) return `Next: ${wayOn.fix}\nThen: ${wayOn.next}\n`
  if (occasion !== 'commit') return `Next: ask the user about ${placesOf(blocking)}: it is in commits already\n`
  const left = blocking.filter((finding) => !canBeFixed(finding))
  if (left.length === blocking.length) return `Next: ask the user about ${placesOf(left)}\n`
  const then = left.length ? `ask the user about ${placesOf(left)}` : (wayOn?.next ?? 'the same commit')
  return `Next: npx hushkey fix --yes --code\nThen: ${then}\n`
}

function placesOf(findings: readonly Finding[]): string {
  const places = groupByValue(findings).map(({ first: { path, line } }) =>
    printable(line === null ? path : `${path}:${line}`),
  )
  const rest = places.length - MOST_PLACES
  return places.slice(0, MOST_PLACES).join(', ') + (rest > 0 ? ` and ${plural(rest, 'place')} more` : '')
}
