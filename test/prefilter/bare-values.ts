import type { Sample } from './fires.ts'

const WAYS = [
  'password: %s',
  'DB_PASSWORD=%s',
  './run --password %s',
  'ENV DB_PASSWORD %s',
  'password = %s # c',
  'run ${DB_PASSWORD:-%s}',
]

/**
 * Values without quotes in which punctuation stands sooner or later: such a value may hold one bracket or comma, where
 * nothing else stands behind it, and begin like a reference.
 */
export function bareValues(): Sample[] {
  const value = 'S9!r3tPw7x'
  const values = [...'],;)}=|&!%@*<'].flatMap((one) =>
    [0, 1, 2, 3, 4].map((at) => value.slice(0, at) + one + value.slice(at)),
  )
  const like = ['!(Sr3t9wxQ', '&a \\MZor9I2y', '$9}r3tPw7', 'kc|K,sT9!x']
  return ['a.yml', 'a.txt'].flatMap((path) =>
    WAYS.flatMap((way) => [...values, ...like].map((each) => ({ path, text: `${way.replace('%s', () => each)}\n` }))),
  )
}
