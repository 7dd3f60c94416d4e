import { expect, it } from 'vitest'
import { globsFor, translate } from '../../../src/allowlist/import/path-pattern.ts'
import { createPathTests } from '../../../src/config/glob.ts'

it.each([
  ['^docs/.*\\.md$', ['docs/**/*.md']],
  ['^src/a.*b\\.ts$', ['src/a*b.ts', 'src/a*/**/*b.ts']],
  ['^src/a.*/b\\.ts$', ['src/a*/**/b.ts']],
  ['^src/.*/b\\.ts$', ['src/**/b.ts']],
  ['^a.+b.*c$', ['/a*b*c', 'a*/**/*b*c', 'a*b*/**/*c', 'a*/**/*b*/**/*c']],
  ['node_modules', ['**/*node_modules*']],
  ['/vendor/', ['*/**/vendor/**']],
  ['^vendor/', ['vendor/**']],
  ['^vendor\\/', ['vendor/**']],
  ['^vendor', ['/vendor*']],
  ['^vendor/$', ['/vendor/']],
  ['^a\\.js$', ['/a.js']],
  ['^vendor/.*$', ['vendor/**']],
  ['^vendor.*$', ['/vendor*']],
  ['^.*\\.lock$', ['**/*.lock']],
  ['.*\\.lock$', ['**/*.lock']],
  ['.*?\\.lock', ['**/*.lock*']],
  ['(.*?)(jpg|gif)$', ['**/*jpg', '**/*gif']],
  ['(?:go\\.mod|go[.]sum)$', ['**/*go.mod', '**/*go.sum']],
  ['^x/(a|b)/c\\-d\\_e$', ['x/a/c-d_e', 'x/b/c-d_e']],
])('%s is %j', (source, globs) => {
  expect(translate(source)).toEqual(globs)
})

it.each([
  ['a folder that is no group', '^a(b(c|d))$'],
  ['two groups', '^(a|b)/(c|d)$'],
  ['a class of characters', '[a-z]+\\.ts'],
  ['repetition', 'fo?o'],
  ['a number of times', 'a{2}'],
  ['any path', '.*'],
  ['nothing', ''],
  ['an escaped dollar', 'a\\$'],
  ['one choice of several that has no counterpart', '(a|b+)'],
  ['a glob that is none', `^${'a.*'.repeat(7)}z$`],
])('%s: no glob says the same as %s', (_, source) => {
  expect(translate(source)).toBeNull()
})

const PATHS = [
  'a.lock',
  'x/a.lock',
  'x/b.lock',
  'x/b.lock.ts',
  'vendor/a',
  'x/vendor/a',
  'x/a-b/c.ts',
  'x/a/d/b/c.ts',
  'x/ab',
]

it('the globs match what the pattern matches', async () => {
  for (const source of [
    '\\.lock$',
    '^vendor/',
    '/vendor/',
    'vendor',
    '^vendor',
    '^a\\.lock$',
    'a.*b',
    '^x/.*\\.ts$',
    '^x/a.*c\\.ts$',
  ]) {
    const tests = await createPathTests(translate(source) ?? [])
    const matched = PATHS.filter((path) => tests.some((test) => test(path)))
    expect([source, matched]).toEqual([source, PATHS.filter((path) => new RegExp(source).test(path))])
  }
})

it('globs that differ on any tracked path are not used', async () => {
  const test = (path: string) => path.includes('vendor')
  expect(await globsFor('vendor', test, PATHS)).toEqual(['**/*vendor*'])
  expect(await globsFor('(a|c)\\.lock$', (path) => path.endsWith('/a.lock') || path === 'a.lock', PATHS)).toEqual([
    '**/*a.lock',
    '**/*c.lock',
  ])
  expect(await globsFor('^vendor', test, PATHS)).toBeNull()
  expect(await globsFor('^vendor', (path) => path.startsWith('vendor'), PATHS)).toEqual(['/vendor*'])
  expect(await globsFor('ven+dor', test, PATHS)).toBeNull()
})
