import { expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { engineTakesLinearTime } from './engine-time.ts'
import { FLOOR, grows, timeOf } from './growth.ts'
import { hostile, LARGE, runOf, SMALL } from './hostile-text.ts'

/** Every third rule, and so much smaller texts: `npm run test:long` takes all at full size (test/long/linear-time.long.ts). */
const PART = 10
const CHOSEN = RULES.filter(({ assigned }, at) => !assigned && at % 3 === 0)

it.each(CHOSEN.map((rule) => [rule.id, rule] as const))('%s takes linear time', { timeout: 60_000 }, (_, rule) => {
  const share = (size: number) => hostile(rule, Math.floor(size / PART / 7)).join('\n')
  expect(grows(runOf(rule), share(SMALL), share(LARGE), FLOOR / PART)).toBeNull()
  const span = 512 + (rule.span === 'block' ? 16_384 : 4096)
  const slow = hostile(rule, span).map((text) => timeOf(() => [...text.matchAll(rule.pattern)]))
  expect(Math.max(...slow), 'milliseconds for as much text as the engine hands it').toBeLessThan(FLOOR)
})

engineTakesLinearTime(PART)
