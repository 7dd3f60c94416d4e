import { expect } from 'vitest'
import type { Run } from './temp-repo.ts'

/** What a check that could not be done says: one sentence, and a cure below it. */
const SENTENCE = /^hushkey: [^\n]+\n(?: {2}[^\n]+\n)+$/

/** Exit 2, nothing on standard output, one sentence and its cure, and no internal error. */
export function expectOneSentence({ exitCode, stdout, stderr }: Run, what = ''): void {
  const words = stderr.replace(/^hushkey: (?!.*\n {2}).*\n(?=hushkey: )/gm, '') // notes may come before
  expect({ what, exitCode, stdout, stderr: words }).toEqual({
    what,
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(SENTENCE),
  })
  expect(stderr).not.toMatch(/internal error|^ {4}at /m)
}
