import { expect, it } from 'vitest'
import { callsHushkey, callsWithPaths } from '../../../src/setup/hooks/call.ts'

it.each([
  ['npx hushkey', 'none'],
  ['npx hushkey scan', 'none'],
  ['npx hushkey scan .', 'none'],
  ['npx hushkey scan "$@"', 'none'],
  ['npx hushkey --config ci/hushkey.json', 'none'],
  ['npx hushkey scan --format=json > out', 'none'],
  ['npx hushkey scan src', 'some'],
  ['pnpm exec hushkey scan --config x src test || exit 1', 'some'],
  ['npm test && npx hushkey scan -- *', 'some'],
  ["sh -c 'npx hushkey scan src'", 'some'],
  ['npx hushkey scan $files', 'unknown'],
  ['npx hushkey scan $(git diff --cached --name-only)', 'unknown'],
  ['npx hushkey scan `git diff --cached --name-only`', 'unknown'],
])('N49: %s is given these paths: %s', (line, given) => {
  expect(callsHushkey(line, 'pre-commit'), 'it checks a commit').toBe(given !== 'some')
  expect([callsWithPaths(line, 'some'), callsWithPaths(line, 'unknown')]).toEqual([
    given === 'some',
    given === 'unknown',
  ])
})

it.each([
  'sh node_modules/hushkey/hooks/pre-commit src',
  'npx hushkey scan --message "$1"',
  'npx hushkey rules src',
  '# npx hushkey scan src',
])('%s is given none', (line) => {
  expect([callsWithPaths(line, 'some'), callsWithPaths(line, 'unknown')]).toEqual([false, false])
})
