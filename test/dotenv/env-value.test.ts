import { parse } from 'dotenv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addToEnv, freeName } from '../../src/dotenv/env-value.ts'
import { envFiles } from './random-env.ts'

it.each([
  ['a new file', '', 'abc', 'KEY=abc\n'],
  ['a last line without an ending', 'A=1', 'abc', 'A=1\nKEY=abc\n'],
  ['Windows line endings', 'A=1\r\n', 'abc', 'A=1\r\nKEY=abc\r\n'],
  ['an empty one is filled in', 'KEY=\nB=2\n', 'abc', 'KEY=abc\nB=2\n'],
  ['an empty one with a comment', 'export KEY="" # mine\nB=2\n', 'abc', 'export KEY=abc # mine\nB=2\n'],
  ['the same value', 'KEY="abc"\n', 'abc', 'KEY="abc"\n'],
  ['a sign of comments', '', 'a#b', "KEY='a#b'\n"],
  ['a reference', '', 'a$b', "KEY='a$b'\n"],
  ['a quote', '', "a'b c", 'KEY="a\'b c"\n'],
  ['several lines', '', 'a\nb\n', "KEY='a\nb\n'\n"],
  ['several lines with Windows endings', 'A=1\r\n', 'a\r\nb', "A=1\r\nKEY='a\r\nb'\r\n"],
])('%s', (_, env, value, expected) => {
  expect(addToEnv(env, 'KEY', value)).toBe(expected)
})

it('refuses what no quotes can hold', () => {
  expect(addToEnv('', 'KEY', 'a\'b"c`d\ne')).toBeNull()
})

it.each([
  ['KEY=one\n', 'KEY_2'],
  ['KEY=one\nKEY_2=two\n', 'KEY_3'],
  ['KEY=one\nMINE=abc\n', 'MINE'],
  ['MINE=abc\n', 'MINE'],
  ['KEY=abc\n', 'KEY'],
  ['KEY=\n', 'KEY'],
])('finds a name: %j', (env, name) => {
  expect(freeName(env, 'KEY', 'abc')).toBe(name)
})

it('every value is read back, and all others with it', () => {
  fc.assert(
    fc.property(envFiles(), fc.string({ unit: 'binary-ascii' }), ({ text }, value) => {
      const after = addToEnv(text, 'NEW_NAME', value.replace(/\r/g, ''))
      if (after === null) return
      expect(parse(after)).toEqual({ ...parse(text), NEW_NAME: value.replace(/\r/g, '') })
      expect(addToEnv(after, 'NEW_NAME', value.replace(/\r/g, ''))).toBe(after)
    }),
  )
})
