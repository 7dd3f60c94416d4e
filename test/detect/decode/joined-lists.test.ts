import { expect, it } from 'vitest'
import { joinedLists } from '../../../src/detect/decode/joined-lists.ts'
import { readingsIn } from './readings.ts'

it.each([
  ['const k = ["sk_li", "ve_abc"].join("")', 'const k = "sk_live_abc"'],
  ["const k = [\n  'sk_li',\n  've_abc',\n].join('')\n", 'const k = "sk_live_abc"'],
  ['K = ["sk_li", "ve_abc"].join\n', 'K = "sk_live_abc"'],
  ['K = ["sk_li", "ve_abc"].join # all of it\n', 'K = "sk_live_abc"'],
  ["k = ''.join(['sk_li', 've_abc'])", 'k = "sk_live_abc"'],
  ['k = "".join(("sk_li", "ve_abc"))', 'k = "sk_live_abc"'],
  ["$k = implode('', ['sk_li', 've_abc']);", '$k = "sk_live_abc"'],
  ["$k = implode( '', array('sk_li', 've_abc') );", '$k = "sk_live_abc"'],
  ["IDENTIFIED BY CONCAT('ab', 'cd');", 'IDENTIFIED BY "abcd"'],
  ["SET @k = concat(N'ab',\n  N'cd')", 'SET @k = "abcd"'],
])('%j', (text, reading) => {
  expect(readingsIn(joinedLists, text, 'a.x')).toEqual([reading])
})

it.each([
  '["a", "b"].join(", ")',
  '["a", b].join("")',
  '["a"].join("")',
  '["a b", "c"].join("")',
  "implode(', ', ['a', 'b'])",
  "CONCAT('%', name, '%')",
  "list.concat(['a', 'b'])",
  '"".join(parts)',
])('nothing in %j', (text) => {
  expect(readingsIn(joinedLists, text, 'a.x')).toEqual([])
})
