import { expect, it } from 'vitest'
import { formatChart } from '../../../src/report/overview/format-chart.ts'
import { formatHtml } from '../../../src/report/overview/format-html.ts'
import { result } from '../results.ts'
import { overview, row, TODAY } from './overviews.ts'

const pageOf = (...rows: ReturnType<typeof row>[]) =>
  formatHtml(result(rows.map(({ finding }) => finding)), overview(...rows), '1.2.3')

it('is one file: no script, nothing from elsewhere', () => {
  const page = pageOf(row({}, { since: '2027-01-01' }))
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).not.toMatch(/<script|<link|<img|<a |url\(|@import|\ssrc=|\shref=/)
})

it('shows each finding with its redacted line, owner, age and remedies', () => {
  const page = pageOf(row({}, { owners: ['@acme/pay'], since: '2027-01-01' }))
  expect(page).toContain('<code>src/pay.ts:12:28</code> stripe-secret-key')
  expect(page).toContain('new Stripe(&#39;<mark>sk_live_****</mark>&#39;)')
  expect(page).toContain('since 2027-01-01 · @acme/pay · abcdefghijklmnop')
  expect(page).toContain('<dd><code>process.env.STRIPE_SECRET_KEY</code></dd>')
  expect(page).toContain('https://dashboard.stripe.com/apikeys')
})

it('nothing that a repository holds is taken for markup', () => {
  const evil = `"><script>alert('x')</script>\u001b[31m`
  const page = pageOf(
    row(
      {
        path: `${evil}/a.ts`,
        message: evil,
        rule: evil,
        excerpt: { text: evil, start: 2, end: 8 },
        fixes: [{ kind: evil, text: evil, command: evil, file: evil }],
      },
      { owners: [`@${evil}`] },
    ),
  )
  expect(page).not.toContain('<script')
  expect(page).not.toContain(evil.slice(0, 10))
  expect(page.includes('\u001b')).toBe(false)
})

it('the chart has a bar for each month, or for each year where there are many, and none without commits', () => {
  const chart = (...days: (string | null)[]) =>
    formatChart(
      days.map((since) => row({}, { since })),
      TODAY,
    )
  expect(chart(null)).toBe('')
  const months = chart('2026-11-30', '2027-01-01', '2027-01-31')
  expect([...months.matchAll(/<title>([^<]*)</g)].map(([, title]) => title)).toEqual([
    '2026-11: 1 blocking, 0 warnings',
    '2026-12: 0 blocking, 0 warnings',
    '2027-01: 2 blocking, 0 warnings',
    '2027-02: 0 blocking, 0 warnings',
    '2027-03: 0 blocking, 0 warnings',
  ])
  const years = [...chart('2019-05-05').matchAll(/<title>(\d+):/g)].map(([, year]) => year)
  expect(years).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027'])
  expect(chart('2027-04-02')).toContain('2027-04: 1 blocking') // a clock that is wrong
})
