import { expect, it } from 'vitest'
import { gitAllowedLines, importGitSecrets } from '../../../src/allowlist/import/git-secrets.ts'

const match = { rule: 'x', secret: 'abc', path: 'src/a.js', line: 7, lineText: 'k = abc' }

it('patterns are tried on path:line:text', () => {
  const allows = (...allowed: string[]) => importGitSecrets(allowed, []).allows(match)
  expect(allows('nothing', '^src/a\\.js:7:k = abc$')).toBe('allowed for git-secrets')
  expect(allows('^k =')).toBeNull()
  expect(allows()).toBeNull()
})

it('says what has no counterpart', () => {
  const { left, entries, source } = importGitSecrets(['a+', '('], ['AKIA[A-Z]+', '(AWS|aws|Aws)?_', 'ours_[a-z]+'])
  expect(left).toEqual([
    { what: 'allowed a+', why: 'it could hide other secrets; what it allows today is allowed by itself' },
    { what: 'allowed (', why: 'JavaScript has no counterpart for its syntax' },
    { what: 'pattern AKIA[A-Z]+', why: 'the rules for AWS that ship cover it' },
    { what: 'pattern (AWS|aws|Aws)?_', why: 'the rules for AWS that ship cover it' },
    {
      what: 'pattern ours_[a-z]+',
      why: 'a rule of your own needs keywords and bounds; write it under "customRules"',
    },
  ])
  expect([entries, source]).toEqual([[], 'git-secrets'])
})

it('reads .gitallowed', () => {
  expect(gitAllowedLines('# why\r\none\r\n\n \n two # 2\n')).toEqual(['one', ' two # 2'])
})
