import { win32 } from 'node:path'
import { expect, test } from 'vitest'
import { plainPath } from '../../../src/scan/targets/plain-path.ts'

const ROOTS: [path: string, root: string][] = [
  ['C:\\app\\src\\pay.js', 'C:/app'],
  ['\\\\?\\C:\\app\\src\\pay.js', 'C:/app'],
  ['\\\\?\\c:\\App\\src\\pay.js', 'C:/app'],
  ['\\\\server\\share\\app\\src\\pay.js', '//server/share/app'],
  ['\\\\?\\UNC\\server\\share\\app\\src\\pay.js', '//server/share/app'],
  ['\\\\?\\unc\\Server\\share\\app\\src\\pay.js', '//server/share/app'],
]

test.each(ROOTS)('N37: on Windows %s lies in the repository that Git names %s', (path, root) => {
  expect(win32.relative(root, plainPath(path, '\\'))).toBe('src\\pay.js')
})

test('N37: what is no such mark, and elsewhere any path, stays', () => {
  for (const path of ['\\\\.\\pipe\\x', '\\\\?\\Volume{1}\\x', 'src\\pay.js', '/app']) {
    expect(plainPath(path, '\\')).toBe(path)
  }
  expect(plainPath('\\\\?\\C:\\app', '/')).toBe('\\\\?\\C:\\app')
})
