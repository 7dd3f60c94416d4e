import { expect, it } from 'vitest'
import { quoteForPasting } from '../src/shell-quote.ts'

it.each([
  ['a b.js', '"a b.js"'],
  ['50% off/.env', '"50% off/.env"'], // single quotes are letters to cmd
  ['%PATH%/.env', "'%PATH%/.env'"],
  ['a$b', "'a$b'"],
  ['src/a.js', 'src/a.js'],
])('N36: %j is pasted as %s', (path, pasted) => {
  expect(quoteForPasting(path)).toBe(pasted)
})
