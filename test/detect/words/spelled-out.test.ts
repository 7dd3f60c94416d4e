import { expect, it } from 'vitest'
import { spelledOut } from '../../../src/detect/words/spelled-out.ts'

it.each([
  ['2', '2'],
  ['0', 'o'],
  ['1', 'i'],
  ['!', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['@', 'a'],
  ['5', 's'],
  ['$', 's'],
  ['7', 't'],
  ['p@55w0rd', 'password'],
  ['rapunz3l', 'rapunzel'],
])('%s is read as %s', (value, expected) => {
  expect(spelledOut(value)).toBe(expected)
})
