import { crc32 } from 'node:zlib'

/** Alphabets of the fillers that samples name, as in `{b62:24}`. */
const ALPHABETS: Readonly<Record<string, string>> = {
  digit: '0123456789',
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  hex: '0123456789abcdef',
  HEX: '0123456789ABCDEF',
  a36: '0123456789abcdefghijklmnopqrstuvwxyz',
  A36: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  b32: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  b58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  b62: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  b64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  b64url: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
}

/** Samples that need more than a filler, as in `{=github:ghp_}`. */
const COMPUTED: Readonly<Record<string, (argument: string, random: () => number) => string>> = {
  uuid: (_, random) => [8, 4, 4, 4, 12].map((length) => fill('hex', length, random)).join('-'),
  UUID: (_, random) => [8, 4, 4, 4, 12].map((length) => fill('HEX', length, random)).join('-'),
  github: (prefix, random) => withCrc32(prefix, 30, random),
  npm: (prefix, random) => withCrc32(prefix, 30, random),
  jwt: (claims, random) =>
    [
      base64url('{"alg":"HS256","typ":"JWT"}'),
      base64url(`{${claims || '"sub":"1234567890"'}}`),
      fill('b64url', 43, random),
    ].join('.'),
  base64: (text) => Buffer.from(text).toString('base64'),
}

/**
 * Assembles token-shaped text when a test runs, so that none stands in the repository.
 * `{b62:24}` becomes 24 characters of that alphabet, `{x*16}` sixteen times `x`, `{=name:argument}` a computed sample;
 * the same template always gives the same text.
 */
export function fakeSecret(template: string): string {
  return randomSecret(template, seeded(crc32(template)))
}

/** The same, with fillers from these random numbers. */
export function randomSecret(template: string, random: () => number): string {
  return template.replace(/\{(?:=(\w+)(?::([^{}]*))?|(\w+):(\d+)|([^{}])\*(\d+))\}/g, (...groups) => {
    const [, computed, argument, alphabet, length, repeated, times] = groups as (string | undefined)[]
    if (repeated) return repeated.repeat(Number(times))
    if (alphabet) return fill(alphabet, Number(length), random)
    const make = COMPUTED[computed ?? '']
    if (!make) throw new Error(`no computed sample named ${computed}`)
    return make(argument ?? '', random)
  })
}

function fill(alphabet: string, length: number, random: () => number): string {
  const letters = ALPHABETS[alphabet]
  if (!letters) throw new Error(`no alphabet named ${alphabet}`)
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

/** GitHub's and npm's tokens end in the CRC-32 of the rest, base 62, padded to six. */
function withCrc32(prefix: string, length: number, random: () => number): string {
  const body = fill('b62', length, random)
  let rest = crc32(body)
  let checksum = ''
  const digits = ALPHABETS.b62 as string
  for (; rest > 0; rest = Math.floor(rest / 62)) checksum = digits[rest % 62] + checksum
  return prefix + body + checksum.padStart(6, '0')
}

/** Random numbers from 0 to 1 that are the same for the same seed: Mulberry32, small and good enough for filler. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
