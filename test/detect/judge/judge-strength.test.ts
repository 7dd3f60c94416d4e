import { describe, expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { fileKindOf } from '../../../src/detect/judge/file-kind.ts'
import { heldDown } from '../../../src/detect/judge/judge-strength.ts'
import { isIssued, isTyped } from '../../../src/detect/judge/values/value-strength.ts'
import type { EvidenceId } from '../../../src/detect/judge/weights.ts'
import { assigned } from '../../../src/rules/generic/assigned.ts'
import { fakeSecret } from '../../support/fake-secret.ts'
import { oneByOne } from '../../support/one-by-one.ts'

/** Why a value stays a warning, by the evidence that was found about it. */
function held(path: string, secret: string, found: string, wrapper = '', rest = ''): string {
  const match = { secret, assignment: { name: 'x', literal: { wrapper, rest } } }
  return heldDown(match as never, fileKindOf(path), found.split(' ') as EvidenceId[]) ?? 'blocks'
}

describe('random text', () => {
  it.each(
    oneByOne([
      ['such a place, name or shape is often harmless', 'a.ts', 'in-generated ¦ name-about ¦ name-plain-key'],
      [
        'such a place, name or shape is often harmless',
        'a.ts',
        'name-goes-on ¦ name-nonce ¦ grammar-comparison ¦ grammar-pair',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.ts',
        'grammar-prose ¦ grammar-table ¦ wrapper-lookup ¦ value-is-key',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.ts',
        'bare-in-code ¦ bare-prose ¦ bare-goes-on ¦ shape-number',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.ts',
        'shape-uuid ¦ shape-sentence ¦ shape-two-words ¦ shape-camel',
      ],
      ['such a place, name or shape is often harmless', 'a.ts', 'shape-snake ¦ shape-path ¦ shape-upper ¦ runs'],
      [
        'such a place, name or shape is often harmless',
        'a.ts',
        'ends-like-prose ¦ opens-with-punctuation ¦ beyond-ascii ¦ length-3',
      ],
      ['such a place, name or shape is often harmless', 'a.ts', 'length-5'],
      [
        'such a place, name or shape is often harmless',
        'a.conf',
        'name-password in-generated ¦ name-password name-about ¦ name-password name-plain-key',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.conf',
        'name-password name-nonce ¦ name-plain-key grammar-comparison ¦ name-password grammar-pair ¦ name-password grammar-prose',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.conf',
        'name-password grammar-table ¦ name-password wrapper-lookup ¦ name-password value-is-key ¦ name-password bare-in-code',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.conf',
        'name-password bare-prose ¦ name-password shape-number ¦ name-some-key shape-uuid ¦ name-password shape-sentence',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.conf',
        'name-password shape-two-words ¦ name-some-key shape-snake ¦ name-password shape-path ¦ name-password runs',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.conf',
        'name-password ends-like-prose ¦ name-secret opens-with-punctuation ¦ name-password beyond-ascii ¦ name-password length-3',
      ],
      [
        'such a place, name or shape is often harmless',
        'a.conf',
        'name-password length-5 ¦ name-password shape-upper in-test ¦ name-password shape-upper in-example ¦ name-password shape-upper in-docs',
      ],
      ['such a place, name or shape is often harmless', 'a.ts', 'name-password shape-uuid ¦ name-password length-5'],
      ['blocks', 'a.conf', 'name-password shape-uuid ¦ name-secret shape-uuid ¦ name-token shape-uuid'],
      ['blocks', 'a.ts', 'name-password opens-with-punctuation'],
      [
        'blocks',
        'a.conf',
        'name-password shape-snake ¦ name-password shape-upper in-comment ¦ name-password in-comment',
      ],
      ['blocks', 'a.conf.example', 'name-password shape-upper in-example ¦ name-some-key in-example'],
      [
        'blocks',
        'a.conf',
        'name-password name-goes-on ¦ name-password bare-goes-on ¦ name-password shape-camel ¦ name-password shape-upper',
      ],
      [
        'blocks',
        'a.conf',
        'name-secret in-test ¦ name-secret in-example ¦ name-secret in-docs ¦ name-secret in-comment',
      ],
      ['blocks', 'a.ts', 'in-test name-password ¦ in-test name-secret ¦ in-test name-strong-key ¦ in-test name-token'],
      ['it stands in a test, an example, documentation or a comment', 'a.ts', 'in-test name-some-key'],
    ]),
  )('%s: in %s with %s', (why, path, found) => {
    expect(held(path, 'Kx9mQ2vLpR7wZt4NcY8bHj', found)).toBe(why)
  })
})

it.each<[string, string, string, string, string?, string?]>([
  ['blocks', 'a.ts', 'Kx9mQ2vLpR7wZt4NcY8bHj', 'name-secret', '', ', x'],
  ['blocks', 'a.ts', 'Kx9mQ2vLpR7wZt4NcY8bHj', 'name-secret', 'f', ') , x'],
  ['blocks', 'a.ts', 'Kx9mQ2vL', 'in-test name-password'],
  ['blocks', 'a.ts', 'abcdefg-123', 'plain-numbered'],
  ['blocks', 'a.ts', 'Kx9mQ2vL', 'name-password'],
  ['blocks', 'a.conf', 'Kx9mQ2v', 'name-password'],
  ['blocks', 'a.conf', 'Kx9mQ2', 'name-password'],
  ['blocks', 'a.conf', 'zqxjv', 'name-password length-5'],
  ['blocks', 'a.conf', '94039284', 'name-password shape-number'],
  ['blocks', 'a.ts', 'Rapunzel77', 'name-password'],
  ['blocks', 'a.ts', 'VeryGoodSecret8842!', 'name-password'],
  ['it consists of common words', 'a.ts', 'VeryGoodSecret1234!', 'name-password'],
  ['it consists of common words', 'a.ts', 'postgres123', 'name-password'],
  ['such a place, name or shape is often harmless', 'a.conf', '12345678', 'name-password shape-number'],
  ['such a place, name or shape is often harmless', 'a.conf', '20240131', 'name-password shape-number'],
  ['such a place, name or shape is often harmless', 'a.conf', 'mysql', 'name-password length-5'],
  ['such a place, name or shape is often harmless', 'a.ts', 'zqxjv', 'name-password length-5'],
  ['blocks', 'a.ts', 'Kx9mQ2vLpR7wZt4N', 'name-secret'],
  ['blocks', 'a.ts', 'zqxjkvwp1qzxjkvbw', 'name-secret'],
  ['blocks', 'a.ts', 'qwertasdfgzxcv12', 'name-secret'],
  ['it stands in a test, an example, documentation or a comment', 'a.conf', 'abcdefgh', 'name-secret in-test'],
  ['it stands in a test, an example, documentation or a comment', 'a.conf', 'abcdefgh', 'name-secret in-example'],
  ['it stands in a test, an example, documentation or a comment', 'a.conf', 'abcdefgh', 'name-secret in-docs'],
  ['it stands in a test, an example, documentation or a comment', 'a.conf', 'abcdefgh', 'name-secret in-comment'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', 'Kx9mQ2vL', 'in-test name-secret'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', 'Kx9mQ2v', 'in-test name-password'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', 'KxqmQwvL', 'in-test name-password'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', '94039284', 'in-test name-password'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', 's3cretPass1', 'in-test name-password'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', 'p4ssw0rd!X', 'in-test name-password'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', 'zqx1234567', 'in-test name-password'],
  ['it stands in a test, an example, documentation or a comment', 'a.ts', 'passw0rdxx', 'in-test name-password'],
  ['it is one of several arguments', 'a.ts', 'Kx9mQ2vLpR7wZt4NcY8bHj', 'name-secret', 'f', ', x'],
  ['it is one of several arguments', 'a.ts', 'Kx9mQ2vLpR7wZt4NcY8bHj', 'name-secret', 'f', ' , x'],
  ['it is one of several arguments', 'a.ts', 'Kx9mQ2vLpR7wZt4NcY8bHj', 'name-secret', 'f', '\t,'],
  ['blocks', 'a.ts', 'Kx9mQ2vLpR7wZt4NcY8bHj', 'name-plain-key', 'Buffer.from', ", 'base64')"],
  ['blocks', 'a.ts', 'Kx9mQ2vLpR7wZt4NcY8bHj', 'name-plain-key', 'base64.b64decode', ')'],
  ['blocks', 'a.ts', '2b49f07c6ad185e32b9407cfa6d1583e', 'name-plain-key', 'Buffer.from', ", 'hex')"],
  [
    'such a place, name or shape is often harmless',
    'a.ts',
    'Kx9mQ2vLpR7wZt4NcY8bHj',
    'name-plain-key',
    'Buffer.from',
    ", 'utf8')",
  ],
  [
    'such a place, name or shape is often harmless',
    'a.ts',
    'Kx9mQ2vLpR7wZt4NcY8bHjTd',
    'name-plain-key',
    'base64.b64decode',
    ')',
  ],
  ['it consists of common words', 'a.ts', 'thisismypassword', 'name-secret'],
  ['it consists of common words', 'a.ts', 'thisismypassword', 'name-password'],
  ['it consists of common words', 'a.ts', 'columnsettings12', 'name-secret'],
  ['it may be a word', 'a.ts', 'hunter2', 'name-password'],
  ['blocks', 'a.ts', 'Kx9mQ2v', 'name-password'],
  ['it may be a word', 'a.conf', 'Kx9m', 'name-password'],
  ['it is not random enough', 'a.ts', 'Kx9mQ2v', 'name-secret'],
  ['it is not random enough', 'a.ts', 'zqxjkvwpmqzxjkvbw', 'name-secret'],
  ['it is not random enough', 'a.ts', 'z1z1z1z1z1z1z1z1z1', 'name-secret'],
])('%s: in %s %s with %s', (why, path, secret, found, wrapper, rest) => {
  expect(held(path, secret, found, wrapper, rest)).toBe(why)
})

it.each([
  ['Kx9mQ2vLpR7wZt4NcY8b', true],
  ['f3a9c1e07b5d2846a1c3e5f7', true],
  ['zqxjkvwpmqzxjkvbwqxz', true],
  ['Kx9mQ2vLpR7wZt4NcY8', false],
  ['z1z1z1z1z1z1z1z1z1z1z1', false],
  ['abcdefghijklmnopqrstuvwxyz', false],
  ['passwordtokensecretserver', false],
  ['Kx9passwordQ2vLpR7wZt', false],
  ['aaaabbbbccccddddeeeeff', false],
  ['0123456789abcdef01234567', false],
  ['Kx9m123456Q2vLpR7wabcdZt4', false],
  ['Kx9tokenQ2vLpR7wZt4x', false],
  ['Kx9Q2tokenLR7Z4fileN', false],
])('%s was issued by a machine: %s', (value, expected) => {
  expect(isIssued(value)).toBe(expected)
})

it.each([
  ['Kx9mQ2vL', 8, true],
  ['Kx9mQ2', 6, true],
  ['zqxjkvwp', 8, true],
  ['zqxjkv', 6, true],
  ['rapunz3l', 8, true],
  ['fluffyy1', 8, true],
  ['bzfhqwd', 6, true],
  ['S4owz9hs', 6, true],
  ['XKVTQWZH', 6, true],
  ['frodo12', 6, true],
  ['Kx9mQ2v', 8, false],
  ['Kx9mQ', 6, false],
  ['rapunzel', 8, false],
  ['password', 8, false],
  ['columns1', 8, false],
  ['thexyzqv', 8, false],
  ['fluff1', 6, false],
  ['kitten', 6, false],
  ['12121212', 8, false],
  ['94039284', 8, false],
  ['aaaaaaaa', 8, false],
  ['gandalf1', 8, false],
  ['hunter2!', 8, false],
  ['hunter2', 6, false],
  ['Sommer', 6, false],
  ['Sommer1', 6, false],
  ['mellon99', 8, false],
  ['xyzpassw', 8, false],
])('%s, of at least %i characters, is no word: %s', (value, least, expected) => {
  expect(isTyped(value, least)).toBe(expected)
})

describe('UUIDs', () => {
  const held = (path: string, line: string) =>
    createDetector(assigned)({ path, text: fakeSecret(`${line}\n`) }).map(({ verdict }) => verdict)
  it.each([
    ['src/api.ts', 'const apiToken = "{=uuid}"'],
    ['src/api.py', 'ACCESS_TOKEN = "{=uuid}"'],
    ['src/Api.java', 'String clientSecret = "{=uuid}";'],
    ['config/app.yml', 'token: {=uuid}'],
  ])('stop in %s under a name that opens something: %s', (path, line) => {
    expect(held(path, line)).toEqual(['medium'])
  })
  it.each([
    ['src/api.ts', 'const token = "{=uuid}"'],
    ['src/api.ts', 'const ACCESS_TOKEN = new InjectionToken("{=uuid}")'],
    ['test/api.test.ts', 'const apiToken = "{=uuid}"'],
    ['docs/api.md', 'apiToken: "{=uuid}"'],
  ])('only warn in %s: %s', (path, line) => {
    expect(held(path, line)).toEqual(['low'])
  })
})
