import { expect, it } from 'vitest'
import { readLocalEnv } from '../../src/env-files/read-local-env.ts'

const read = (text: string, template = '') =>
  readLocalEnv([{ path: '.env', text }], [{ path: '.env.example', text: template }]).map(({ name, value }) => [
    name,
    value,
  ])

it.each([
  ['A=one', [['A', 'one']]],
  ['export A=one # why', [['A', 'one']]],
  ['A="one # two"', [['A', 'one # two']]],
  [
    "A='one\ntwo'\nB=`three`",
    [
      ['A', 'one\ntwo'],
      ['B', 'three'],
    ],
  ],
  ['A="one\\ntwo"', [['A', 'one\ntwo']]],
  [
    '\uFEFFA=one\r\nB=two\r\n',
    [
      ['A', 'one'],
      ['B', 'two'],
    ],
  ],
  ['A=\n# B=two\nnonsense', []],
])('reads %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

it('leaves out what the template says too', () => {
  expect(read('A=one\nB=two', 'A=one\nB=')).toEqual([['B', 'two']])
})

it('says which file a value is from', () => {
  const files = [
    { path: '.env', text: 'A=1' },
    { path: 'packages/api/.env.local', text: 'A=2' },
  ]
  expect(readLocalEnv(files).map(({ path }) => path)).toEqual(['.env', 'packages/api/.env.local'])
})
