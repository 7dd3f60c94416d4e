import { describe, expect, test } from 'vitest'
import { addToScript } from '../../../src/setup/files/edit-script.ts'
import { callsHushkey } from '../../../src/setup/hooks/call.ts'
import { hookLine } from '../../support/hook-line.ts'

const command = 'sh node_modules/hushkey/hooks/pre-commit'
const husky = (text: string, eol = '\n') =>
  addToScript(text, eol, { path: '.husky/pre-commit', hook: 'pre-commit', command, stopsOnFailure: true })
const plain = (text: string) =>
  addToScript(text, '\n', { path: '.git/hooks/pre-commit', hook: 'pre-commit', command, stopsOnFailure: false })

describe('N30: the check is the last command', () => {
  test('behind the formatters', () => expect(husky('npx lint-staged\n')).toBe(`npx lint-staged\n${command}\n`))
  test('ahead of an exit', () =>
    expect(husky('npx lint-staged\nexit 0\n')).toBe(`npx lint-staged\n${command}\nexit 0\n`))
  test('ahead of an exit with a comment behind', () =>
    expect(husky('a\nexit 0 # done\n\n# end\n')).toBe(`a\n${command}\nexit 0 # done\n\n# end\n`))
  test('N49: before the first way out, whatever its form', () => {
    for (const end of [
      'if git diff --cached --quiet -- web; then\n  exit 0\nfi',
      '[ -n "$CI" ] && exit 0',
      'npm test || exit 0',
      'case "$1" in\n  *) exit ;;\nesac',
      'exec npm test',
      '{ echo; exit 0; }',
      'stop() { exit 0; }',
      "trap 'exit 0' EXIT",
      'git rev-parse -q --verify MERGE_HEAD && exit 0',
    ])
      for (const [before, after] of [
        ['', 'npm run build\n'],
        ['npx lint-staged\n', ''],
      ])
        expect(husky(`${before}${end}\n${after}`), end).toBe(`${before}${command}\n${end}\n${after}`)
  })
  test('N49: what fails, a subshell or a redirection is no way out', () => {
    for (const no of [
      'npm test || exit 1',
      'npm test || exit $?',
      'npm test || exit',
      '(cd web && exit 0)',
      'exec >log',
    ])
      expect(husky(`${no}\n`), no).toBe(`${no}\n${command}\n`)
  })
  test('N49: a line that ends in a backslash does not swallow the check', () => {
    expect(husky('npm test \\\n')).toBe(`npm test \\\n\n${command}\n`)
    expect(husky('npm test \\')).toBe(`npm test \\\n\n${command}`)
  })
  test('N49: a script that cannot be read gets it before all else', () =>
    expect(husky('#!/bin/sh\n# ours\necho "a\n')).toBe(`#!/bin/sh\n# ours\n${command}\necho "a\n`))
  test('ahead of an exec over two lines', () =>
    expect(plain('a\nexec b \\\n  c\n')).toBe(`a\n${command} || exit $?\nexec b \\\n  c\n`))
  test('an exit in a condition is not the end', () =>
    expect(husky('if x; then\n  exit 1\nfi\n')).toBe(`if x; then\n  exit 1\nfi\n${command}\n`))
})

describe('what failed before still fails the hook', () => {
  test('a status that is asked for below', () =>
    expect(plain('npm test\nexit $?\n')).toBe(`npm test\n{ [ $? -eq 0 ] && ${command}; } || exit $?\nexit $?\n`))
  test('without set -e', () => expect(plain('npm test\n')).toBe(`npm test\n[ $? -eq 0 ] && ${command}\n`))
  test('with set -e', () => expect(plain('set -e\nnpm test\n')).toBe(`set -e\nnpm test\n${command}\n`))
  test('with sh -e', () => expect(plain('#!/bin/sh -e\nnpm test\n')).toBe(`#!/bin/sh -e\nnpm test\n${command}\n`))
  test('an empty hook', () => expect(plain('#!/bin/sh\n')).toBe(`#!/bin/sh\n${command}\n`))
})

describe('keeps the shape of the file', () => {
  test('no line ending at the end', () => expect(husky('a')).toBe(`a\n${command}`))
  test('twice is once', () => expect(husky(husky('a\n'))).toBe(`a\n${command}\n`))
})

test.each(['#!/usr/bin/env node\n', '#!/usr/bin/python3\n', '#!/usr/bin/env fish\n', '\0ELF'])('refuses %j', (text) =>
  expect(() => plain(text)).toThrow(/cannot be extended/),
)

test.each([
  'npx hushkey',
  'pnpm exec hushkey scan',
  'hushkey --format json',
  './node_modules/.bin/hushkey scan || exit 1',
  'yarn --silent hushkey scan',
  '[ $? -eq 0 ] && sh apps/web/node_modules/hushkey/hooks/pre-commit',
  "sh 'my app/node_modules/hushkey/hooks/pre-commit'",
  'CI=1 npx --no-install hushkey scan',
  'env CI=1 npx hushkey',
  'npx hushkey "$@"',
  'npx hushkey >/dev/null 2>&1',
  'npx hushkey 2>&1 | tee "$log"',
  'out=$(npx hushkey 2>&1) || exit 1',
  'npx --yes hushkey@0.2.0',
  'npx -p hushkey hushkey',
  'pnpm --filter web exec hushkey',
  'mise exec -- npx hushkey',
  'corepack yarn hushkey',
  hookLine('pre-commit'),
  `[ $? -eq 0 ] && ${hookLine('pre-commit')} || exit $?`,
])('is a call: %s', (line) => expect(callsHushkey(line)).toBe(true))

test.each([
  '# npx hushkey',
  'echo hushkey',
  'npm install hushkey',
  'npx hushkey doctor',
  'npx hushkey --version',
  'npx hushkey scan --help',
  'npx lint-staged',
  'git add hushkey',
  'echo done >hushkey',
  'npx lint-staged 2>hushkey',
  'npx hushkey@latest doctor',
  'hushkey init --prepare',
])('is no call: %s', (line) => expect(callsHushkey(line)).toBe(false))
