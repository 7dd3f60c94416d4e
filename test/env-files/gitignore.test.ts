import { expect, it } from 'vitest'
import { addPatterns, listsEnvFiles } from '../../src/env-files/gitignore.ts'

it.each([
  ['a new file', '', ['.env'], '.env\n'],
  ['at the end', 'dist/\n', ['.env'], 'dist/\n.env\n'],
  ['a last line without an ending', 'dist/', ['.env'], 'dist/\n.env\n'],
  ['Windows line endings', 'dist/\r\n', ['.env'], 'dist/\r\n.env\r\n'],
  ['a byte order mark', '\uFEFFdist/\n', ['.env'], '\uFEFFdist/\n.env\n'],
  ['beside the other env files', '.env\n\n# build\ndist/\n', ['.env.local'], '.env\n.env.local\n\n# build\ndist/\n'],
  ['with the template', '', ['.env*', '!.env.example'], '.env*\n!.env.example\n'],
  ['beside the other env files at the end', 'dist/\n.env', ['.env.local'], 'dist/\n.env\n.env.local\n'],
  ['beside those in a folder', 'app/.env.test\ndist/\n', ['.env'], 'app/.env.test\n.env\ndist/\n'],
  ['beside those by ending', '*.env\r\ndist/\r\n', ['.env'], '*.env\r\n.env\r\ndist/\r\n'],
  ['beside those of other tools', '.dev.vars\ndist/\n', ['.env'], '.dev.vars\n.env\ndist/\n'],
  ['a comment that speaks of them', '# keep .env out\ndist/\n', ['.env'], '# keep .env out\ndist/\n.env\n'],
  ['a name that only begins so', '.environment\ndist/\n', ['.env'], '.environment\ndist/\n.env\n'],
  ['a line with blanks around it', ' .env \ndist/\n', ['.env'], ' .env \ndist/\n'],
  ['the last line, without an ending', '.env', ['.env'], '.env'],
  ['a line that is there', '.env\ndist/\n', ['.env'], '.env\ndist/\n'],
  ['a line that a later one takes back', '.env\n!.env\n', ['.env'], '.env\n!.env\n.env\n'],
])('%s', (_, text, patterns, expected) => {
  expect(addPatterns(text, patterns)).toBe(expected)
})

it('adds at the end, where later lines would win', () => {
  expect(addPatterns('.env\n!*.local\n', ['.env.local'], 'end')).toBe('.env\n!*.local\n.env.local\n')
})

it('knows which file lists env files', () => {
  expect(listsEnvFiles('dist/\n!.ENVRC\n')).toBe(true)
  expect(listsEnvFiles('dist/\n# .env\n')).toBe(false)
})
