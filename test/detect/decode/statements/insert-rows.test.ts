import { expect, it } from 'vitest'
import { insertedRows } from '../../../../src/detect/decode/statements/insert-rows.ts'
import { readingsIn } from '../readings.ts'

it.each([
  ["INSERT INTO t (a, b) VALUES\n(1, 'made-up');", ["INSERT INTO t (a, b) VALUES (1, 'made-up');"]],
  [
    "insert into t\n  (a)\nvalues\n  ('made-up'),\n  ('other;'),\n",
    ["insert into t   (a) values ('made-up');", "insert into t   (a) values ('other;');"],
  ],
  ["INSERT IGNORE INTO t (a) VALUES (f('x', 'made-up'))\n", ["INSERT IGNORE INTO t (a) VALUES (f('x', 'made-up'));"]],
])('N69: %j', (text, readings) => {
  expect(readingsIn(insertedRows, text, 'a.sql')).toEqual(readings)
})

it.each(["SELECT a FROM t;\nVALUES ('made-up')", 'INSERT INTO t (a) VALUES\n;\n(1)', "INSERT INTO t (a) VALUES ('x\n"])(
  'nothing in %j',
  (text) => {
    expect(readingsIn(insertedRows, text, 'a.sql')).toEqual([])
  },
)
