import { expect, it } from 'vitest'
import { isInComment, parseInline } from '../../src/allowlist/inline-comment.ts'
import { refuseRunaway } from '../../src/config/linear-pattern.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { UnsafePattern } from '../../src/config/pattern-tree.ts'
import { detectorOf } from '../../src/detect/detect.ts'
import { isEncryptedFile, withoutCiphertext } from '../../src/dotenv/encrypted.ts'
import { readEnvEntries } from '../../src/dotenv/env-entries.ts'
import { mergeExample } from '../../src/dotenv/env-example.ts'
import { envNames } from '../../src/dotenv/env-names.ts'
import { addToEnv } from '../../src/dotenv/env-value.ts'
import { addPatterns } from '../../src/dotenv/gitignore.ts'
import { readLocalEnv } from '../../src/dotenv/read-local-env.ts'
import { UserError } from '../../src/errors.ts'
import { addedLines, countLines, lineCount } from '../../src/git/added-lines.ts'
import { decodePath, parseRaw } from '../../src/git/change.ts'
import { readings } from '../../src/git/decode-text.ts'
import { shipped } from '../../src/packed/shipped.ts'
import { RULES } from '../../src/rules/index.ts'
import { allExamples } from '../rules/examples.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { KEY_LINE } from '../support/samples.ts'
import { randomOf } from '../support/seed.ts'
import { createMutator } from './mutate.ts'

/** `HUSHKEY_FUZZ=0.1` for a tenth of the inputs. */
const SHARE = Number(process.env.HUSHKEY_FUZZ ?? 1)
/** What one input of at most 20,000 characters may take, in milliseconds, on a machine that is busy with other things. */
const MOST = 3000

/** Feeds `count` inputs; a crash, a slow one or a broken promise fails with the input. */
async function campaign(
  name: string,
  count: number,
  seeds: readonly string[],
  feed: (text: string, mutator: ReturnType<typeof createMutator>) => unknown,
): Promise<void> {
  const mutator = createMutator(randomOf(name), seeds)
  let slowest = 0
  for (let done = 0; done < count * SHARE; done++) {
    const text = mutator.next()
    const started = performance.now()
    try {
      const answer = feed(text, mutator)
      if (answer instanceof Promise) await answer
    } catch (error) {
      throw new Error(`${name}, input ${done}: ${JSON.stringify(text)}`, { cause: error })
    }
    const took = performance.now() - started
    slowest = Math.max(slowest, took)
    if (took > MOST) throw new Error(`${name}, input ${done} took ${took} ms: ${JSON.stringify(text)}`)
  }
  console.log(`${name}: ${Math.ceil(count * SHARE)} inputs, the slowest took ${slowest.toFixed(1)} ms`)
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

it('added lines: each line that no parent has is one, and nothing else', async () => {
  await campaign('added lines', 300_000, CODE, (text, { next }) => {
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
  })
})

it('lists of changes: read whole or refused', async () => {
  const ids = `${'a'.repeat(40)} ${'b'.repeat(40)}`
  const seeds = [
    `:100644 100644 ${ids} M\0src/a.ts\0`,
    `:100644 100644 ${ids} R86\0old\0new\0`,
    `:000000 120000 ${ids} A\0l\0`,
  ]
  await campaign('lists of changes', 150_000, seeds, (text) => {
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
    } catch (error) {
      demand(error instanceof UserError, String(error))
    }
  })
})

it('bytes as text: what stands there in ASCII stays readable in one reading', async () => {
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
  const key = KEY_LINE.trim()
  await campaign('bytes as text', 150_000, CODE, (text, { pick }) => {
    const noise = Buffer.from(text, pick(ENCODINGS))
    const bytes = Buffer.concat([Buffer.from(pick(MARKS)), noise, Buffer.from(`\n${key}\n`), noise])
    demand(
      readings(bytes).some((reading) => reading.text.includes(key)),
      'the key is in no reading',
    )
  })
})

it('env files: read, merged and ignored without a crash, and no value in a template', async () => {
  const seeds = [
    'A=1\nB="two"\n',
    "export C='th\nree' # x\n",
    'D=`x`\n\nE\n=F\nG==\n',
    '#comment\nH="${A}"\r\n',
    'encrypted:abc\n',
  ]
  await campaign('env files', 200_000, seeds, (text, { next }) => {
    readEnvEntries(text)
    envNames(text)
    isEncryptedFile(text)
    demand(withoutCiphertext(text).split('\n').length === text.split('\n').length, 'lines went away')
    readLocalEnv([{ path: '.env', text }])
    const secret = fakeSecret('zq{b62:20}')
    const merged = mergeExample(next(), `${text}\nNEW_NAME=${secret}\n`)
    demand(!merged.includes(secret), 'a value in a template')
    addToEnv(text, 'NAME', secret)
    demand(addPatterns(text, ['.env']).includes('.env'), 'not ignored')
  })
})

