import { describe, expect, it } from 'vitest'
import { weaknessOf } from '../../../src/setup/hooks/weak-call.ts'
import { hookLine, pushBlock } from '../../support/hook-line.ts'

it.each([
  ['if git diff --cached --name-only | grep -q src; then\n  npx hushkey\nfi', 'conditional'],
  ['case "$branch" in main) npx hushkey;; esac', 'conditional'],
  ['[ -f .git/MERGE_HEAD ] || npx hushkey', 'conditional'],
  ['[ -z "$CI" ] && npx hushkey', null], // else the hook ends with the failure of the question
  ['[ -z "$CI" ] && npx hushkey\ntrue', 'ignored'],
  ['if [ -z "$CI" ]; then npx hushkey || exit 1; fi', 'conditional'],
  ['npx hushkey || true', 'ignored'],
  ['npx hushkey || echo "a secret?"', 'ignored'],
  ['npx hushkey || exit 0', 'ignored'],
  ['npx hushkey | tee hushkey.log', 'ignored'],
  ['npx hushkey &', 'ignored'],
  ['! npx hushkey', 'ignored'],
  ['echo "$(npx hushkey)"', 'ignored'],
  ['if command -v hushkey; then hushkey || exit 1; fi', 'conditional'],
  ['echo "by hand: cd web; npx hushkey"', 'ignored'],
  ['while false; do npx hushkey || exit 1; done', 'conditional'],
  ['for f in $(git diff --name-only); do npx hushkey || exit 1; done', 'conditional'],
  ["bash -c 'npx hushkey; npm test'", 'ignored'],
  ['npx hushkey', null],
  ['npx hushkey || exit 1', null],
  ['npx hushkey || { echo "stopped"; exit 1; }', null],
  ['npx lint-staged && npx hushkey', null],
  ['npx hushkey && npm test', null],
  ['[ $? -eq 0 ] && npx hushkey', null],
  ['(cd web && npx hushkey)', null],
  ['exec sh node_modules/hushkey/hooks/pre-commit', null],
  ['if ! npx hushkey; then exit 1; fi', null],
  ['if npx hushkey; then echo fine; else exit 1; fi', null],
  ['if ! npx hushkey; then echo "a secret"; fi', 'ignored'],
  ['check() { npx hushkey; }\ncheck', null],
  ['check() { npx hushkey; }', 'conditional'],
  ['check() { npx hushkey || return 1; npm test; }\ncheck || exit 1', null],
  ['out=$(npx hushkey) || { echo "$out"; exit 1; }', null],
  ["bash -ec 'npx hushkey; npm test'", null],
  ["sh -c 'npx hushkey && npm test'", null],
  ['set -o pipefail\nnpx hushkey | tee log || exit 1', null],
])('N49: whether %j checks each commit: %s', (script, weakness) => {
  expect(weaknessOf(script, 'pre-commit')).toBe(weakness)
})

