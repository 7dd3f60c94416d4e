import { expect, it } from 'vitest'
import { addPatterns } from '../../src/dotenv/gitignore.ts'

it.each([
  ['a new file', '', ['.env'], '.env\n'],
  ['at the end', 'dist/\n', ['.env'], 'dist/\n.env\n'],
  ['a last line without an ending', 'dist/', ['.env'], 'dist/\n.env\n'],
  ['Windows line endings', 'dist/\r\n', ['.env'], 'dist/\r\n.env\r\n'],
  ['a byte order mark', '\uFEFFdist/\n', ['.env'], '\uFEFFdist/\n.env\n'],
  ['beside the other env files', '.env\n\n# build\ndist/\n', ['.env.local'], '.env\n.env.local\n\n# build\ndist/\n'],
  ['with the template', '', ['.env*', '!.env.example'], '.env*\n!.env.example\n'],
  ['a line that is there', '.env\ndist/\n', ['.env'], '.env\ndist/\n'],
  ['a line that a later one takes back', '.env\n!.env\n', ['.env'], '.env\n!.env\n.env\n'],
])('%s', (_, text, patterns, expected) => {
  expect(addPatterns(text, patterns)).toBe(expected)
})
