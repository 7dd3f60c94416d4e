import { expect, test } from 'vitest'
import { missingFolders } from '../../../src/setup/files/missing-folders.ts'

test('names those that are not there, outermost first', () => {
  const there = new Set(['/repo', '/'])
  expect(missingFolders('/repo/a/b', (path) => there.has(path))).toEqual(['/repo/a', '/repo/a/b'])
  expect(missingFolders('/repo', (path) => there.has(path))).toEqual([])
})

test('N37: the way up ends at the root, as of a drive that is not there', () => {
  expect(missingFolders('/a/b', () => false)).toEqual(['/a', '/a/b'])
  expect(missingFolders('/', () => false)).toEqual([])
})
