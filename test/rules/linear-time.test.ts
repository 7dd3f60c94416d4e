import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { matchRule } from '../../src/detect/match.ts'
import { createPrefilter } from '../../src/detect/prefilter.ts'
import { READERS } from '../../src/detect/readings.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Examples, Rule } from '../../src/rules/rule.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const SMALL = 100_000
const LARGE = 1_000_000
/** Ten times the text may take twenty times as long: caches and the collector take their share on a busy machine. */
const MOST_GROWTH = 20
/** Milliseconds below which growth is noise. */
const FLOOR = 400
const TRIES = 4

/** What every pattern made by `nearby` holds between the name and the value. */
const NEARBY = '[A-Za-z0-9_.-]{0,24}[^A-Za-z0-9_;\\n\\r]{1,10}(?:(?:[Vv]alue|'

const folder = new URL('../../src/rules/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
const modules = await Promise.all(names.map((name) => import(new URL(name, folder).href)))
const examples: Examples = Object.assign(
  {},
  ...modules
    .flatMap((module) => Object.values(module))
    .filter((value) => typeof value === 'object' && !Array.isArray(value)),
)

/** `text` over and over, up to `size` characters. */
const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length)).slice(0, size)

/**
 * Text of `size` characters that a pattern would stumble over: the rule's keywords in a row, one of them before a
 * long run of what its secrets are made of, a sample that breaks off before its end, on one line and on many.
 */
function hostile(rule: Pick<Rule, 'keywords'> & { readonly id?: string }, size: number): string[] {
  const sample = fakeSecret(examples[rule.id ?? '']?.match[0] ?? rule.keywords[0] ?? 'x')
  const keyword = rule.keywords[0] as string
  const inText = sample.slice(Math.max(0, sample.toLowerCase().indexOf(keyword)))
  const letters = /[A-Za-z0-9+/_-]{8}(?=[^A-Za-z0-9+/_-]*$)/.exec(sample)?.[0] ?? 'aB3dE5gH'
  const brokenOff = sample.slice(0, -2)
  return [
    fill(rule.keywords.slice(0, 3).join(''), size),
    fill(rule.keywords.slice(-3).join(' = "'), size),
    inText + fill(letters, size),
    fill(`${keyword}${fill(letters, 3000)}\u00e9`, size),
    fill(`${brokenOff}~`, size),
    fill(`${brokenOff}\n`, size),
    fill(`${keyword} = ${' '.repeat(40)}"'=:${'-'.repeat(40)}`, size),
  ]
}

/** Milliseconds of work done by this process, whatever else the machine is busy with. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The least time of several runs, in milliseconds; one run will do where it is quick. */
function timeOf(run: () => void, tries: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let left = tries; left > 0 && least > FLOOR; left--) {
    const start = worked()
    run()
    least = Math.min(least, worked() - start)
  }
  return least
}

/** Whether `run` on `large` takes at most `MOST_GROWTH` times as long as on `small`. */
function grows(run: (text: string) => void, small: string, large: string): string | null {
  const onLarge = timeOf(() => run(large), TRIES)
  if (onLarge <= FLOOR) return null
  const onSmall = timeOf(() => run(small), 1)
  return onLarge > onSmall * MOST_GROWTH ? `${Math.round(onSmall)} ms, then ${Math.round(onLarge)} ms` : null
}

/**
 * One rule stands for those whose patterns cannot differ in time: made by `nearby` for the same kind of value, or a
 * fixed prefix before one repetition.
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
  const prefilter = createPrefilter(rule.keywords)
  const run = (text: string) => {
    const ends: number[] = []
    prefilter(text, (_, end) => ends.push(end))
    matchRule(rule, text, ends)
  }
  const share = (size: number) => hostile(rule, Math.floor(size / 7)).join('\n')
  expect(grows(run, share(SMALL), share(LARGE))).toBeNull()
  const stretch = 512 + (rule.span === 'block' ? 16_384 : 4096)
  const slow = hostile(rule, stretch).map((text) => timeOf(() => [...text.matchAll(rule.pattern)], TRIES))
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
