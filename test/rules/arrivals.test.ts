import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ARRIVALS, compareVersions, kindsSince } from '../../src/rules/arrivals.ts'

const listed = readFileSync(new URL('ids.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** So many kinds 0.1.0 had. */
const OF_THE_FIRST = 1457

it('each kind that came after 0.1.0 stands under the version that brought it', () => {
  expect(Object.values(ARRIVALS).join(' ').split(' ')).toEqual(listed.slice(OF_THE_FIRST))
})

it('the versions follow each other, the last one is this one or the next, and the changelog names its kinds', () => {
  const versions = Object.keys(ARRIVALS)
  expect(versions.toSorted(compareVersions)).toEqual(versions)
  expect(compareVersions(versions.at(-1) as string, version)).toBeGreaterThanOrEqual(0)
  const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8').split('\n## 0.2.0')[0]
  for (const id of (ARRIVALS[versions.at(-1) as string] as string).split(' ')) expect(changelog).toContain(id)
})

it('what came after a version', () => {
  expect(kindsSince('0.1.0').size).toBe(listed.length - OF_THE_FIRST)
  expect(kindsSince('0.1.9')).toEqual(kindsSince('0.1.0'))
  expect(kindsSince('0.2.0').has('aikido-api-secret')).toBe(false)
  expect(kindsSince('99.0.0').size).toBe(0)
  expect(compareVersions('0.10.0', '0.9.0')).toBeGreaterThan(0)
})
