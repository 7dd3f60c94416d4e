import { expect, it } from 'vitest'
import { createPathTests } from '../../src/config/glob.ts'

const PATHS = [
  '.env',
  'a/.env',
  'a/b/.env.ci',
  'a/x.ts',
  'x.ts',
  'ab/x.ts',
  'a/[id].ts',
  'vendor/x',
  'src/vendor/y/z',
  'a b/café.ts',
]

it.each<[string, string[]]>([
  ['.env', ['.env', 'a/.env']],
  ['/.env', ['.env']],
  ['a/**', ['a/.env', 'a/b/.env.ci', 'a/x.ts', 'a/[id].ts']],
  ['a', ['a/.env', 'a/b/.env.ci', 'a/x.ts', 'a/[id].ts']],
  ['a/', ['a/.env', 'a/b/.env.ci', 'a/x.ts', 'a/[id].ts']],
  ['a/*.ts', ['a/x.ts', 'a/[id].ts']],
  ['a?/x.ts', ['ab/x.ts']],
  ['vendor', ['vendor/x', 'src/vendor/y/z']],
  ['/vendor', ['vendor/x']],
  ['**/vendor/**', ['vendor/x', 'src/vendor/y/z']],
  ['{a,ab}/x.ts', ['a/x.ts', 'ab/x.ts']],
  ['*.ci', ['a/b/.env.ci']],
  ['a b/*é.ts', ['a b/café.ts']],
])('%s names %j', async (glob, paths) => {
  const [test] = await createPathTests([glob])
  expect(PATHS.filter((path) => test?.(path))).toEqual(paths)
})
