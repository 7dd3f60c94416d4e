import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { RULES } from '../../src/rules/index.ts'
import { engineTakesLinearTime } from '../rules/engine-time.ts'
import { growsBy } from '../rules/growth.ts'
import { hostile, LARGE, runOf, SMALL } from '../rules/hostile-text.ts'

/** Milliseconds of work for 1 MB that was made to be slow; the slowest rule takes a third of a second. */
const MOST = 2000

it.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s: 1 MB takes about ten times as long as 100 KB',
  (_, rule) => {
    const detect = createDetector([rule])
    const run = rule.assigned ? (text: string) => void detect({ path: 'src/a.py', text }) : runOf(rule)
    const textOf = (size: number) => hostile(rule, Math.floor(size / 7)).join('\n')
    const { growth, onLarge } = growsBy(run, textOf(SMALL), textOf(LARGE))
    expect(growth, 'times as long').toBeLessThanOrEqual(20)
    expect(onLarge, 'milliseconds').toBeLessThan(MOST)
  },
)

engineTakesLinearTime(1)
