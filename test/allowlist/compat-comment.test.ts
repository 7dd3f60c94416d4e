import { expect, it } from 'vitest'
import { compatComment } from '../../src/allowlist/compat-comment.ts'

it.each([
  ['k = 1 # gitleaks:allow', 'gitleaks'],
  ['k = 1 # pragma: allowlist secret', 'detect-secrets'],
  ['k = 1 # pragma:allowlist-secret', 'detect-secrets'],
  ['k = 1 # Pragma: Whitelist Secret', 'detect-secrets'],
  ['k = 1 // secretlint-disable-line', 'secretlint'],
])('%s means its own line', (line, scanner) => {
  expect(compatComment(line, false)).toBe(`a comment for ${scanner}`)
  expect(compatComment(line, true)).toBeNull()
})

it.each([
  ['# pragma: allowlist nextline secret', 'detect-secrets'],
  ['# PRAGMA:whitelist-nextline-secret', 'detect-secrets'],
  ['// secretlint-disable-next-line @secretlint/x', 'secretlint'],
])('%s means the line below, if it has its own for itself', (line, scanner) => {
  const alone = line.split(' @')[0] as string
  expect(compatComment(alone, true)).toBe(`a comment for ${scanner}`)
  expect(compatComment(`k = 1 ${alone}`, true)).toBeNull()
  expect(compatComment(alone, false)).toBeNull()
})

it('other comments mean nothing', () => {
  expect(compatComment('# allow this', false)).toBeNull()
  expect(compatComment('# allow this', true)).toBeNull()
})
