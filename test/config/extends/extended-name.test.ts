import { expect, it } from 'vitest'
import { parseExtendedName } from '../../../src/config/extends/extended-name.ts'

it.each([
  ['./base.json', { kind: 'file', path: './base.json' }],
  ['../base.json', { kind: 'file', path: '../base.json' }],
  ['hushkey-config-acme', { kind: 'package', package: 'hushkey-config-acme', path: 'hushkeyrc.json' }],
  ['@acme/hushkey-config', { kind: 'package', package: '@acme/hushkey-config', path: 'hushkeyrc.json' }],
  ['@acme/x/a/strict.json', { kind: 'package', package: '@acme/x', path: 'a/strict.json' }],
])('%s is understood', (name, parsed) => {
  expect(parseExtendedName(name)).toEqual(parsed)
})

it.each([
  '/etc/x.json',
  '@acme',
  '@acme/',
  'a/../b.json',
  'a//b',
  '.hidden',
  '..',
  'C:\\x.json',
  'https://x.example/y',
])('%s is refused', (name) => {
  expect(parseExtendedName(name)).toBeNull()
})
