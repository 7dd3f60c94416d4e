import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { arrivedKinds, compareVersions, kindsSince } from '../../src/rules/arrivals.ts'
import { RULES } from '../../src/rules/index.ts'
import { POLICIES } from '../../src/rules/policy.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const before = read('ids.txt').trimEnd().split('\n')
/** With the new ones, which the test of the ids may not have written yet. */
const listed = [...before, ...[...RULES, ...POLICIES].map(({ id }) => id).filter((id) => !before.includes(id))]
const { version } = JSON.parse(read('../../package.json')) as { version: string }

/** So many kinds 0.1.0 had. */
const OF_THE_FIRST = 1457

/** What brings the kinds that no release has yet. */
function nextVersion(): string {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return `${major}.${minor + 1}.0`
}

it('each kind that came after 0.1.0 stands behind the version that brought it', async () => {
  const known = new Map(arrivedKinds().map(([each, id]) => [id, each]))
  const lines = listed.slice(OF_THE_FIRST).map((id) => `${known.get(id) ?? nextVersion()} ${id}\n`)
  const text = `/** The kinds that came after 0.1.0, behind the version that brought them; written by \`npx vitest run test/rules -u\`. */
export const ARRIVED_KINDS = \`
${lines.join('')}\`
`
  await expect(text).toMatchFileSnapshot('../../src/rules/arrived-kinds.ts')
})

it('the versions follow each other, and none is beyond the next one', () => {
  const versions = [...new Set(arrivedKinds().map(([each]) => each))]
  expect(versions.toSorted(compareVersions)).toEqual(versions)
  expect(compareVersions(versions.at(-1) as string, nextVersion())).toBeLessThanOrEqual(0)
})

// 0.2.0 named them by what they are, not by their ids.
it.skipIf(version === '0.2.0')('when a version is released, the changelog names the kinds that it brings', () => {
  const changelog = read('../../CHANGELOG.md')
  const brought = arrivedKinds().filter(([each]) => each === version)
  const unnamed = brought.map(([, id]) => id).filter((id) => !changelog.includes(id))
  expect(unnamed, `CHANGELOG.md does not name these kinds of ${version}`).toEqual([])
})

it('what came after a version', () => {
  expect(kindsSince('0.1.0').size).toBe(arrivedKinds().length)
  expect(kindsSince('0.1.9')).toEqual(kindsSince('0.1.0'))
  expect(kindsSince('0.2.0').has('aikido-api-secret')).toBe(false)
  expect(kindsSince('99.0.0').size).toBe(0)
  expect(compareVersions('0.10.0', '0.9.0')).toBeGreaterThan(0)
})
