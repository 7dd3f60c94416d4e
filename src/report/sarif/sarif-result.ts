import type { Location, Region, Result } from 'sarif'
import type { Finding } from '../../finding.ts'
import { inWords } from '../in-words.ts'
import { LEVELS } from './sarif-rule.ts'

/**
 * Fingerprints are free of lines, so that an alert stays the same while code around it moves. GitHub reads only
 * `primaryLocationLineHash`, which has a number behind it that tells apart what is the same in one file.
 * @param ruleIds the rules in the order in which the log has them
 */
export function resultsOf(findings: readonly Finding[], ruleIds: readonly string[]): Result[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const { rule, confidence, blocks, path, commit, fingerprint } = finding
    const count = (seen.get(`${fingerprint} ${path}`) ?? 0) + 1
    seen.set(`${fingerprint} ${path}`, count)
    return {
      ruleId: rule,
      ruleIndex: ruleIds.indexOf(rule),
      level: LEVELS[confidence],
      message: { text: inWords(finding) },
      locations: [locationOf(finding)],
      partialFingerprints: { 'hushkey/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:${count}` },
      properties: { blocks, confidence, ...(commit ? { commit } : {}) },
    }
  })
}

export function locationOf(finding: Pick<Finding, 'path' | 'line' | 'endLine' | 'column' | 'endColumn'>): Location {
  return { physicalLocation: { artifactLocation: artifact(finding.path), region: regionOf(finding) } }
}

/** GitHub shows nothing without a region, so that a whole file is pointed at by its beginning. */
function regionOf({ line, endLine, column, endColumn }: Parameters<typeof locationOf>[0]): Region {
  const [startLine, startColumn] = [line ?? 1, column ?? 1]
  // Of a secret over several lines, the column of the first one's end means nothing on the last.
  if (endLine !== null && endLine !== startLine) return { startLine, startColumn, endLine: endLine + 1, endColumn: 1 }
  return { startLine, startColumn, endLine: startLine, endColumn: endColumn ?? startColumn }
}

export function artifact(path: string): { readonly uri: string; readonly uriBaseId: string } {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}
