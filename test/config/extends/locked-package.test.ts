import { describe, expect, it } from 'vitest'
import { lockedPackage } from '../../../src/config/extends/locked-package.ts'
import { lockFile } from '../../support/extended-package.ts'
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts'

const NAME = '@acme/hushkey-config'

/** As the package managers write them; only the version is open. */
const FILES: Readonly<Record<string, (version: string) => string>> = {
  'package-lock.json': lockFile,
  'npm-shrinkwrap.json': (version) =>
    JSON.stringify({ lockfileVersion: 1, dependencies: { [NAME]: { version, integrity: 'sha512-x' } } }, null, 2),
  'pnpm-lock.yaml': (version) =>
    `lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    devDependencies:\n      '${NAME}':\n        specifier: ^1.0.0\n        version: ${version}\n\npackages:\n\n  '${NAME}@${version}':\n    resolution: {integrity: sha512-x}\n`,
  'yarn.lock': (version) =>
    `# yarn lockfile v1\n\n\n"${NAME}@^1.0.0":\n  version "${version}"\n  resolved "https://registry.example/x.tgz#1"\n  integrity sha512-x\n`,
  'bun.lock': (version) =>
    `{\n  "lockfileVersion": 1,\n  "packages": {\n    "${NAME}": ["${NAME}@${version}", "", {}, "sha512-x"],\n  }\n}\n`,
}
const BERRY = (version: string) =>
  `__metadata:\n  version: 8\n\n"${NAME}@npm:^1.0.0":\n  version: ${version}\n  resolution: "${NAME}@npm:${version}"\n  checksum: 10/x\n  languageName: node\n`

const locked = (repo: TempRepo) => lockedPackage({ cwd: repo.root, env: repo.env }, '', NAME)

describe('the version of a package', () => {
  it.each([...Object.entries(FILES), ['yarn.lock', BERRY] as const])('is read from %s', async (path, text) => {
    const repo = await tempRepo()
    await repo.stage(path, text('1.4.0-rc.1'))
    const before = await locked(repo)
    expect(before.version).toBe('1.4.0-rc.1')
    expect(before.place?.path).toBe(path)
    await repo.stage(path, text('1.4.0'))
    const after = await locked(repo)
    expect(after).toMatchObject({ version: '1.4.0' })
    expect(after.text).not.toBe(before.text)
  })

  it('is not changed by its neighbours, and not taken from them', async () => {
    const repo = await tempRepo()
    await repo.stage('package.json', `{\n  "devDependencies": {\n    "${NAME}": "^1.0.0"\n  }\n}\n`)
    await repo.stage('package-lock.json', lockFile('1.0.0'))
    const before = await locked(repo)
    const neighbour = `{\n  "devDependencies": {\n    "${NAME}": "^1.0.0",\n    "${NAME}-too": "^9.0.0"\n  }\n}\n`
    await repo.stage('package.json', neighbour)
    expect((await locked(repo)).text).toBe(before.text)
  })

  it('is unknown without a lock file, and a lock on one line is compared as a whole', async () => {
    const repo = await tempRepo()
    expect(await locked(repo)).toEqual({ version: null, place: null, text: '[]' })
    await repo.stage('package.json', `{ "dependencies": { "${NAME}": "^1.0.0" } }\n`)
    const one = await locked(repo)
    expect(one.version).toBeNull()
    await repo.stage('package.json', `{ "dependencies": { "${NAME}": "file:../x" } }\n`)
    expect((await locked(repo)).text).not.toBe(one.text)
  })
})
