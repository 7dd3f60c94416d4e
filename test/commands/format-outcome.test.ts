import { expect, test } from 'vitest'
import { formatOutcome } from '../../src/commands/init/format-outcome.ts'
import { judgeHarmless, judgeKey, TRY_AGAIN } from '../../src/setup/trial/outcome.ts'

const LATE = { landed: false, timedOut: true, output: '', exitCodes: [] }

test('a trial that took too long says when to try again', () => {
  const late = { kind: 'unknown', text: 'a commit took too long', remedy: TRY_AGAIN }
  expect(judgeKey('a commit', LATE)).toEqual(late)
  expect(judgeHarmless('a commit', LATE)).toEqual(late)
  expect(formatOutcome({ kind: 'unknown', text: 'it took too long', remedy: 'npx hushkey doctor --trial' }, true)).toBe(
    'Not proved yet: it took too long. To try again when the machine is less busy:\n  -> npx hushkey doctor --trial\n',
  )
})
