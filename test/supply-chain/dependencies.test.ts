import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

const { bundledBytes, checkSbom, sbom } = await import(fileURLToPath(new URL('../../.ci/sbom.mjs', import.meta.url)))
const manifest = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))
const metafile = JSON.parse(read('node_modules/.cache/hushkey-metafile.json'))

/** KiB of each package in the bundle. */
const bundled = new Map<string, number>()
for (const [folder, bytes] of bundledBytes(metafile) as Map<string, number>) {
  const name = folder.replace(/^.*node_modules\//, '')
  bundled.set(name, (bundled.get(name) ?? 0) + bytes / 1024)
}

const page = read('docs/dependencies.md')
const rows = [...page.matchAll(/^\| ([\w@/.-]+) \| .* \| (\d+) \| [\w-]+ \| .+ \|$/gm)].map(
  ([, name = '', size]) => [name, Number(size)] as const,
)
const execas = /^execa brings, in the bundle: ([^;]*); (\d+) KiB/m.exec(page)
const brought = (execas?.[1] ?? '').split(/,\s+|\s+and\s+/)

it('N33: each package that is bundled or installed is accounted for, and no other', () => {
  const named = [...rows.map(([name]) => name), ...brought].sort()
  expect(named).toEqual([...bundled.keys(), ...Object.keys(manifest.dependencies)].sort())
})

it('the sizes are right within a fifth', () => {
  const sum = brought.reduce((all, name) => all + (bundled.get(name) ?? 0), 0)
  for (const [name, stated] of [...rows, ['what execa brings', Number(execas?.[2])] as const]) {
    const real = name === 'what execa brings' ? sum : (bundled.get(name) ?? 0)
    expect(Math.abs(real - stated), `${name}: ${real.toFixed(0)} KiB`).toBeLessThanOrEqual(Math.max(2, real / 5))
  }
})

it('the licence of each bundled package is in the package', () => {
  const licences = read('dist/THIRD-PARTY-LICENSES.txt')
  for (const name of bundled.keys())
    expect(licences).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')} [\\d.]+ \\(`, 'm'))
})

it('the list of contents is valid CycloneDX, names the same packages, and is the same each time', async () => {
  const given = { manifest, lock, metafile, timestamp: '2026-01-01T00:00:00Z' }
  const list = sbom(given)
  await checkSbom(JSON.stringify(list))
  const names = list.components.map(({ name }: { name: string }) => name)
  expect([...new Set(names)].sort()).toEqual([...bundled.keys(), ...Object.keys(manifest.dependencies)].sort())
  for (const { hashes } of list.components) expect(hashes[0].content).toMatch(/^[0-9a-f]{128}$/)
  expect(sbom(given)).toEqual(list)
  await expect(checkSbom(JSON.stringify({ ...list, components: [{ type: 'nonsense' }] }))).rejects.toThrow('not valid')
})

it('what npm ci installs is pinned by hash, and comes from a registry', () => {
  for (const [folder, { integrity, resolved, link }] of Object.entries(lock.packages) as [string, Entry][]) {
    if (!folder || link) continue
    expect({ folder, integrity }).toEqual({ folder, integrity: expect.stringMatching(/^sha512-/) })
    if (resolved) expect(resolved).toMatch(/^https:/)
  }
})

interface Entry {
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
}
