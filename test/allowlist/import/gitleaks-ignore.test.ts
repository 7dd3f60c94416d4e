import { expect, it } from 'vitest'
import { ignoredPlaces, importGitleaksIgnore } from '../../../src/allowlist/import/gitleaks-ignore.ts'

const COMMIT = '0123abc'

it('reads places of today and in commits', () => {
  const text = `# why\r\n\n  src/a.js:stripe:71  \r\n${COMMIT}:b:c.js:stripe:8\n${COMMIT}${COMMIT}:d.js:x:9\n`
  expect(ignoredPlaces(text)).toEqual({
    places: [
      { commit: null, path: 'src/a.js', line: 71 },
      { commit: COMMIT, path: 'b:c.js', line: 8 },
      { commit: COMMIT + COMMIT, path: 'd.js', line: 9 },
    ],
    left: [],
  })
})

it.each(['nonsense', 'a.js:7', 'a.js:x:', 'a.js:x:7b', ':x:7', 'a.js::7'])('%s is not of the form', (line) => {
  expect(ignoredPlaces(line)).toEqual({
    places: [],
    left: [{ what: line, why: 'it is not of the form commit:path:rule:line' }],
  })
})

it('allows what stands at a place of today; those in commits are looked up there', () => {
  const { allows, source, entries } = importGitleaksIgnore(`src/a.js:stripe:7\n${COMMIT}:src/a.js:stripe:8\n`)
  const at = (path: string, line: number) => allows({ path, line, rule: 'x', secret: 'x', lineText: '' })
  expect([at('src/a.js', 7), at('src/a.js', 8), at('src/b.js', 7)]).toEqual(['ignored in .gitleaksignore', null, null])
  expect([source, entries]).toEqual(['.gitleaksignore', []])
})
