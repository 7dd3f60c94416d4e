import { describe, expect, it, vi } from 'vitest'
import { expectAgreement, hooked, KEY, SCISSORS } from '../support/commit-message.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real commits

describe('N47: what Git keeps of a message blocks, what it drops does not', () => {
  it.each([
    ['strip', 'dropped'],
    ['whitespace', 'kept'],
    ['verbatim', 'kept'],
    ['scissors', 'kept'],
    ['default', 'dropped'],
  ])('commit.cleanup=%s: a comment is %s', async (cleanup, outcome) => {
    const repo = await hooked()
    await repo.git('config', 'commit.cleanup', cleanup)
    expect(await expectAgreement(repo, `fix\n\n# ${KEY}\n`)).toBe(outcome)
  })

  it('a comment in a message that nobody edits', async () => {
    const repo = await hooked()
    for (const cleanup of ['default', 'whitespace', 'verbatim', 'scissors']) {
      await repo.git('config', 'commit.cleanup', cleanup)
      expect(await expectAgreement(repo, '', ['-m', `fix\n\n# ${KEY}`]), cleanup).toBe('kept')
      expect(await expectAgreement(repo, '', ['-m', `fix\n\n# ${SCISSORS}\n${KEY}`]), cleanup).toBe('kept')
    }
  })
})
