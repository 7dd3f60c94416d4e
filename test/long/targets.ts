import { shipped } from '#shipped-rules'
import { isInComment, parseInline } from '../../src/allowlist/inline-comment.ts'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { detectorOf } from '../../src/detect/detect.ts'
import { isEncryptedFile, withoutCiphertext } from '../../src/env-files/encrypted.ts'
import { readEnvEntries } from '../../src/env-files/env-entries.ts'
import { mergeExample } from '../../src/env-files/env-example.ts'
import { envNames } from '../../src/env-files/env-names.ts'
import { addToEnv } from '../../src/env-files/env-value.ts'
import { addPatterns } from '../../src/env-files/gitignore.ts'
import { readLocalEnv } from '../../src/env-files/read-local-env.ts'
import { UserError } from '../../src/errors.ts'
import { decodePath, parseRaw } from '../../src/git/changes/change.ts'
import { addedLines, countLines, lineCount } from '../../src/git/texts/added-lines.ts'
import { readChunks } from '../../src/git/texts/chunks.ts'
import { readings } from '../../src/git/texts/decode-text.ts'
import { UnsafePattern } from '../../src/regex/parse-pattern.ts'
import { refuseRunaway } from '../../src/regex/refuse-runaway.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { KEY_LINE } from '../support/samples.ts'
import type { createMutator } from './mutate.ts'

type Mutator = ReturnType<typeof createMutator>

/** A part of the program that reads what others wrote. */
export interface Target {
  /** How many inputs it gets by mutation alone, and how many where the code that they reach guides. */
  readonly count: number
  readonly guided: number
  /** What the inputs are made from; the engine gets the rules' examples besides. */
  readonly seeds: readonly string[]
  /**
   * Gives it an input. @throws when a promise is broken
   * @returns what was found in it, as far as that is worth finding
   */
  feed(text: string, mutator: Mutator): unknown
}

function demand(isFine: boolean, what: string): void {
  if (!isFine) throw new Error(what)
}

const CODE = [
  KEY_LINE,
  'export const a = process.env.API_KEY ?? ""\n',
  'DB_URL=postgres://user:pass@localhost/db\n# comment\nA="one\ntwo"\nexport B=\'x\'\n',
  '{\n  "a": [1, "two", null],\n  "password": "hunter2hunter2"\n}\n',
  'key: |\n  line one\n  line two\nsecretName: abc\n',
  '-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\n',
]

const IDS = `${'a'.repeat(40)} ${'b'.repeat(40)}`
const ENCODINGS = ['utf8', 'utf16le', 'latin1'] as const
const MARKS = [
  [],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0],
  [0, 0, 0],
]
const RULE_IDS = RULES.map(({ id }) => id)
const PATHS = ['a.js', 'b.py', '.env.example', 'c.yaml', 'Dockerfile', 'd.md', 'e.json', 'f.tf', 'g.unknown']
const HOSTILE = ['a'.repeat(300), 'ab'.repeat(150), 'A=x"1 '.repeat(50), '_'.repeat(300)]
const KEY = KEY_LINE.slice(KEY_LINE.indexOf('sk_'), KEY_LINE.lastIndexOf('"'))
const detect = detectorOf([shipped.set])

