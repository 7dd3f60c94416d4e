import { expect, it } from 'vitest'
import { fitScreen } from '../../src/report/fit-screen.ts'

it('N36: sentences and rows are broken to 80 columns, what is to be typed never is', () => {
  const words = 'words '.repeat(15).trim()
  const arm = `pre-commit install ${'--hook-type pre-push '.repeat(4).trim()}`
  const text = [
    `A sentence of ${words}.`,
    `  .husky/pre-commit  ${words}`,
    `  ${arm}`,
    `${words}, to arm it: ${arm}`,
    'short: npx x',
  ]
  const lines = fitScreen(text.join('\n')).split('\n')
  expect(lines.filter((line) => line.length > 80)).toEqual([`  ${arm}`, `  ${arm}`])
  expect(lines.find((line) => line.startsWith('  .husky'))).toMatch(/^ {2}\.husky\/pre-commit {2}words/)
  expect(lines[lines.findIndex((line) => line.startsWith('  .husky')) + 1]).toMatch(/^ {21}words/)
  expect(lines.at(-1)).toBe('short: npx x')
})