it('settings and exceptions: taken as they are, or refused with a place', async () => {
  const ids = RULES.map(({ id }) => id)
  const seeds = [
    '{ "blockOn": "high", "rules": { "stripe": "off" }, "paths": { "a/**": { "blockOn": "none" } } }',
    '{ "allow": [ { "fingerprint": "k7nqxw2fd5mcyr3a", "reason": "made up", "expires": "2999-01-31" }, ] } // end',
    '{ "allow": [ { "value": "postgres", "reason": "docker" }, { "path": "t/**", "rules": "*", "reason": "x y" } ] }',
    '{ "customRules": [ { "id": "acme-token", "keywords": ["acme"], "pattern": "acme_[a-z]{9}", "examples": { "match": ["acme_abcdefghi"] } } ] }',
  ]
  await campaign('settings and exceptions', 60_000, seeds, async (text) => {
    try {
      const config = await parseConfig(text, '.hushkeyrc.json', ids)
      demand(['high', 'medium', 'low', 'none'].includes(config.blockOn), 'a blockOn out of nowhere')
      for (const { reason } of config.allow) demand(/\S/.test(reason), 'an exception without a reason')
    } catch (error) {
      demand(
        error instanceof UserError && /\.hushkeyrc\.json(?::\d+:\d+: | has \d+ mistakes)/.test(error.message),
        String(error),
      )
    }
  })
})

it('comments that allow', async () => {
  const seeds = [
    'const k = "x" // hushkey:allow stripe-secret-key -- why',
    '# hushkey:allow aws k7nqxw2fd5mcyr3a -- r',
    '/* hushkey:allow x -- y */',
  ]
  await campaign('comments that allow', 150_000, seeds, (text, { upTo }) => {
    for (const line of text.split('\n').slice(0, 5)) {
      const found = parseInline(line)
      demand(!found || line.includes('hushkey:allow'), 'an exception out of nothing')
    }
    isInComment(text, upTo(text.length + 1))
  })
})

it('patterns: what is let through runs in time', async () => {
  const seeds = [
    'acme_[a-z0-9]{20}',
    '(?:a|b){1,9}c',
    '(?<secret>[A-Z]{2,40}=)x',
    '[^"\\s]{8,64}"',
    '(?:ab?){3}',
    '\\bkey\\W{1,9}\\w{10}',
  ]
  const hostile = ['a'.repeat(300), 'ab'.repeat(150), 'A=x"1 '.repeat(50), '_'.repeat(300)]
  await campaign('patterns', 60_000, seeds, (text) => {
    const source = text.slice(0, 1000) // what a configuration may hold
    let pattern: RegExp
    try {
      pattern = new RegExp(source, 'g')
      refuseRunaway(source, false)
    } catch (error) {
      demand(error instanceof SyntaxError || error instanceof UnsafePattern, String(error))
      return
    }
    for (const text of hostile) pattern.exec(text)
  })
})

it('the engine: no text around a key hides it, and no place lies outside of the text', async () => {
  const examples = Object.values(await allExamples())
    .flatMap(({ match, noMatch }) => [...match, ...noMatch])
    .map(fakeSecret)
  const detect = detectorOf([shipped.set])
  const paths = ['a.js', 'b.py', '.env.example', 'c.yaml', 'Dockerfile', 'd.md', 'e.json', 'f.tf', 'g.unknown']
  await campaign('the engine', 140_000, [...examples, ...CODE], (text, { pick, upTo }) => {
    const withKey = upTo(2) === 0
    const path = pick(paths)
    const whole = withKey ? `${text}\n\n${KEY_LINE}\n${text}` : text
    const judged = detect({ path, text: whole })
    for (const { match } of judged)
      demand(match.start >= 0 && match.start <= match.end && match.end <= whole.length, 'a place outside of the text')
    const key = KEY_LINE.slice(KEY_LINE.indexOf('sk_'), KEY_LINE.lastIndexOf('"'))
    if (withKey)
      demand(
        judged.some(({ match, verdict }) => verdict === 'high' && whole.slice(match.start, match.end).includes(key)),
        `the key is not found in ${path}`,
      )
  })
  expect(examples.length).toBeGreaterThan(1000)
})
