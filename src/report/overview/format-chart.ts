import type { OverviewRow } from '../../overview/overview.ts'
import { countBy, type Group } from './group-rows.ts'

const WIDTH = 720
const HEIGHT = 160
/** More bars than this are hard to tell apart: then a bar is a year. */
const MOST_BARS = 36

/** A bar chart as SVG: when what was found was committed, by month or year. Empty where nothing was committed. */
export function formatChart(rows: readonly OverviewRow[], today: string): string {
  const dated = rows.filter(({ since }) => since !== null)
  if (!dated.length) return ''
  const first = dated.map(({ since }) => since as string).reduce((one, other) => (one < other ? one : other))
  const months = periods(first, today, 7)
  const [names, length] = months.length > MOST_BARS ? [periods(first, today, 4), 4] : [months, 7]
  const counts = new Map(
    countBy(dated, ({ since }) => [(since as string).slice(0, length)]).map((each) => [each.name, each]),
  )
  const bars = names.map((name) => counts.get(name) ?? { name, blocking: 0, warnings: 0 })
  const most = Math.max(...bars.map(({ blocking, warnings }) => blocking + warnings))
  const step = WIDTH / bars.length
  const label = `Findings by the ${length === 7 ? 'month' : 'year'} in which they were committed`
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT + 22}" role="img" aria-label="${label}">
${bars.map((bar, at) => formatBar(bar, at, step, most)).join('\n')}
</svg><figcaption>${label}; the highest bar is ${most}.</figcaption></figure>`
}

function formatBar({ name, blocking, warnings }: Group, at: number, step: number, most: number): string {
  const [x, width] = [round(at * step + step * 0.1), round(step * 0.8)]
  const [high, low] = [round((blocking / most) * HEIGHT), round((warnings / most) * HEIGHT)]
  const isLabelled = step >= 44 || at % Math.ceil(44 / step) === 0
  return [
    `<g><title>${name}: ${blocking} blocking, ${warnings} warnings</title>`,
    `<rect class="b" x="${x}" y="${round(HEIGHT - high)}" width="${width}" height="${high}"/>`,
    `<rect class="w" x="${x}" y="${round(HEIGHT - high - low)}" width="${width}" height="${low}"/>`,
    isLabelled ? `<text x="${round(at * step + step / 2)}" y="${HEIGHT + 16}">${name}</text>` : '',
    '</g>',
  ].join('')
}

/** All months (`2027-01`) or years (`2027`) from one day to another. */
function periods(from: string, to: string, length: 4 | 7): string[] {
  const names: string[] = []
  const last = to > from ? to : from
  for (let [year, month] = from.split('-').map(Number) as [number, number]; ; month++) {
    if (month > 12) [year, month] = [year + 1, 1]
    const name = `${year}-${String(month).padStart(2, '0')}`.slice(0, length)
    if (name > last.slice(0, length)) return names
    if (names.at(-1) !== name) names.push(name)
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
