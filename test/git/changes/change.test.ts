import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodePath, kindOfMode, parseRaw, splitZ } from '../../../src/git/changes/change.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const raw = (...fields: string[]) => Buffer.from(fields.map((field) => `${field}\0`).join(''), 'latin1')

it('reads added, modified and renamed files', () => {
  const output = raw(
    `:000000 100644 ${'0'.repeat(40)} ${A} A`,
    'new',
    `:100644 100755 ${A} ${B} M`,
    'old',
    `:100644 100644 ${A} ${B} R086`,
    'from',
    'to',
  )
  expect(parseRaw(output)).toEqual([
    { path: 'new', kind: 'file', blob: A, before: [] },
    { path: 'old', kind: 'file', blob: B, before: [{ path: 'old', blob: A }], inEveryParent: true },
    { path: 'to', kind: 'file', blob: B, before: [{ path: 'from', blob: A }] },
  ])
})

it('N08: leaves deletions out', () => {
  expect(parseRaw(raw(`:100644 000000 ${A} ${'0'.repeat(40)} D`, 'gone'))).toEqual([])
})

it('N40: tells symlinks, submodules and unmerged paths apart', () => {
  const output = raw(
    `:100644 120000 ${A} ${B} T`,
    'link',
    `:160000 160000 ${A} ${B} M`,
    'sub',
    `:000000 000000 ${A} ${A} U`,
    'both',
  )
  expect(parseRaw(output).map(({ kind }) => kind)).toEqual(['symlink', 'submodule', 'unmerged'])
})

it('N28: any bytes but NUL come through as a path, and no two as the same', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 20, min: 1 }).map((all) => Buffer.from(all))
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const header = Buffer.from(`:000000 100644 ${'0'.repeat(40)} ${A} A\0`)
      const [change] = parseRaw(Buffer.concat([header, one, Buffer.from([0])]))
      expect(change?.path).toBe(decodePath(one))
      const spelled = (path: Buffer) => /\\x[0-9a-f]{2}/.test(path.toString('latin1'))
      if (!one.equals(other) && !spelled(one) && !spelled(other)) expect(decodePath(one)).not.toBe(decodePath(other))
    }),
  )
})

it('a path that is no UTF-8 is spelled out, byte by byte', () => {
  expect(decodePath(Buffer.from('\u00e4/\u{1f600}'))).toBe('\u00e4/\u{1f600}')
  expect(decodePath(Buffer.from([0x61, 0xe4, 0xff, 0x7f, 0x80, 0x2f]))).toBe('a\\xe4\\xff\x7f\\x80/')
})

it('tells what a mode means', () => {
  expect(['100644', '100755', '120000', '160000', '040000'].map(kindOfMode)).toEqual([
    ...['file', 'file', 'symlink', 'submodule', 'file'],
  ])
})

it('splits at NULs, with or without one at the end', () => {
  const split = (text: string) => splitZ(Buffer.from(text)).map(String)
  expect(['', 'a', 'a\0', 'a\0b', 'a\0\0b\0', '\0'].map(split)).toEqual([
    ...[[], ['a'], ['a'], ['a', 'b'], ['a', '', 'b'], ['']],
  ])
})

it('a copy has its source; what became unmerged or a file instead of a submodule has nothing before', () => {
  const output = raw(
    `:100644 100644 ${A} ${B} C75`,
    'from',
    'to',
    `:160000 100644 ${A} ${B} T`,
    'was-sub',
    `:100644 000000 ${A} ${B} U`,
    'both',
  )
  expect(parseRaw(output)).toEqual([
    { path: 'to', kind: 'file', blob: B, before: [{ path: 'from', blob: A }] },
    { path: 'was-sub', kind: 'file', blob: B, before: [] },
    { path: 'both', kind: 'unmerged', blob: B, before: [] },
  ])
  expect(parseRaw(Buffer.alloc(0))).toEqual([])
})

const GOOD = `:100644 100644 ${A} ${B} M`

it.each([
  ['garbage', raw('garbage')],
  ['something before the colon', raw(`x${GOOD}`, 'a')],
  ['something behind the status', raw(`${GOOD}x`, 'a')],
  ['no path', raw(GOOD)],
  ['an empty path', raw(GOOD, '')],
  ['one path of a rename', raw(`:100644 100644 ${A} ${B} R90`, 'a')],
  ['an empty path of a rename', raw(`:100644 100644 ${A} ${B} R90`, 'a', '')],
  ['garbage behind a change', raw(GOOD, 'a', 'b')],
  ['no end', Buffer.from(`${GOOD}\0a`)],
])('is no list that can be read: %s', (_, output) => {
  expect(() => parseRaw(output)).toThrow(
    expect.objectContaining({ message: 'git gave a list of files that cannot be read', cure: 'Run: git status' }),
  )
})
