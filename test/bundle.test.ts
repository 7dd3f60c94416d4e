import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it.each(['program.cjs', 'start.cjs', 'others.cjs', 'archives.cjs', 'index.js'])(
  '%s is ASCII, so that Node reads it as bytes',
  (name) => {
    const text = readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8')
    expect(/[^\0-\x7f]/.exec(text)?.[0]).toBeUndefined()
  },
)

it("the public API's program leaves V8's flags alone, for it runs inside of others", () => {
  expect(readFileSync(new URL('../dist/others.cjs', import.meta.url), 'utf8')).not.toContain('setFlagsFromString')
})
