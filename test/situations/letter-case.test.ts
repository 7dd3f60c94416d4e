import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

const repoIn = async (ignorecase: boolean) => {
  const repo = await tempRepo()
  await repo.git('config', 'core.ignorecase', `${ignorecase}`)
  await repo.stage('src/pay.js', KEY_LINE)
  return repo
}

it.each(['SRC/PAY.JS', 'src/PAY.js', 'SRC', 'Src/'])(
  'N37: where the disk ignores letter case, %s names what Git tracks as src/pay.js',
  async (path) => {
    const repo = await repoIn(true)
    expect((await repo.scan(path)).findings).toMatchObject([{ path: 'src/pay.js', line: 1 }])
    expect((await repo.hushkey('fix', '--dry-run', path)).exitCode).toBe(1)
  },
)

it('N37: files that Git tracks below two spellings of one folder are both checked by either', async () => {
  const repo = await repoIn(false)
  await repo.stage('SRC/other.js', KEY_LINE)
  await repo.git('config', 'core.ignorecase', 'true') // cloned from where letter case counts
  expect((await repo.scan('src')).findings.map(({ path }) => path)).toEqual(['SRC/other.js', 'src/pay.js'])
})

it('N37: a file that is staged and gone from the disk is named in any case', async () => {
  const repo = await repoIn(true)
  await repo.run('rm', ['src/pay.js'])
  expect((await repo.scan('SRC/PAY.JS')).findings).toHaveLength(1)
})

it('where letter case counts, another file is meant', async () => {
  const repo = await repoIn(false)
  await repo.write('SRC/PAY.JS', 'export {}\n')
  expect((await repo.scan('SRC/PAY.JS')).findings).toEqual([])
  const { exitCode, stderr } = await repo.hushkey('scan', 'SRC/ELSE.JS')
  expect([exitCode, stderr]).toMatchObject([2, expect.stringContaining('neither a command nor a path')])
})

it('N37: `explain --why` and `allow --env` take the path in any case', async () => {
  const repo = await repoIn(true)
  await repo.stage('.env.local', 'PORT=1\n')
  expect((await repo.hushkey('explain', '--why', 'SRC/PAY.JS:1')).stdout).toContain('stripe-secret-key')
  expect((await repo.hushkey('allow', '--env', '.ENV.LOCAL')).exitCode).toBe(0)
  expect((await repo.scan('.env.local')).findings).toEqual([])
})
