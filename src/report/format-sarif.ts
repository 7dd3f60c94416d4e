import type { Log, Notification } from 'sarif'
import type { Allowed, Skipped } from '../finding.ts'
import { printableJson } from '../printable.ts'
import type { ScanResult } from '../scan/scan-options.ts'
import type { Weakening } from '../weakening.ts'
import { weakeningInWords, weakeningLabel } from './format-weakening.ts'
import type { Look } from './look.ts'
import { artifact, locationOf, resultsOf } from './sarif/sarif-result.ts'
import { descriptorsOf } from './sarif/sarif-rule.ts'

/**
 * SARIF 2.1.0 for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning).
 * It quotes no line of the files. What a person accepted is a notification and no result with `suppressions`: GitHub
 * does not read these and would open an alert (https://github.com/github/codeql-action/issues/1230).
 */
export function formatSarif({ findings, allowed, skipped, notes, weakenings }: ScanResult, { version }: Look): string {
  const rules = descriptorsOf(findings)
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
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        // Where that is on this machine is nobody's business, and nobody needs it: paths are relative.
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the Git repository.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...allowed.map(allowedNote),
              ...skipped.map(skippedNote),
              ...notes.map((text): Notification => ({ level: 'note', message: { text } })),
              ...weakenings.map(weakeningNote),
            ],
          },
        ],
        results: resultsOf(
          findings,
          rules.map(({ id }) => id),
        ),
      },
    ],
  }
  return printableJson(log)
}

function allowedNote(finding: Allowed): Notification {
  return {
    level: 'note',
    message: { text: `accepted: ${finding.reason}` },
    locations: [locationOf(finding)],
    associatedRule: { id: finding.rule },
  }
}

function skippedNote({ path, reason }: Skipped): Notification {
  return {
    level: 'note',
    message: { text: `not looked at: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  }
}

function weakeningNote(weakening: Weakening): Notification {
  const { kind, path, line, commit, pending } = weakening
  return {
    level: 'warning',
    message: { text: `${weakeningLabel(weakening)}: ${weakeningInWords(weakening)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(path),
          ...(line === null ? {} : { region: { startLine: line } }),
        },
      },
    ],
    properties: { kind, pending, ...(commit ? { commit } : {}) },
  }
}
