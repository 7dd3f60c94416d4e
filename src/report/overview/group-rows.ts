import type { Overview, OverviewRow } from '../../overview/overview.ts'

/** So many findings of a kind. */
export interface Group {
  readonly name: string
  readonly blocking: number
  readonly warnings: number
}

/** One way to look at an overview. */
export interface Grouping {
  /** What the groups are, as the head of a column. */
  readonly title: string
  readonly groups: readonly Group[]
}

/** The findings by rule, folder, owner and age. */
export function groupings({ rows, today, ownersFile }: Overview): Grouping[] {
  return [
    { title: 'Rule', groups: byCount(countBy(rows, ({ finding }) => [finding.rule])) },
    { title: 'Folder', groups: byCount(countBy(rows, ({ finding }) => [folderOf(finding.path)])) },
    ...(ownersFile === null
      ? []
      : [{ title: 'Owner', groups: byCount(countBy(rows, ({ owners }) => (owners.length ? owners : ['nobody']))) }]),
    { title: 'Age', groups: byAge(countBy(rows, ({ since }) => [ageOf(since, today)])) },
  ]
}

/** @param namesOf the groups that a finding is of: a path may have several owners */
export function countBy(rows: readonly OverviewRow[], namesOf: (row: OverviewRow) => readonly string[]): Group[] {
  const counts = new Map<string, { blocking: number; warnings: number }>()
  for (const row of rows)
    for (const name of namesOf(row)) {
      const count = counts.get(name) ?? { blocking: 0, warnings: 0 }
      count[row.finding.blocks ? 'blocking' : 'warnings']++
      counts.set(name, count)
    }
  return [...counts].map(([name, count]) => ({ name, ...count }))
}

/** `packages/web/`, two folders deep; `./` for what stands at the root. */
export function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1).slice(0, 2)
  return folders.length ? `${folders.join('/')}/` : './'
}

const AGES = [
  ['not committed', -1],
  ['up to a week', 7],
  ['up to a month', 31],
  ['up to a year', 366],
  ['older', Number.POSITIVE_INFINITY],
] as const

function ageOf(since: string | null, today: string): string {
  const days = since === null ? -1 : Math.max(0, (Date.parse(today) - Date.parse(since)) / 86_400_000)
  return (AGES.find(([, most]) => days <= most) ?? AGES[4])[0]
}

function byCount(groups: readonly Group[]): Group[] {
  const rank = ({ blocking, warnings }: Group) => blocking * 1e6 + warnings
  return groups.toSorted((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1))
}

function byAge(groups: readonly Group[]): Group[] {
  return AGES.flatMap(([name]) => groups.find((group) => group.name === name) ?? [])
}
