import { expect, it } from 'vitest'
import { isNothing, parsePush } from '../../../src/git/changes/push.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(64)

it('reads a line for each ref, whatever was typed for the local one', () => {
  expect(parsePush(`refs/heads/main ${A} refs/heads/main ${B}\n(delete) ${A} refs/x ${A}\n`)).toEqual([
    { local: 'refs/heads/main', localId: A, remote: 'refs/heads/main', remoteId: B },
    { local: '(delete)', localId: A, remote: 'refs/x', remoteId: A },
  ])
  expect(parsePush(`HEAD@{1 day ago} ${A} refs/x ${A}`)).toMatchObject([{ local: 'HEAD@{1 day ago}' }])
  expect(parsePush('')).toEqual([])
})

it.each([
  'nonsense',
  `main ${A.slice(1)} main ${A}`,
  `main ${A} main ${A.slice(1)}`,
  `main ${A} main ${B}b`,
  `main ${A} main ${A} more`,
  `main ${A} two words ${A}`,
  ` ${A} main ${A}`,
  `main\rmain ${A} main ${A}`,
  `main ${A.toUpperCase()} main ${A}`,
])('refuses anything else: %s', (line) => {
  expect(() => parsePush(`main ${A} main ${A}\n${line}\n`)).toThrow(
    expect.objectContaining({
      message: 'standard input is not what Git gives to a pre-push hook, so nothing was checked',
      cure: expect.stringContaining('use_stdin: true'),
    }),
  )
})

it('zeros stand for nothing', () => {
  expect(['0'.repeat(40), '0'.repeat(64), A, `${'0'.repeat(39)}1`, `1${'0'.repeat(39)}`, ''].map(isNothing)).toEqual([
    ...[true, true, false, false, false, false],
  ])
})
