import { expect, it } from 'vitest'
import { READERS } from '../../src/detect/decode/readings.ts'
import { createDetector } from '../../src/detect/detect.ts'
import { createPrefilter } from '../../src/detect/search/keyword-search.ts'
import { RULES } from '../../src/rules/index.ts'
import { FLOOR, grows } from './growth.ts'
import { fill, hostile, LARGE, SMALL } from './hostile-text.ts'

/** Readers look up to 2,000 characters to both sides of a keyword: in less text than that, ten times as much takes longer. */
const LEAST = 8000
/** Of a reader with more keywords than that, smaller parts take every second, third, … */
const MOST_KEYWORDS = 20

/** The readers, the values under names and the whole engine, on texts `part` times smaller than 100 KB and 1 MB. */
export function engineTakesLinearTime(part: number): void {
  const compare = (run: (text: string) => void, textOf: (size: number) => string) =>
    grows(run, textOf(SMALL / part), textOf(LARGE / part), FLOOR / part)

  it.each(READERS.map((reader, at) => [at, reader] as const))(
    'reader %i takes linear time',
    { timeout: 180_000 },
    (_, reader) => {
      const prefilter = createPrefilter(reader.keywords)
      const run = (text: string) => {
        const ends: number[] = []
        prefilter(text, (_, end) => ends.push(end))
        reader.read(text, ends, 'a.yaml')
        reader.read(text, ends, 'a.py')
      }
      const share = reader.keywords.length
      const step = part > 1 ? Math.ceil(share / MOST_KEYWORDS) : 1
      for (const keyword of reader.keywords.filter((_, nth) => nth % step === 0)) {
        const texts = (size: number) =>
          [
            ...hostile({ keywords: [keyword] }, size / 7),
            fill(`${keyword}: "abcdefgh"\n`, size),
            fill(`"ab" + ${keyword}"cd"`, size),
          ].join('\n')
        const [small, large] = [SMALL, LARGE].map((size) =>
          texts(Math.max(size / part / share, (size / SMALL) * LEAST)),
        )
        expect(grows(run, small as string, large as string), keyword).toBeNull()
      }
    },
  )

  // A long line, and no line end for a reader to stop at: looked for from each keyword, that alone takes quadratic time.
  it.each([
    '"a" + "b" + ',
    'key += "abc" ',
    'k.append("abc")',
    'jwt.sign(',
    'insert into t (a) values ',
    "insert into t (a) values ('",
    'password = [',
    'password() return "',
    'expect "assword:"',
    '["a", "b"].join("") ',
    'copy t (password) from stdin ',
  ])('the readers take linear time on one line of %j', { timeout: 60_000 }, (text) => {
    const read = READERS.map((reader) => [createPrefilter(reader.keywords), reader] as const)
    const run = (all: string) => {
      for (const [prefilter, reader] of read) {
        const ends: number[] = []
        prefilter(all, (_, end) => ends.push(end))
        reader.read(all, ends, 'a.py')
      }
    }
    expect(grows(run, fill(text, SMALL), fill(text, LARGE))).toBeNull()
  })

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
    expect(compare(run, (size) => fill(text, size / 4))).toBeNull()
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
    expect(compare(run, texts)).toBeNull()
  })
}
