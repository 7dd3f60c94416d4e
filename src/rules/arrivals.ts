import { ARRIVED_KINDS } from './arrived-kinds.ts'

/** The kinds that came after 0.1.0, in the order in which they came. */
export function arrivedKinds(): (readonly [version: string, id: string])[] {
  return ARRIVED_KINDS.trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string])
}

/** What the versions after `version`, such as `0.1.0`, brought. */
export function kindsSince(version: string): ReadonlySet<string> {
  return new Set(arrivedKinds().flatMap(([each, id]) => (compareVersions(each, version) > 0 ? id : [])))
}

/** Of three numbers each; below 0 where `one` came first. */
export function compareVersions(one: string, other: string): number {
  const [ones, others] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]]
  const at = ones.findIndex((number, index) => number !== others[index])
  return at < 0 ? 0 : (ones[at] as number) - (others[at] as number)
}
