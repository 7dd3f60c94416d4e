import { parse } from 'dotenv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addToEnv, freeName } from '../../src/env-files/env-value.ts'
import { envFiles } from './random-env.ts'

it.each([
  ['a new file', '', 'abc', 'KEY=abc\n'],
  ['a last line without an ending', 'A=1', 'abc', 'A=1\nKEY=abc\n'],
  ['Windows line endings', 'A=1\r\n', 'abc', 'A=1\r\nKEY=abc\r\n'],
  ['an empty one is filled in', 'KEY=\nB=2\n', 'abc', 'KEY=abc\nB=2\n'],
  ['an empty one with a comment', 'export KEY="" # mine\nB=2\n', 'abc', 'export KEY=abc # mine\nB=2\n'],
  ['a last line that is empty', 'A=1\nKEY=', 'abc', 'A=1\nKEY=abc'],
  ['an empty one with Windows line endings', 'KEY= \r\nB=2\r\n', 'abc', 'KEY=abc\r\nB=2\r\n'],
  ['the last of two empty ones, which counts', 'KEY=\nKEY=\n', 'abc', 'KEY=\nKEY=abc\n'],
  ['single quotes with nothing in them', "KEY = '' # mine\n", 'abc', 'KEY =abc # mine\n'],
  ['a comment behind the `=`', 'KEY=  # mine "" \n', 'abc', 'KEY=abc # mine ""\n'],
  ['another value under this name', 'KEY=one\n', 'abc', 'KEY=one\nKEY=abc\n'],
  ['quotes with a value in them', 'KEY="" x\n', 'abc', 'KEY="" x\nKEY=abc\n'],
  ['another name is empty', 'OTHER=\nB=2\n', 'abc', 'OTHER=\nB=2\nKEY=abc\n'],
  ['one that is commented out', '# KEY=\nB=2\n', 'abc', '# KEY=\nB=2\nKEY=abc\n'],
  ['a byte order mark', '\uFEFFKEY=\n', 'abc', '\uFEFFKEY=abc\n'],
  ['the same value behind a byte order mark', '\uFEFFKEY=abc\n', 'abc', '\uFEFFKEY=abc\n'],
  ['the same value', 'KEY="abc"\n', 'abc', 'KEY="abc"\n'],
  ['a `#`', '', 'a#b', "KEY='a#b'\n"],
  ['a reference', '', 'a$b', "KEY='a$b'\n"],
  ['a quote', '', "a'b c", 'KEY="a\'b c"\n'],
  ['both quotes', '', `a'b"c d`, 'KEY=`a\'b"c d`\n'],
  ['a quote and a reference', '', "a'b$c", "KEY=`a'b$c`\n"],
  ['several lines with a quote and a grave accent', '', "a'\n`b", 'KEY="a\'\n`b"\n'],
  ['all three', '', `a'b"c\`d`, 'KEY=`a\'b"c`d`\n'],
  ['an empty value', '', '', "KEY=''\n"],
  ['several lines', '', 'a\nb\n', "KEY='a\nb\n'\n"],
  ['several lines with Windows endings', 'A=1\r\n', 'a\r\nb', "A=1\r\nKEY='a\r\nb'\r\n"],
])('%s', (_, env, value, expected) => {
  expect(addToEnv(env, 'KEY', value)).toBe(expected)
})

it('refuses what no quotes can hold', () => {
  expect(addToEnv('', 'KEY', 'a\'b"c`d\ne')).toBeNull()
  expect(addToEnv('A=1\n', 'KEY', 'a\'b"c`d\ne')).toBeNull()
})

it('refuses a name that no env file can hold', () => {
  expect(addToEnv('', 'my key', 'abc')).toBeNull()
})

it('refuses a file whose quote is left open, where the value would become a part of another', () => {
  expect(addToEnv('A="one', 'KEY', '\n\'"`')).toBeNull()
})

it.each([
  ['KEY=one\n', 'KEY_2'],
  ['KEY=one\nKEY_2=two\n', 'KEY_3'],
  ['KEY=one\nMINE=abc\n', 'MINE'],
  ['MINE=abc\n', 'MINE'],
  ['KEY=abc\n', 'KEY'],
  ['KEY=\n', 'KEY'],
  ['', 'KEY'],
  ['MINE=abc\nKEY=abc\n', 'KEY'],
  ['KEY=one\nKEY_2=\n', 'KEY_2'],
  ['KEY=one\nKEY_2=abc\n', 'KEY_2'],
  ['\uFEFFKEY=one\n', 'KEY_2'],
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
