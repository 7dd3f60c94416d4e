import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PAGE, RESULTS, type Results, renderPage } from './matrix/page.ts'
import { SCENARIOS } from './matrix/ways.ts'

const results: Results = JSON.parse(readFileSync(RESULTS, 'utf8'))
const page = readFileSync(PAGE, 'utf8')

describe('docs/compatibility.md', () => {
  it('is what the last runs of `npm run test:matrix` found', () => {
    expect(page).toBe(renderPage(SCENARIOS, results))
  })

  it('has a row for every scenario, with what came of it', () => {
    const rows = page.split('\n').filter((line) => /^\| (?!scenario \|)[^-]/.test(line))
    expect(rows.map((row) => row.split(' | ')[0]?.slice(2))).toEqual(SCENARIOS.map(({ scenario }) => scenario))
    for (const row of rows) expect(row).toMatch(/^\| [^|]+ \| (?:works|not run) \| [^|]* \| \[/)
  })

  it('names tests that are there', () => {
    const named = [...new Set(SCENARIOS.flatMap(({ tests }) => tests))].map((name) => name.split(' > '))
    const missing = named.filter(([file = '', ...names]) => {
      const text = readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')
      // A title may be put together: each of its words has to be there.
      return !names.every((name) => name.split(/[\s(),']+/).every((word) => text.includes(word)))
    })
    expect(missing.map((parts) => parts.join(' > '))).toEqual([])
  })
})
