import { describe, expect, it } from 'vitest'
import { envNames } from '../../src/env-files/env-names.ts'

const names = (text: string) => envNames(text).map(({ name }) => name)
const headings = (text: string) => envNames(text).map(({ heading }) => heading)

describe('which names are names, and which the rest of a key', () => {
  it.each([
    'A',
    'A1',
    'PORT',
    'a',
    'ab1',
    'stripe_key',
    'Stripe_Key',
    'NEXT.PUBLIC',
    'my-name',
    '_private',
    '_1',
    'A_',
    'camelCase',
  ])('%s is a name', (name) => expect(names(`${name}=1\n`)).toEqual([name]))

  it.each(['Ab3dEf', 'aB', '1A', '1abc', '1_A', '9', '_', '-a', '.a.b'])('%s is none', (name) =>
    expect(names(`${name}=1\n`)).toEqual([]),
  )

  it('nobody calls a variable by more than 80 letters', () => {
    expect(names(`${'A'.repeat(80)}=1`)).toHaveLength(1)
    expect(names(`${'A'.repeat(81)}=1`)).toEqual([])
  })

  it.each([
    ['the last lines of a key', 'KEY=-----BEGIN\nmii abc\nABCDEF==\nB=2\n', ['KEY', 'B']],
    ['one character of padding, a blank behind it', 'KEY=-----BEGIN\nmii abc\nABCDEF= \nGHI==\nB=2\n', ['KEY', 'B']],
    ['a value stands behind the `=`', 'some words\nA=1\nB=\n', ['A', 'B']],
    ['a blank line lies between', 'some words\n\nA=\n', ['A']],
    ['a comment lies between', 'some words\n# A=1\nB=\n', ['B']],
    ['empty ones at the start', 'A=\nB=\n', ['A', 'B']],
    ['a name twice', 'A=1\nB=2\nA=3\n', ['A', 'B']],
    ['a byte order mark', '\uFEFFA=1\n', ['A']],
  ])('%s', (_, text, expected) => expect(names(text)).toEqual(expected))
})

describe('the heading of a name', () => {
  it.each([
    ['directly above', '# Mail\nA=1\n', [['# Mail']]],
    ['none', 'A=1\n', [[]]],
    ['of all names until an empty line', '# Mail\nA=1\nB=2\n\nC=3\n', [['# Mail'], ['# Mail'], []]],
    ['an empty line below it', '# Mail\n\nA=1\n', [['# Mail']]],
    ['several lines', '# Mail\n# of Resend\nA=1\n', [['# Mail', '# of Resend']]],
    ['a new one', '# Mail\nA=1\n# Shop\nB=2\n', [['# Mail'], ['# Shop']]],
    ['blanks around it', '  # Mail  \r\nA=1\r\n', [['# Mail']]],
    ['a byte order mark before it', '\uFEFF# Mail\nA=1\n', [['# Mail']]],
  ])('%s', (_, text, expected) => expect(headings(text)).toEqual(expected))

  it.each([
    '# stripe',
    '# Stripe & Resend, (both)',
    '## --- S3 ---',
    '# ==== OAuth2',
    '# SMTP/IMAP',
    '# GitHub',
    '# one two three four five six',
    '#',
    `# ${'abcdefghijklmn '.repeat(3)}abcdefghijklm`,
  ])('%s is plain words', (line) => expect(headings(`${line}\nA=1\n`)).toEqual([[line]]))

  it.each([
    ['a value of this file', '# hunter\nA=1\nB="hunter"\n'],
    ['a value among other words', '# Old hunter\nA=hunter\n'],
    ['a value with blanks', '# our hunter\nA=1\nB= "our hunter" \n'],
    ['a value of three letters', '# dev\nA=dev\n'],
    ['a commented-out assignment', '# foo=bar\nA=1\n'],
    ['with blanks', '# foo = bar\nA=1\n'],
    ['a sentence on a value', '# this is mine\nA=1\n'],
    ['a word for secrets', '# Passwords\nA=1\n'],
    ['other characters', '# mail: foo\nA=1\n'],
    ['other letters', '# Zahlungen für uns\nA=1\n'],
    ['seven words', '# one two three four five six seven\nA=1\n'],
    ['a word that mixes digits and letters', '# Mail x7Kq2p\nA=1\n'],
    ['such a word first', '# x7Kq2p Mail\nA=1\n'],
    ['a long word', '# abcdefghijklmnop\nA=1\n'],
    ['many capitals', '# ABCDEFGHI\nA=1\n'],
    ['three humps', '# AbcDefGhi\nA=1\n'],
    ['a number', '# 4711\nA=1\n'],
    ['a long line', `# ${'abcdefghijklmn '.repeat(4)}\nA=1\n`],
    ['one such line among several', '# Mail\n# x7Kq2p\nA=1\n'],
  ])('may hold a value, and stays out: %s', (_, text) => expect(headings(text)[0]).toEqual([]))

  it('a value of two letters says nothing', () => {
    expect(headings('# Radio\nA=io\n')).toEqual([['# Radio']])
  })
})
