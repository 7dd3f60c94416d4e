import { expect, it } from 'vitest'
import { joined } from '../../src/detect/joined.ts'
import { readingsIn } from './readings.ts'

it.each([
  ['a.js', 'const k = "sk_li" + "ve_abc"', 'const k = "sk_live_abc"'],
  ['a.js', "const k = 'sk_li' +\n  've_' +\n  'abc'\n", 'const k = "sk_live_abc"'],
  ['a.js', "const k = 'sk_li'\n  + 've_'\n  + 'abc'\n", 'const k = "sk_live_abc"'],
  ['a.js', 'const k =\n  "sk_li" + "ve_abc"', 'const k =   "sk_live_abc"'],
  ['a.js', 'pay(id, `sk_li` + "ve_abc", x)', 'pay(id, "sk_live_abc"'],
  ['a.php', '$k = "sk_li" . "ve_abc";', '$k = "sk_live_abc"'],
  ['a.php', "$k = 'sk_li'.'ve_abc';", '$k = "sk_live_abc"'],
  ['a.lua', 'k = "sk_li" .. "ve_abc"', 'k = "sk_live_abc"'],
  ['a.vb', 'k = "sk_li" & "ve_abc"', 'k = "sk_live_abc"'],
  ['a.vb', 'k = "sk_li" & _\n  "ve_abc"', 'k = "sk_live_abc"'],
  ['a.sql', "SET k = 'sk_li' || 've_abc'", 'SET k = "sk_live_abc"'],
  ['a.ex', 'k = "sk_li" <> "ve_abc"', 'k = "sk_live_abc"'],
  ['a.py', 'API_KEY = (\n    "sk_li"\n    "ve_abc"\n)', 'API_KEY =       "sk_live_abc"'],
  ['a.py', 'api_key = "sk_li" "ve_abc"', 'api_key = "sk_live_abc"'],
  ['a.py', "api_key = 'sk_li' \\\n  've_abc'", 'api_key = "sk_live_abc"'],
  ['a.c', 'const char *api_key =\n  "sk_li"\n  "ve_abc";', 'const char *api_key =   "sk_live_abc"'],
])('%s: %j', (path, text, reading) => {
  expect(readingsIn(joined, text, path)).toEqual([reading])
})

it.each([
  ['a.js', 'log("hello " + name + " and " + "you")'],
  ['a.js', '"a long message " +\n"that goes on"'],
  ['a.js', 'const k = "sk_li" + rest'],
  ['a.js', 'api_keys = ["one", "two"]'],
  ['a.js', 'const api_key = "one"\n"two"'],
  ['a.js', "fetch('x', { key: 'a' }).then('b')"],
])('nothing in %s: %j', (path, text) => {
  expect(readingsIn(joined, text, path)).toEqual([])
})
