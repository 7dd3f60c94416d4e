import type { ScanResult } from '../check/scan-options.ts'
import { formatGithub } from './format-github.ts'
import { formatJson } from './format-json.ts'
import { formatSarif } from './format-sarif.ts'
import { formatText } from './format-text.ts'
import type { Look } from './look.ts'

/** Makes the report of a scan; prints nothing. Takes whether a commit is being made of what was checked. */
type FormatReport = (result: ScanResult, look: Look, isCommit: boolean) => string

/** The formats of `hushkey scan --format`. */
export const FORMATS: Readonly<Record<string, FormatReport>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
}
