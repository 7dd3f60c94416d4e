import { expect, it } from 'vitest'
import { isChosen } from '../../../../src/detect/judge/values/value-strength.ts'

/** Put together when the test runs: parts of a password. */
const joined = (parts: string) => parts.split(' ').join('')

it.each([
  'Badger % mango 15',
  'Comp $ 153 Ban',
  '% Anchor 719 x',
  'Domino @ 9891',
  'Meadow & mustang 43',
  'Window ! Garden - 68',
  'meadow @ 4831',
  'mustang # 719',
  'Garden _ Window 68',
  'Meadow - Mustang 43',
  'Garden ! Window 6',
  'garden . Window 47',
])('%s is chosen', (parts) => {
  expect(isChosen(joined(parts))).toBe(true)
})

it.each([
  'Grid %20 Layout',
  'String $1 Number 68 $2',
  'string & number =68',
  'String - Number - 68',
  'String _ Number 12',
  'String _ Number 2019',
  'Section _ Number 68',
  'string _ number 68',
  'Login _ Window 68',
  'string ! number 68',
  'STRING ! NUMBER 68',
  'String ! Number 12',
  'String ! 2019',
  'Number ! 777',
  'String ! 68 - 42',
  'Window ! Garden',
  'String ! 6',
  'Login ! Window 68',
  '@ String ! Number 68',
  'meadow @ 123',
  'meadow @ 2019',
  'meadow @ 48',
])('%s may be words', (parts) => {
  expect(isChosen(joined(parts))).toBe(false)
})
