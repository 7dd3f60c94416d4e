import type { Finding } from '../../finding.ts'
import type { Overview, OverviewRow } from '../../overview/overview.ts'
import type { ScanResult } from '../../scan/scan-options.ts'
import { formatPlace, labelOf } from '../format-finding.ts'
import { thousands } from '../plural.ts'
import { escapeHtml } from './escape-html.ts'
import { formatChart } from './format-chart.ts'
import { headline } from './format-summary.ts'
import { type Grouping, groupings } from './group-rows.ts'
import { STYLE } from './style.ts'

/** So many findings are shown; JSON has all. */
const MOST = 500

/**
 * One file for a browser, without scripts and without the network: counts, a chart, each finding with its line, redacted,
 * and its remedies.
 */
export function formatHtml(result: ScanResult, overview: Overview, version: string): string {
  const { repository, today, rows } = overview
  const title = `hushkey: ${escapeHtml(repository)}, ${today}`
  const rest = rows.length - MOST
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(repository)}</h1>
<p>${escapeHtml(headline(result))}. hushkey ${escapeHtml(version)}, ${today}. Secrets are redacted.</p>
${tiles(result)}
${formatChart(rows, today)}
<div class="groups">
${groupings(overview).map(formatGrouping).join('\n')}
</div>
<h2>Findings</h2>
${rows.slice(0, MOST).map(formatRow).join('\n')}
${rest > 0 ? `<p>... and ${thousands(rest)} more, see: npx hushkey scan --all --format json</p>` : ''}
</body>
</html>
`
}

function tiles({ summary, allowed, skipped }: ScanResult): string {
  const counts = [
    ['blocking', summary.blocking],
    ['warnings', summary.warnings],
    ['allowed', allowed.length],
    ['not looked at', skipped.length],
    ['files checked', summary.files],
  ] as const
  const tile = ([name, count]: (typeof counts)[number]) => `<li><b>${thousands(count)}</b> ${name}</li>`
  return `<ul class="tiles">${counts.map(tile).join('')}</ul>`
}

function formatGrouping({ title, groups }: Grouping): string {
  const rows = groups.map(
    ({ name, blocking, warnings }) =>
      `<tr><td>${escapeHtml(name)}</td><td>${thousands(blocking)}</td><td>${thousands(warnings)}</td></tr>`,
  )
  return `<table><thead><tr><th>${title}</th><th>blocking</th><th>warnings</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function formatRow({ finding, owners, since }: OverviewRow): string {
  const facts = [
    finding.commit ? `in commit ${finding.commit.slice(0, 12)}` : null,
    since === null ? 'not committed' : `since ${since}`,
    owners.length ? owners.join(', ') : null,
    finding.fingerprint,
  ].filter((fact) => fact !== null)
  return `<details class="${finding.blocks ? 'b' : 'w'}"><summary><code>${escapeHtml(formatPlace(finding))}</code> ${escapeHtml(finding.rule)}</summary>
<p>${escapeHtml(finding.message)}</p>
${formatExcerpt(finding)}<p class="facts">${escapeHtml(facts.join(' · '))}</p>
<dl>${finding.fixes.map(formatRemedy).join('')}</dl></details>`
}

function formatExcerpt({ excerpt }: Finding): string {
  if (!excerpt) return ''
  const { text, start, end } = excerpt
  const [before, secret, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(escapeHtml)
  return `<pre>${before}<mark>${secret}</mark>${after}</pre>\n`
}

function formatRemedy(fix: Finding['fixes'][number]): string {
  const label = labelOf(fix) ?? (fix.kind === 'allow' ? 'false alarm' : fix.kind)
  const text = fix.command === undefined ? fix.text : `${fix.text}\n${fix.command}`
  const lines = text.split('\n').map(escapeHtml).join('<br>')
  return `<dt>${escapeHtml(label)}</dt><dd><code>${lines}</code></dd>`
}
