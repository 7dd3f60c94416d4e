import { cp, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** A file of the package in which hushkey itself finds something that looks like what it is about. */
const NAME = 'hooks/local-env.awk'
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))
const read = () => readFile(fileURLToPath(new URL(`../../${NAME}`, import.meta.url)))

it.each(['sha1', 'sha256'])(
  'N63: hushkey finds nothing in its own files where packages are committed (%s)',
  async (format) => {
    const repo = await tempRepo(`--object-format=${format}`)
    await repo.stage('copied.awk', await read())
    const elsewhere = (await repo.scan()).findings
    expect(elsewhere.length, 'it would find something there').toBeGreaterThan(0)
    await repo.git('rm', '-qf', 'copied.awk')
    await repo.stage(`web/node_modules/hushkey/${NAME}`, await read())
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
    await repo.stage('node_modules/hushkey/README.md', await readFile(new URL('../../README.md', import.meta.url)))
    await repo.commit()
    expect((await repo.hushkey('scan', '--range', 'HEAD')).stdout).toBe('')
    expect(await repo.scan('--range', 'HEAD')).toMatchObject({ exitCode: 0, findings: [] })
    expect(await repo.scan('--all')).toMatchObject({ exitCode: 0, findings: [] })
  },
)

it('N11: by their bytes, so that nothing else passes under their names', async () => {
  const repo = await tempRepo()
  await repo.stage(`node_modules/hushkey/${NAME}`, Buffer.concat([await read(), Buffer.from(KEY_LINE)]))
  await repo.stage('node_modules/hushkey/other.js', KEY_LINE)
  const { exitCode, findings } = await repo.scan()
  expect(exitCode).toBe(1)
  const blocking = findings.filter(({ blocks }) => blocks).map(({ path }) => path)
  expect(blocking.toSorted()).toEqual([`node_modules/hushkey/${NAME}`, 'node_modules/hushkey/other.js'])
  expect(findings.length, 'all that is in the changed file counts').toBeGreaterThan(2)
})

it('N11: a file that somebody adds to the installed package, or changes there, is none of its own', async () => {
  const repo = await tempRepo()
  await install(repo)
  await repo.write('node_modules/hushkey/mine.js', KEY_LINE)
  await repo.write('node_modules/hushkey/README.md', KEY_LINE)
  await repo.git('add', '-f', 'node_modules/hushkey')
  const { exitCode, stdout } = await repo.run(process.execPath, ['node_modules/hushkey/dist/cli.js'])
  expect(exitCode).toBe(1)
  expect(stdout).toContain('node_modules/hushkey/mine.js')
  expect(stdout).toContain('node_modules/hushkey/README.md')
})

it('N63: all that npm packs is its own, and nothing else is', async () => {
  const repo = await tempRepo()
  const pack = ['pack', '--dry-run', '--json', '--ignore-scripts', PACKAGE]
  const [{ files }] = JSON.parse((await repo.run('npm', pack)).stdout)
  const paths: string[] = files.map(({ path }: { path: string }) => path)
  const listed = (await readFile(`${PACKAGE}/dist/own-files.txt`, 'utf8')).trim().split('\n')
  const ids = (await repo.git('hash-object', ...paths.map((path) => `${PACKAGE}/${path}`))).trim().split('\n')
  expect(listed.filter((id) => id.length === 40 && !ids.includes(id))).toEqual([])
  const others = paths.filter((_, at) => !listed.includes(String(ids[at])))
  // A build leaves what an earlier one wrote to `dist`, but for packing.
  expect(others.filter((path) => !/^dist\/(?:types\/.*|rules-\w+\.bin|own-files\.txt)$/.test(path))).toEqual([])
})

it('N63: the whole package passes', async () => {
  const repo = await tempRepo()
  await install(repo)
  await repo.git('add', '-f', 'node_modules/hushkey')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
})

async function install(repo: TempRepo): Promise<void> {
  const { files } = JSON.parse(await readFile(`${PACKAGE}/package.json`, 'utf8'))
  for (const name of [...files, 'package.json', 'README.md', 'LICENSE'])
    await cp(`${PACKAGE}/${name}`, repo.path('node_modules/hushkey', name), { recursive: true })
}
