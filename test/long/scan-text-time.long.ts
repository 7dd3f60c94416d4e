import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { worked } from '../rules/growth.ts'
import { fill } from '../rules/hostile-text.ts'
import { fakeSecret, seeded } from '../support/fake-secret.ts'

const { scanText }: typeof import('../../src/index.ts') = await import('../../dist/index.js' as string)

/**
 * A text of four times the size may take so many times the work: what is quadratic takes sixteen times, and what is
 * linear four and what the machine adds.
 */
const MOST_GROWTH = 9
const [SMALL, LARGE] = [64_000, 256_000]
/** Milliseconds of work below which growth is noise; and above which nobody should wait. */
const [FLOOR, MOST] = [300, 15_000]

async function workFor(text: string, path: string): Promise<number> {
  const before = worked()
  await scanText(text, { path })
  return worked() - before
}

/** Says how the work grew where it grew too much; what a busy machine spoils is measured again. */
async function growthOf(textOf: (size: number) => string, path: string): Promise<string | null> {
  let seen = ''
  for (let tries = 3; tries > 0; tries--) {
    const large = await workFor(textOf(LARGE), path)
    if (large < FLOOR) return null
    const small = await workFor(textOf(SMALL), path)
    if (large < MOST && large < small * MOST_GROWTH) return null
    seen = `${Math.round(small)} ms, then ${Math.round(large)} ms`
  }
  return seen
}

/** Samples that all differ, up to a size: tokens, for the fingerprint of a password costs time on purpose. */
function varied(template: string, glue: string): (size: number) => string {
  return (size) => {
    let text = ''
    for (let at = 0; text.length < size; at++) text += `${fakeSecret(`${template}${glue}${at} `)}`
    return text
  }
}

const PATHS = ['src/a.js', 'a.yaml', 'a.py', 'a.json', '.env.example', 'notes.md']

describe('the work of scanText follows the size of the text', () => {
  const random = seeded(Number(process.env.HUSHKEY_SEED ?? 1))
  const oneOf = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T

  it.each(RULES.map(({ id, examples }) => [id, examples] as const))('%s: its sample repeated', async (_, { match }) => {
    const [path, glue] = [oneOf(PATHS), oneOf(['', ' ', '\n'])]
    const unit = fakeSecret(match[0] ?? '') + glue
    expect({ glue, path, growth: await growthOf((size) => fill(unit, size), path) }).toEqual({
      glue,
      path,
      growth: null,
    })
  })

  it.each(['ghp_{b62:36}', 'sk_live_{b62:24}', 'token = "{hex:40}"', 'AKIA{b32:16}'])(
    '%s: all different',
    async (sample) => {
      for (const glue of [' ', '\n'])
        expect({ glue, growth: await growthOf(varied(sample, glue), 'src/a.js') }).toEqual({ glue, growth: null })
    },
  )

  it.each([
    'postgres://a:b@',
    '"data": {',
    'kind: Secret\n"data": {',
    'kind: Secret\ndata:\n',
    'kind: secret\n---\n',
    'token <<EOT\n;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;',
    'hushkey:allow x -- because\npassword = "hunter2Xy7"\n',
    'hushkey:allow aa bb cc dd ee ff gg hh -- because\npassword = "hunter2Xy7"\n',
    'hushkey:allow generic-password ',
    'pragma: allowlist secret password = "hunter2Xy7" ',
    'eyJhbGciOiJIUzI1NiJ9.',
    '%3a%2f%2f',
    'value: "abcdefgh" name: token ',
    'password = "',
    'password: |\n  ',
    'A="\\"x\n',
    'aGVsbG8gd29ybGQsIGhlbGxvIHdvcmxkLCBoZWxsbyB3b3JsZCwgaGVsbG8g\n',
    '-----BEGIN RSA PRIVATE KEY-----\n',
    '"a" + ',
    ' ',
    '\n',
    '\t"',
    'a.',
    'x'.repeat(63),
  ])('%j repeated', async (unit) => {
    for (const path of [...PATHS, '.env', 'x.pem'])
      expect({ path, growth: await growthOf((size) => fill(unit, size), path) }).toEqual({ path, growth: null })
  })
})
