import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodePath, parseRaw } from '../../src/git/change.ts'

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
    { path: 'old', kind: 'file', blob: B, before: [{ path: 'old', blob: A }] },
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
