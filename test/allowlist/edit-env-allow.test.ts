import { parse } from 'jsonc-parser'
import { expect, it } from 'vitest'
import { addEnvAllow } from '../../src/allowlist/edit-env-allow.ts'

const cases: [string | null, string][] = [
  [
    null,
    '{\n  "$schema": "./node_modules/hushkey/schema/hushkeyrc.schema.json",\n  "env": { "allow": ["/.env", "a/.env.test"] }\n}\n',
  ],
  ['{}\n', '{\n  "env": { "allow": ["/.env", "a/.env.test"] }\n}\n'],
  ['{ // mine\n}\n', '{ // mine\n  "env": { "allow": ["/.env", "a/.env.test"] }\n}\n'],
  [
    '{\r\n\t"salt": "abcdefgh"\r\n}\r\n',
    '{\r\n\t"salt": "abcdefgh",\r\n\t"env": { "allow": ["/.env", "a/.env.test"] }\r\n}\r\n',
  ],
  [
    '{ "env": {} }',
    '{ "env": {\n    "allow": ["/.env", "a/.env.test"]\n  } }'.replace(/\n {4}/, '\n  ').replace('\n  }', '\n}'),
  ],
  ['{ "env": { "deny": ["x"] } }', '{ "env": { "deny": ["x"], "allow": ["/.env", "a/.env.test"] } }'],
  [
    '{\n  "env": {\n    "deny": ["x"] // why\n  }\n}\n',
    '{\n  "env": {\n    "deny": ["x"],\n    "allow": ["/.env", "a/.env.test"] // why\n  }\n}\n',
  ],
  ['{ "env": { "allow": [] } }', '{ "env": { "allow": ["/.env", "a/.env.test"] } }'],
  ['{ "env": { "allow": ["b"] } }', '{ "env": { "allow": ["b", "/.env", "a/.env.test"] } }'],
  ['{ "env": { "allow": ["b",] } }', '{ "env": { "allow": ["b", "/.env", "a/.env.test",] } }'],
  [
    '{\n  "env": {\n    "allow": [\n      "b", // b\n    ],\n  },\n}\n',
    '{\n  "env": {\n    "allow": [\n      "b",\n      "/.env",\n      "a/.env.test", // b\n    ],\n  },\n}\n',
  ],
  [
    '\uFEFF{\n  "salt": "abcdefgh",\n}\n',
    '\uFEFF{\n  "salt": "abcdefgh",\n  "env": { "allow": ["/.env", "a/.env.test"] },\n}\n',
  ],
]

it.each(cases)('%j', (before, after) => {
  expect(addEnvAllow(before, ['/.env', 'a/.env.test'])).toBe(after)
  const { env } = parse(after.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true })
  expect(env.allow.slice(-2)).toEqual(['/.env', 'a/.env.test'])
})

it('a line that grows too long is broken, an entry a line', () => {
  const text = '{\n  "env": { "allow": ["packages/one/.env", "packages/two/.env"] }\n}\n'
  expect(addEnvAllow(text, ['packages/three/.env.development'])).toBe(
    '{\n  "env": { "allow": [\n    "packages/one/.env",\n    "packages/two/.env",\n    "packages/three/.env.development"\n  ] }\n}\n',
  )
})

it('in package.json', () => {
  const text = '{\n  "name": "x",\n  "hushkey": {\n    "blockOn": "high"\n  }\n}\n'
  expect(addEnvAllow(text, ['/.env'], 'hushkey')).toBe(
    '{\n  "name": "x",\n  "hushkey": {\n    "blockOn": "high",\n    "env": { "allow": ["/.env"] }\n  }\n}\n',
  )
})

it('nothing to add changes nothing', () => expect(addEnvAllow('{}', [])).toBe('{}'))
