import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { tempRepo } from '../support/temp-repo.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8'))

it('two builds of one commit are the same to the byte, and the release holds tarball, SBOM and sums', async () => {
  const out = (await tempRepo()).path('release')
  const env = { GITHUB_REPOSITORY: 'hushkey/hushkey' }
  const { stdout } = await execa(process.execPath, [`${ROOT}.ci/release.mjs`, out], { cwd: ROOT, env })
  const names = await readdir(out)
  expect(names.sort()).toEqual(['SHA256SUMS', `hushkey-${version}.cdx.json`, `hushkey-${version}.tgz`])
  expect(await readFile(`${out}/SHA256SUMS`, 'utf8')).toBe(`${stdout}\n`)
  await execa('sha256sum', ['--check', 'SHA256SUMS'], { cwd: out })
  const { stdout: manifest } = await execa('tar', ['-xzOf', `${out}/hushkey-${version}.tgz`, 'package/package.json'])
  expect(JSON.parse(manifest).repository.url).toBe('git+https://github.com/hushkey/hushkey.git')
})