export const TARGETS: Readonly<Record<string, Target>> = {
  // each line that no parent has is one, and nothing else
  'added lines': {
    count: 300_000,
    guided: 20_000,
    seeds: CODE,
    feed(text, { next }) {
      const before = next()
      const counts = new Map<string, number>()
      countLines(before, counts)
      const had = new Set(before.split('\n').map((line) => line.replace(/\r$/, '')))
      const ranges = addedLines(text, [counts], 1)
      const isAdded = (number: number) => ranges.some(([first, last]) => first <= number && number <= last)
      const lines = text.split('\n')
      lines.forEach((line, at) => {
        const isLastAndEmpty = at === lines.length - 1 && line === ''
        if (!isLastAndEmpty && !had.has(line.replace(/\r$/, ''))) demand(isAdded(at + 1), `line ${at + 1} is not added`)
      })
      demand(lineCount(ranges) <= lines.length, 'more lines added than there are')
    },
  },

  // read whole or refused
  'lists of changes': {
    count: 150_000,
    guided: 20_000,
    seeds: [
      `:100644 100644 ${IDS} M\0src/a.ts\0`,
      `:100644 100644 ${IDS} R86\0old\0new\0`,
      `:000000 120000 ${IDS} A\0l\0`,
    ],
    feed(text) {
      const bytes = Buffer.from(text, 'latin1')
      decodePath(bytes)
      try {
        const changes = parseRaw(bytes)
        const entries = bytes
          .toString('latin1')
          .split('\0')
          .filter((field) => /^:\d{6} \d{6} [0-9a-f]+ [0-9a-f]+ [A-CE-Z]/.test(field)).length
        demand(changes.length <= entries, 'changes out of nothing')
        demand(text === '' || bytes.at(-1) === 0, 'half a list passed')
        return changes.map(({ kind }) => `read ${kind}`)
      } catch (error) {
        demand(error instanceof UserError, String(error))
        return ['refused']
      }
    },
  },

  // what stands there in ASCII stays readable in one reading
  'bytes as text': {
    count: 150_000,
    guided: 20_000,
    seeds: CODE,
    feed(text, { pick }) {
      const key = KEY_LINE.trim()
      const noise = Buffer.from(text, pick(ENCODINGS))
      const bytes = Buffer.concat([Buffer.from(pick(MARKS)), noise, Buffer.from(`\n${key}\n`), noise])
      const all = readings(bytes)
      demand(
        all.some((reading) => reading.text.includes(key)),
        'the key is in no reading',
      )
      return all.map(({ binary }, at) => `${at} of ${all.length} ${binary}`)
    },
  },

  // all of it, once, and each in its place
  'chunks of a blob': {
    count: 600,
    guided: 0,
    seeds: CODE,
    async feed(text, { upTo }) {
      const line = Buffer.from(text)
      const size = 1024 * 1024 + upTo(3 * 1024 * 1024)
      const whole = Buffer.concat([line, Buffer.alloc(size, upTo(3) === 0 ? 'x' : Buffer.from(`${text}y`)), line])
      const piece = 1 + upTo(2 * 1024 * 1024)
      let done = 0
      for await (const { bytes, context, start: place } of readChunks(piecesOf(whole, piece))) {
        const start = done - context
        demand(bytes.equals(whole.subarray(start, start + bytes.length)), `other bytes at ${start}`)
        demand(place.column === start - (whole.lastIndexOf(10, start - 1) + 1) || start === 0, `column at ${start}`)
        demand(place.line === linesBefore(whole, start) + 1, `line at ${start}`)
        done = start + bytes.length
      }
      demand(done === whole.length, 'an end is missing')
    },
  },

  // read, merged and ignored without a crash, and no value in a template
  'env files': {
    count: 200_000,
    guided: 20_000,
    seeds: [
      'A=1\nB="two"\n',
      "export C='th\nree' # x\n",
      'D=`x`\n\nE\n=F\nG==\n',
      '#comment\nH="${A}"\r\n',
      'encrypted:abc\n',
    ],
    feed(text, { next }) {
      const entries = readEnvEntries(text)
      envNames(text)
      const isEncrypted = isEncryptedFile(text)
      demand(withoutCiphertext(text).split('\n').length === text.split('\n').length, 'lines went away')
      const values = readLocalEnv([{ path: '.env', text }])
      const secret = fakeSecret('zq{b62:20}')
      const merged = mergeExample(next(), `${text}\nNEW_NAME=${secret}\n`)
      demand(!merged.includes(secret), 'a value in a template')
      const added = addToEnv(text, 'NAME', secret)
      demand(addPatterns(text, ['.env']).includes('.env'), 'not ignored')
      return [...entries.map(({ kind }) => kind), `${isEncrypted} ${added === null} ${Math.min(values.length, 4)}`]
    },
  },

  // taken as they are, or refused with a place
  'settings and exceptions': {
    count: 60_000,
    guided: 20_000,
    seeds: [
      '{ "blockOn": "high", "rules": { "stripe": "off" }, "paths": { "a/**": { "blockOn": "none" } } }',
      '{ "allow": [ { "fingerprint": "k7nqxw2fd5mcyr3a", "reason": "made up", "expires": "2999-01-31" }, ] } // end',
      '{ "allow": [ { "value": "postgres", "reason": "docker" }, { "path": "t/**", "rules": "*", "reason": "x y" } ] }',
      '{ "customRules": [ { "id": "acme-token", "keywords": ["acme"], "pattern": "acme_[a-z]{9}", "examples": { "match": ["acme_abcdefghi"] } } ] }',
    ],
    async feed(text) {
      try {
        const config = await parseConfig(text, '.hushkeyrc.json', RULE_IDS)
        demand(['high', 'medium', 'low', 'none'].includes(config.blockOn), 'a blockOn out of nowhere')
        for (const { reason } of config.allow) demand(/\S/.test(reason), 'an exception without a reason')
        return ['taken']
      } catch (error) {
        demand(
          error instanceof UserError && /\.hushkeyrc\.json(?::\d+:\d+: | has \d+ mistakes)/.test(error.message),
          String(error),
        )
        return [(error as UserError).message.replaceAll(/"[^"]*"|\d+/g, '').slice(0, 60)]
      }
    },
  },

  'comments that allow': {
    count: 150_000,
    guided: 20_000,
    seeds: [
      'const k = "x" // hushkey:allow stripe-secret-key -- why',
      '# hushkey:allow aws k7nqxw2fd5mcyr3a -- r',
      '/* hushkey:allow x -- y */',
    ],
    feed(text, { upTo }) {
      const lines = text.split('\n').slice(0, 5)
      const found = lines.map(parseInline)
      found.forEach((comment, at) => {
        demand(!comment || (lines[at] as string).includes('hushkey:allow'), 'an exception out of nothing')
      })
      isInComment(text, upTo(text.length + 1))
      return found.map((comment) => (comment ? Object.keys(comment).join() : 'none'))
    },
  },

  // what is let through runs in time
  patterns: {
    count: 60_000,
    guided: 20_000,
    seeds: [
      'acme_[a-z0-9]{20}',
      '(?:a|b){1,9}c',
      '(?<secret>[A-Z]{2,40}=)x',
      '[^"\\s]{8,64}"',
      '(?:ab?){3}',
      '\\bkey\\W{1,9}\\w{10}',
    ],
    feed(text) {
      const source = text.slice(0, 1000) // what a configuration may hold
      let pattern: RegExp
      try {
        pattern = new RegExp(source, 'g')
        refuseRunaway(source, false)
      } catch (error) {
        demand(error instanceof SyntaxError || error instanceof UnsafePattern, String(error))
        return [(error as Error).name, error instanceof UnsafePattern ? error.message.replaceAll(/\d+/g, '') : '']
      }
      for (const each of HOSTILE) pattern.exec(each)
      return ['let through']
    },
  },

  // no text around a key hides it, and no place lies outside of the text
  'the engine': {
    count: 100_000,
    guided: 30_000,
    seeds: CODE,
    feed(text, { pick, upTo }) {
      const withKey = upTo(2) === 0
      const path = pick(PATHS)
      const whole = withKey ? `${text}\n\n${KEY_LINE}\n${text}` : text
      const judged = detect({ path, text: whole })
      for (const { match } of judged)
        demand(match.start >= 0 && match.start <= match.end && match.end <= whole.length, 'a place outside of the text')
      if (withKey)
        demand(
          judged.some(({ match, verdict }) => verdict === 'high' && whole.slice(match.start, match.end).includes(KEY)),
          `the key is not found in ${path}`,
        )
      return judged.map(({ match, verdict }) => `${match.rule.id} ${verdict}`)
    },
  },
}

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function linesBefore(bytes: Buffer, end: number): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}
