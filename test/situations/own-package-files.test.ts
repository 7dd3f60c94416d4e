import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

/** A file of the package in which hushkey itself finds something that looks like what it is about. */
const NAME = 'hooks/local-env.awk'
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