describe('N49: another command behind hushkey decides how the hook ends', () => {
  it.each([
    ['npx hushkey\nnpm test', 'ignored'],
    ['npx hushkey; npm test', 'ignored'],
    ['npx hushkey\necho done', 'ignored'],
    ['npx hushkey && npm run lint\nnpm test', 'ignored'],
    ['npx lint-staged && npx hushkey\nnpm test', 'ignored'],
    [`[ $? -eq 0 ] && ${hookLine('pre-commit')}\nnpm test`, 'ignored'],
    ['npx hushkey\ncode=$?\nnpm test\necho $code', 'ignored'],
    ['npx hushkey\n[ $? -eq 1 ] && exit 1\nnpm test', 'ignored'], // 2 is a failure as well
    ['npx hushkey || exit $?\nnpm test', null],
    ['npx hushkey\n[ $? -eq 0 ] && npm test', null],
    ['npx hushkey\ncode=$?\nnpm test || code=1\nexit $code', null],
    ['npx hushkey\ncode=$?\nnpm test\nif [ "$code" -ne 0 ]; then exit "$code"; fi', null],
    ['npx hushkey\nif [ $? -ne 0 ]; then\n  echo stop\n  exit 1\nfi\nnpm test', null],
    ['if [[ $? != 0 ]]; then exit 1; fi\nnpx hushkey\nif (( $? )); then exit 1; fi\nnpm test', null],
    ['failed=0\nnpx hushkey || failed=1\nnpm test || failed=1\n[ $failed -eq 0 ] || exit 1', null],
    ['failed=0\nnpx hushkey || failed=1\nnpm test || failed=1\nexit $failed', null],
    ['set -e\nnpx hushkey\nnpm test', null],
    ['set -euo pipefail\nnpx hushkey\nnpm test', null],
    ['set -e\nset +e\nnpx hushkey\nnpm test', 'ignored'],
    ['set -e\nnpx hushkey && npm run lint\nnpm test', 'ignored'], // left of `&&` it ends nothing
    ['set -e\nif true; then npx hushkey; fi\nnpm test', null],
    ['set -e\n! true\nexit 0\nnpx hushkey', 'conditional'], // what `!` makes a failure ends nothing
  ])('%j: %s', (script, weakness) => {
    expect(weaknessOf(script, 'pre-commit')).toBe(weakness)
  })

  it.each([
    ['failed=false\nnpx hushkey || failed=true\nnpm test || failed=true\nif $failed; then exit 1; fi', null],
    ['failed=no\nnpx hushkey || failed=yes\nnpm test || failed=yes\n[ "$failed" = yes ] && exit 1\nexit 0', null],
    ['failed=no\nnpx hushkey || failed=yes\nnpm test && failed=no\n[ "$failed" = yes ] && exit 1\nexit 0', 'ignored'],
    ['failed=no\nnpx hushkey || failed=yes\n. ./reset.sh\n[ "$failed" = yes ] && exit 1\nexit 0', 'ignored'],
    ['failed=no\nnpx hushkey || failed=yes\nread failed\n[ "$failed" = yes ] && exit 1\nexit 0', 'ignored'],
    ['errors=\nnpx hushkey || errors=1\nnpm test || errors=1\n[ -z "$errors" ] || exit 1', null],
    ['errors=0\nnpx hushkey || errors=$((errors + 1))\nnpm test || errors=$((errors + 1))\nexit $errors', null],
    ['errors=0\nnpx hushkey || ((errors++))\nnpm test || ((errors++))\nif [ $errors -gt 0 ]; then exit 1; fi', null],
    ['errors=0\nnpx hushkey || let errors+=1\nif (( errors >= 1 )); then exit 1; fi\nnpm test', null],
    ['npx hushkey\na=$?\nnpm test\nb=$?\nif [ $a -ne 0 -o $b -ne 0 ]; then exit 1; fi', null],
    ['npx hushkey\na=$?\nnpm test\nb=$?\nif [[ $a -ne 0 && $b -ne 0 ]]; then exit 1; fi', 'ignored'],
    ['npx hushkey\na=$?\nnpm test\nexit $((a + $?))', null],
    ['npx hushkey\na=$?\nnpm test\nexit $((a * $?))', 'ignored'],
    ['npx hushkey\ncase $? in 0) ;; *) exit 1 ;; esac\nnpm test', null],
    ['npx hushkey\ncase $? in 0) ;; 1) exit 1 ;; esac\nnpm test', 'ignored'],
    ['npx hushkey || exit "${?}"\nnpm test', null],
    ['npx hushkey\nif [ ! $? -eq 0 ]; then exit 1; fi\nnpm test', null],
  ])('nor where a variable keeps what hushkey said: %j: %s', (script, weakness) => {
    expect(weaknessOf(script, 'pre-commit')).toBe(weakness)
  })

  it('in a script of many variables as well', () => {
    const steps = Array.from({ length: 12 }, (_, at) => `npm run check${at} || failed${at}=1`)
    expect(weaknessOf(`${steps.join('\n')}\nnpx hushkey || true\n`, 'pre-commit')).toBe('ignored')
  })

  it('not where the script is started as `sh -e`, as by husky', () => {
    expect(weaknessOf('npx hushkey\nnpm test', 'pre-commit', true)).toBeNull()
    expect(weaknessOf('npx hushkey && npm run lint\nnpm test', 'pre-commit', true)).toBe('ignored')
  })
})

it('N49: the lines that `init` writes do', () => {
  expect(weaknessOf(hookLine('pre-commit'), 'pre-commit')).toBeNull()
  expect(weaknessOf(`npm test\n[ $? -eq 0 ] && ${hookLine('pre-commit')}`, 'pre-commit')).toBeNull()
  expect(weaknessOf(`{ [ $? -eq 0 ] && ${hookLine('pre-commit')}; } || exit $?\nexit $?`, 'pre-commit')).toBeNull()
  // in a loop of somebody else they are one command of several
  expect(weaknessOf(`for f in web api; do ${hookLine('pre-commit')}; npm test; done`, 'pre-commit')).toBe('ignored')
  for (const stops of [true, false]) {
    expect(weaknessOf(`${pushBlock()}git lfs pre-push "$@"`, 'pre-push', stops)).toBeNull()
    expect(weaknessOf(`printf '%s' "$refs" | ${hookLine('pre-push')} || exit $?`, 'pre-push', stops)).toBeNull()
  }
})

it.each([
  ['set +e\n', 'ignored'],
  ['if [ -n "$CI" ]; then exit 0; fi\n', 'conditional'],
  ['. ./b.sh\n', 'ignored'],
  ['log() { echo "$1"; return 0; }\nlog hi\nreturn 0\n', null],
  ['exit 1\n', null],
])('N49: a script that the hook takes as part of its own counts: %j', (text, weakness) => {
  const sourced = new Map([
    ['./a.sh', text],
    ['./b.sh', 'set +e\n'],
  ])
  expect(weaknessOf('set -e\n. ./a.sh\nnpx hushkey\ntrue\n', 'pre-commit', false, sourced)).toBe(weakness)
})
