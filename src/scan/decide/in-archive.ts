import type { BareFinding } from '../../finding.ts'
import type { Change } from '../../git/changes/change.ts'

/**
 * What was found in a file of an archive as findings on the archive: that is the file which Git knows, and no line of it
 * can be pointed at. Warnings are left out: what archives hold is mostly other people's.
 */
export function inArchive(findings: readonly BareFinding[], { archive, path }: Inside): BareFinding[] {
  return findings
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ repeatedAt: _, line, ...finding }) => ({
      ...finding,
      path: archive,
      line: null,
      column: null,
      endColumn: null,
      endLine: null,
      inside: { path, line },
      message: `${finding.message}, in this archive`,
    }))
}

type Inside = NonNullable<Change['inside']>

/**
 * A stored file stands in its archive as it is, and is found there as well: what is known from inside says more.
 * One finding is enough for a secret that several files of an archive hold.
 */
export function withoutArchiveCopies(findings: readonly BareFinding[]): BareFinding[] {
  const id = ({ fingerprint, path, commit }: BareFinding) => `${fingerprint} ${commit} ${path}`
  const inside = new Set(findings.filter((finding) => finding.inside).map(id))
  return inside.size ? findings.filter((finding) => finding.inside || !inside.has(id(finding))) : [...findings]
}
