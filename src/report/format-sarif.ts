import type { Log, Notification, ReportingDescriptor, Result } from 'sarif'
import type { ScanResult } from '../check/scan-options.ts'
import type { Finding } from '../finding.ts'
import { type RuleCard, ruleCards } from '../rules/rule-card.ts'
import type { Look } from './look.ts'
import { printableJson } from './printable.ts'

/**
 * SARIF 2.1.0 for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). It quotes no line of
 * the files. Fingerprints are free of lines, so that an alert stays the same while code around it moves.
 */
export function formatSarif({ findings, allowed, skipped, notes }: ScanResult, { version }: Look): string {
  const used = new Set([...findings, ...allowed].map(({ rule }) => rule))
  const rules = ruleCards().filter(({ id }) => used.has(id))
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hushkey',
            version,
            semanticVersion: version,
            informationUri: 'https://www.npmjs.com/package/hushkey',
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [...skipped.map(skippedNote), ...notes.map(noteOf)],
          },
        ],
        results: [
          ...findings.map(result),
          ...allowed.map(
            (finding): Result => ({
              ...result(finding),
              suppressions: [{ kind: 'external', justification: finding.reason }],
            }),
          ),
        ],
      },
    ],
  }
  return printableJson(log)
}

function descriptor({ id, name, risk, source, confidence }: RuleCard): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: name },
    fullDescription: { text: risk },
    helpUri: source,
    properties: {
      tags: ['security', 'secret'],
      precision: confidence === 'high' ? 'very-high' : confidence,
      'security-severity': '8.0',
    },
  }
}

function result({ rule, blocks, message, path, line, endLine, column, endColumn, fingerprint }: Finding): Result {
  const region =
    line === null ? {} : { region: { startLine: line, startColumn: column ?? 1, ...end({ line, endLine, endColumn }) } }
  return {
    ruleId: rule,
    level: blocks ? 'error' : 'warning',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), ...region } }],
    partialFingerprints: { 'hushkey/v1': fingerprint },
  }
}

/** Of a secret over several lines, the column of the first one's end means nothing on the last. */
function end({ line, endLine, endColumn }: Pick<Finding, 'line' | 'endLine' | 'endColumn'>) {
  if (endLine !== null && endLine !== line) return { endLine: endLine + 1, endColumn: 1 }
  return endColumn === null ? {} : { endColumn }
}

function artifact(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

function skippedNote({ path, reason }: { path: string; reason: string }): Notification {
  return {
    level: 'note',
    message: { text: `not looked at: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  }
}

function noteOf(text: string): Notification {
  return { level: 'note', message: { text } }
}
