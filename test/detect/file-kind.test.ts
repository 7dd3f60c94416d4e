import { expect, it } from 'vitest'
import { fileKindOf, isComment } from '../../src/detect/file-kind.ts'

it.each([
  ['test/login.ts', 'isTest'],
  ['src/login.spec.ts', 'isTest'],
  ['src/test/java/LoginTest.java', 'isTest'],
  ['spec/fixtures/user.json', 'isTest'],
  ['examples/app.js', 'isExample'],
  ['.env.example', 'isExample'],
  ['README.md', 'isDocs'],
  ['docs/index.html', 'isDocs'],
  ['package-lock.json', 'isGenerated'],
  ['dist/app.min.js', 'isGenerated'],
  ['src/__snapshots__/a.snap', 'isGenerated'],
  ['locales/de.json', 'isMessages'],
  ['src/i18n/en.ts', 'isMessages'],
  ['src/app.py', 'isCode'],
  ['config/app.yml', 'isConfig'],
  ['Dockerfile', 'isConfig'],
] as const)('%s %s', (path, kind) => {
  expect(fileKindOf(path)[kind]).toBe(true)
})

it.each(['src/latest.ts', 'src/contest/app.ts', 'src/attestation.ts', 'src/inspect.ts', 'src/language.ts'])(
  '%s is plain code',
  (path) => {
    expect(fileKindOf(path)).toMatchObject({
      isTest: false,
      isExample: false,
      isDocs: false,
      isMessages: false,
      isCode: true,
    })
  },
)

it.each([
  ['a\n  # x', true],
  ['// x', true],
  [' * x', true],
  ['x # y', false],
  ['#\nx', false],
])('%j is in a comment: %s', (text, expected) => {
  expect(isComment(text, text.length)).toBe(expected)
})
