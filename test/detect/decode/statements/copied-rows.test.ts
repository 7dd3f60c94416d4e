import { expect, it } from 'vitest'
import { copiedRows } from '../../../../src/detect/decode/statements/copied-rows.ts'
import { readingsIn } from '../readings.ts'

it.each([
  [
    'COPY public.t (id, api_key, name) FROM stdin;\n1\tmade-up\tAda\n2\tother\tBob\n\\.\n',
    ['api_key = "made-up"', 'api_key = "other"'],
  ],
  ['COPY t ("id", "access_token") FROM stdin;\r\n1\tmade-up\r\n\\.\r\n', ['access_token = "made-up"']],
])('N69: %j', (text, readings) => {
  expect(readingsIn(copiedRows, text, 'dump.sql')).toEqual(readings)
})

it.each([
  'COPY t (id, name) FROM stdin;\n1\tmade-up\n\\.\n',
  'COPY t (id, token) FROM stdin;\n1\tmade-up\n',
  'COPY t (id, password) FROM stdin;\n1\tmade up\tmore\n',
  'COPY t (id, password) FROM stdin;\n\\.\n1\tmade-up\n',
  'read the password from stdin\n1\tmade-up\n',
])('nothing in %j', (text) => {
  expect(readingsIn(copiedRows, text, 'dump.sql')).toEqual([])
})
