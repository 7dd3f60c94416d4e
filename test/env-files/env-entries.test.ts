import { parse } from 'dotenv'
import { describe, expect, it } from 'vitest'
import { readEnvEntries } from '../../src/env-files/env-entries.ts'

const names = (text: string) =>
  readEnvEntries(text)
    .filter(({ kind }) => kind === 'name')
    .map(({ name }) => name)

it.each([
  ['A=1', { kind: 'name', name: 'A', written: '1' }],
  ['export  A = 1', { kind: 'name', name: 'A', written: ' 1' }],
  ['A: 1\r\n', { kind: 'name', name: 'A', written: ' 1' }],
  ['A="x\ny"\n', { kind: 'name', name: 'A', written: '"x\ny"' }],
  ['  # words', { kind: 'comment', name: '', written: '' }],
  ['  # A=1', { kind: 'comment', name: 'A', written: '' }],
  ['## A =', { kind: 'comment', name: 'A', written: '' }],
  ['#A.b-2=', { kind: 'comment', name: 'A.b-2', written: '' }],
  ['# export  A_B=', { kind: 'comment', name: 'A_B', written: '' }],
  ['# 2A=', { kind: 'comment', name: '', written: '' }],
  [' \t\n', { kind: 'blank', name: '', written: '' }],
  ['\r\n', { kind: 'blank', name: '', written: '' }],
  ['two words # B=1', { kind: 'other', name: '', written: '' }],
  ['A:1', { kind: 'other', name: '', written: '' }],
])('reads %j', (text, expected) => {
  expect(readEnvEntries(text)).toEqual([{ ...expected, text }])
})

describe('where a quoted value ends is where it ends for dotenv', () => {
  it.each([
    ['A quote in the middle of a value opens nothing', 'A=5" wide\nB=6"\n', ['A', 'B']],
    ['a blank before the quote', 'A=  "x\nB=1"\nC=2\n', ['A', 'C']],
    ['a comment behind the quote', 'A="x\nB=1" # why\nC=2\n', ['A', 'C']],
    ['something else behind the quote', 'A="x\nB=1" z\nC=2\n', ['A', 'B', 'C']],
    ['a quote that is not closed', 'A="x\nB=1\n', ['A', 'B']],
    ['an escaped quote', 'A="x \\"\nB=1"\nC=2\n', ['A', 'C']],
    ['a backslash before the closing quote', 'A="C:\\dir\\"\nB=1\n', ['A', 'B']],
    ['the same lines below', 'A="x\nB=1\\"\nC=2\n', ['A', 'C']],
    ['an escaped quote that closes nothing', 'A="x\nB=1 \\" z\nC=2\n', ['A', 'B', 'C']],
    ['the last of several that could close', 'A="x \\"\ny \\"\nC=2\n', ['A', 'C']],
    ['at the end of the file', 'B=1\nA="x\ny"', ['B', 'A']],
  ])('%s: %j', (_, text, expected) => {
    expect(names(text)).toEqual(expected)
    expect(Object.keys(parse(text))).toEqual(expected)
  })
})
