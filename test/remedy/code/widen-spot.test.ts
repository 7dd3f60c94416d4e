import { expect, it } from 'vitest'
import { widenSpot } from '../../../src/remedy/code/widen-spot.ts'

/** The text with the spot marked: the secret is `§`. */
function widened(text: string, variable = 'DATABASE_URL'): string {
  const start = text.indexOf('§')
  const spot = widenSpot({ path: 'a', text, start, end: start + 1 }, variable)
  return text.slice(spot.start, spot.end)
}

it.each([
  ['a = "postgres://u:§@h:1/d?x=1"', 'postgres://u:§@h:1/d?x=1'],
  ['- URL=amqp://u:§@h', 'amqp://u:§@h'],
  ['[redis://:§@h/0, x]', 'redis://:§@h/0'],
  ['c("Server=a;User Id=b;Password=§;Port=1")', 'Server=a;User Id=b;Password=§;Port=1'],
  ['`postgres://${user}:§@h`', '§'],
  ['password = "§"', '§'],
])('%s', (text, whole) => {
  expect(widened(text)).toBe(whole)
})

it('a name that wants no URL gets the password alone', () => {
  expect(widened('"postgres://u:§@h"', 'PGPASSWORD')).toBe('§')
})
