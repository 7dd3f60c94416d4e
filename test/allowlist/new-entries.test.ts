import { expect, it } from 'vitest'
import { newExceptions } from '../../src/allowlist/new-entries.ts'
import type { AllowEntry } from '../../src/config/allow-entry.ts'
import { type Config, DEFAULTS } from '../../src/config/config.ts'
import type { Allowed, Decision } from '../../src/finding.ts'

const FILE = '.hushkeyrc.json'
const entry = (value: string, line: number, more: Partial<AllowEntry> = {}): AllowEntry => ({
  covers: { kind: 'value', value },
  reason: 'r',
  owner: null,
  expires: null,
  file: FILE,
  line,
  ...more,
})
const config = (...allow: AllowEntry[]): Config => ({ ...DEFAULTS, file: FILE, allow })
const allowed = (path: string, line: number | null, more: Partial<Decision> = {}) =>
  ({
    rule: 'stripe-secret-key',
    path,
    decision: { reason: 'a test', owner: null, entry: line, where: line ? `${FILE}:${line}` : `${path}:1`, ...more },
  }) as Allowed

it('tells of an entry that a commit adds and uses, with all its uses in one sentence', () => {
  const one = [allowed('a.ts', 2, { owner: 'team' })]
  expect(newExceptions(one, config(entry('one', 2)), [])).toEqual([
    '.hushkeyrc.json:2: this commit adds this allowlist entry and uses it for stripe-secret-key in a.ts: “a test”, team',
  ])
  const three = [allowed('a.ts', 2), allowed('b.ts', 3), allowed('b.ts', 2), allowed('c.ts', 2)]
  expect(newExceptions(three, config(entry('one', 2), entry('two', 3)), [])).toEqual([
    '.hushkeyrc.json:2: this commit adds this allowlist entry and uses it for stripe-secret-key in a.ts and 2 more: “a test”',
    '.hushkeyrc.json:3: this commit adds this allowlist entry and uses it for stripe-secret-key in b.ts: “a test”',
  ])
})

it('tells of comments, which come with the lines they allow', () => {
  expect(newExceptions([allowed('a.ts', null)], config(), [])).toEqual([
    'a.ts:1: a comment of this commit allows stripe-secret-key in a.ts: “a test”',
  ])
})

it('passes over entries that a parent has, on whatever line, and over what stands in the config itself', () => {
  const now = config(entry('one', 2, { reason: 'better', owner: 'team' }), entry('two', 3))
  const uses = [allowed('a.ts', 2), allowed('a.ts', 3)]
  expect(newExceptions(uses, now, [config(), config(entry('one', 7))])).toEqual([expect.stringMatching(/^\S+:3:/)])
  expect(newExceptions([allowed(FILE, 3), allowed(FILE, null)], now, [])).toEqual([])
})

it('a later last day makes it a new decision', () => {
  const now = config(entry('one', 2, { expires: '2027-12-31' }))
  const before = [config(entry('one', 2, { expires: '2027-01-31' }))]
  expect(newExceptions([allowed('a.ts', 2)], now, before)).toHaveLength(1)
})
