import type { Overview } from '../overview/overview.ts'
import type { ScanResult } from '../scan/scan-options.ts'
import type { Look, Occasion } from './look.ts'

/** Makes the report of a scan; prints nothing. Takes what is being made of what was checked. */
type FormatReport = (result: ScanResult, look: Look, occasion: Occasion) => string

/** The formats of `hushkey scan --format`; each is loaded when it is the one that is asked for. */
export const FORMATS: Readonly<Record<string, () => Promise<FormatReport>>> = {
  text: async () => (await import('./format-text.ts')).formatText,
  json: async () => (await import('./format-json.ts')).formatJson,
  github: async () => (await import('./format-github.ts')).formatGithub,
  sarif: async () => (await import('./format-sarif.ts')).formatSarif,
  summary: async () => {
    const { formatSummary } = await import('./overview/format-summary.ts')
    return (result, look) => formatSummary(result, overviewIn(look))
  },
  html: async () => {
    const { formatHtml } = await import('./overview/format-html.ts')
    return (result, look) => formatHtml(result, overviewIn(look), look.version)
  },
}

/** The formats that need `overview` in their look. */
export const OVERVIEW_FORMATS: readonly string[] = ['summary', 'html']

function overviewIn({ overview }: Look): Overview {
  if (!overview) throw new Error('a format that counts was given nothing to count')
  return overview
}
