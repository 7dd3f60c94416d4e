import { expect, it } from 'vitest'
import { formatSummary } from '../../../src/report/overview/format-summary.ts'
import { folderOf } from '../../../src/report/overview/group-rows.ts'
import { result } from '../results.ts'
import { overview, row } from './overviews.ts'

const summaryOf = (...rows: ReturnType<typeof row>[]) =>
  formatSummary(result(rows.map(({ finding }) => finding)), overview(...rows))

it('counts by rule, folder, owner and age, the most first', () => {
  const text = summaryOf(
    row({ path: 'packages/web/src/a.ts' }, { owners: ['@web', '@all'], since: '2027-03-30' }),
    row({ path: 'packages/web/b.ts', blocks: false }, { owners: ['@web'], since: '2025-01-01' }),
    row({ path: 'c.ts', rule: 'env-file' }, { since: '2027-03-01' }),
    row({ path: 'd.ts', rule: 'env-file' }),
  )
  expect(text).toBe(`4 findings: 3 block, 1 warns; 0 allowed; 3 files checked

Rule               blocking  warnings
env-file                  2         0
stripe-secret-key         1         1

Folder         blocking  warnings
./                    2         0
packages/web/         1         1

Owner   blocking  warnings
nobody         2         0
@web           1         1
@all           1         0

Age            blocking  warnings
not committed         1         0
up to a week          1         0
up to a month         1         0
older                 0         1
`)
})

it('says how many there are where nothing was found, and shows no more groups than fit', () => {
  expect(summaryOf()).toBe('0 findings: 0 block, 0 warn; 0 allowed; 3 files checked\n')
  const many = Array.from({ length: 20 }, (_, at) => row({ path: `${at}/a.ts`, rule: 'x' }))
  expect(summaryOf(...many)).toContain('... and 5 more\n')
})

it.each([
  ['a.ts', './'],
  ['src/a.ts', 'src/'],
  ['packages/web/src/deep/a.ts', 'packages/web/'],
])('the folder of %s is %s', (path, folder) => {
  expect(folderOf(path)).toBe(folder)
})
