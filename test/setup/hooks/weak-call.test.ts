import { expect, it } from 'vitest'
import { weaknessOf } from '../../../src/setup/hooks/weak-call.ts'
import { hookLine } from '../../support/hook-line.ts'

it.each([
  ['if git diff --cached --name-only | grep -q src; then\n  npx hushkey\nfi', 'conditional'],
  ['case "$branch" in main) npx hushkey;; esac', 'conditional'],
  ['[ -f .git/MERGE_HEAD ] || npx hushkey', 'conditional'],
  ['[ -z "$CI" ] && npx hushkey', 'conditional'],
  ['git diff --cached --name-only | grep -q src && npx hushkey', 'conditional'],
  ['npx hushkey || true', 'ignored'],
  ['npx hushkey || echo "a secret?"', 'ignored'],
  ['npx hushkey || exit 0', 'ignored'],
  ['npx hushkey | tee hushkey.log', 'ignored'],
  ['npx hushkey &', 'ignored'],
  ['npx hushkey', null],
  ['npx hushkey || exit 1', null],
  ['npx hushkey || { echo "stopped"; exit 1; }', null],
  ['npx lint-staged && npx hushkey', null],
  ['npx hushkey && npm test', null],
  ['[ $? -eq 0 ] && npx hushkey', null],
  ['(cd web && npx hushkey)', null],
  ['exec sh node_modules/hushkey/hooks/pre-commit', null],
])('N49: whether %j checks each commit: %s', (statement, weakness) => {
  expect(weaknessOf(statement, 'pre-commit')).toBe(weakness)
})

it('N49: the lines that `init` writes do', () => {
  expect(weaknessOf(hookLine('pre-commit'), 'pre-commit')).toBeNull()
  expect(weaknessOf(`printf '%s' "$refs" | ${hookLine('pre-push')} || exit $?`, 'pre-push')).toBeNull()
})
