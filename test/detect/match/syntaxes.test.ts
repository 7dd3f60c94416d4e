import { expect, it } from 'vitest'
import { isReported } from '../../prefilter/reported.ts'
import { written } from '../../support/syntaxes.ts'

it.each(written('acme', '{b62:32}'))('$path: $syntax', (sample) => {
  expect(isReported(sample)).toBe(true)
})

// Other shapes of values that somebody issued; an id or a short word may be none.
it.each(['{hex:32}', '{hex:40}', '{a36:24}', '{b64url:43}', '{A36:20}'])('%s, however it is assigned', (value) => {
  expect(written('beamer', value).filter((sample) => !isReported(sample))).toEqual([])
})
