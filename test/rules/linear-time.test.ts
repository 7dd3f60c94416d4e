import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { createPrefilter } from '../../src/detect/prefilter.ts'
import { READERS } from '../../src/detect/readings.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { FLOOR, grows, timeOf } from './growth.ts'
import { fill, hostile, LARGE, runOf, SMALL } from './hostile-text.ts'

/** What every pattern made by `nearby` holds between the name and the value. */
const NEARBY = '[A-Za-z0-9_.-]{0,24}[^A-Za-z0-9_;\\n\\r]{1,10}(?:(?:[Vv]alue|'

/**
 * One rule stands for those whose patterns cannot differ in time: made by `nearby` for the same kind of value, or a
 * fixed prefix before one repetition. `npm run test:long` takes every rule (test/long/linear-time.long.ts).
 */
const kinds = new Set<string>()
const shaped = RULES.filter((rule) => {
  if (rule.assigned) return false
  const kind = kindOf(rule)
  return kind === undefined || (!kinds.has(kind) && kinds.add(kind))
})

function kindOf({ pattern: { source }, span }: Rule): string | undefined {
  if (source.includes(NEARBY)) return source.slice(source.indexOf('(?<secret>')).replaceAll(/\d+/g, '9')
  const simple = /^[\w-]+(?:\\?\.)?\[[^\]]+\]\{\d+(?:,\d+)?\}(?:\(\?!\[[^\]]+\]\))?$/.test(source)
  return simple ? `prefix ${span}` : undefined
}

it.each(shaped.map((rule) => [rule.id, rule] as const))('%s takes linear time', { timeout: 60_000 }, (_, rule) => {
  const run = runOf(rule)
  const share = (size: number) => hostile(rule, Math.floor(size / 7)).join('\n')
  expect(grows(run, share(SMALL), share(LARGE))).toBeNull()
  const stretch = 512 + (rule.span === 'block' ? 16_384 : 4096)
  const slow = hostile(rule, stretch).map((text) => timeOf(() => [...text.matchAll(rule.pattern)]))
  expect(Math.max(...slow), 'milliseconds for a stretch as the engine hands it').toBeLessThan(FLOOR)
})

it.each(READERS.map((reader, at) => [at, reader] as const))(
  'reader %i takes linear time',
  { timeout: 60_000 },
  (_, reader) => {
    const prefilter = createPrefilter(reader.keywords)
    const run = (text: string) => {
      const ends: number[] = []
      prefilter(text, (_, end) => ends.push(end))
      reader.read(text, ends, 'a.yaml')
      reader.read(text, ends, 'a.py')
    }
    const share = reader.keywords.length
    for (const keyword of reader.keywords) {
      const texts = (size: number) =>
        [
          ...hostile({ keywords: [keyword] }, size / 7),
          fill(`${keyword}: "abcdefgh"\n`, size),
          fill(`"ab" + ${keyword}"cd"`, size),
        ].join('\n')
      expect(grows(run, texts(SMALL / share), texts(LARGE / share)), keyword).toBeNull()
    }
  },
)

const assigned = RULES.filter((rule) => rule.assigned)

it.each([
  'password = "',
  'password = a || ',
  'password=${A:-',
  '${X:-',
  '${PASSWORD:-',
  'token(',
  'key, "',
  'secret: ["',
  "password = f('",
  '"password": {',
  'password: |\n',
  'a.password.b.',
  '<password>',
  '--password ',
  'the password for x ',
  '| password | ',
])('assigned values take linear time in a row of %j', { timeout: 60_000 }, (text) => {
  const detect = createDetector(assigned)
  const run = (all: string) => {
    detect({ path: 'src/a.py', text: all })
  }
  expect(grows(run, fill(text, SMALL / 4), fill(text, LARGE / 4))).toBeNull()
})

it('the whole engine takes linear time', { timeout: 120_000 }, () => {
  const detect = createDetector(RULES)
  const run = (text: string) => {
    detect({ path: 'src/a.py', text })
  }
  const texts = (size: number) =>
    [
      'password = "',
      'name: key value: token\n',
      '"a" + "b" + ',
      'aGVsbG8gd29ybGQsIGhlbGxv',
      '{"name": "KEY", "value": "abcdefg"},',
    ]
      .map((text) => fill(text, size / 5))
      .join('\n')
  expect(grows(run, texts(SMALL), texts(LARGE))).toBeNull()
})
