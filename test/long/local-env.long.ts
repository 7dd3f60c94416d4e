// The hooks' awk looks for values of local env files by its own, coarser means: held against the engine.
import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { isLocalReported, localSamples, passed } from '../prefilter/local-env-samples.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { randomOf } from '../support/seed.ts'
import { tempRepo } from '../support/temp-repo.ts'

const AWK = (process.env.HUSHKEY_AWK ?? 'awk').split(' ')
const COUNT = Number(process.env.HUSHKEY_CHANGES ?? 30_000)

it('what the engine finds of a local env file, the shell never passes', { timeout: 20 * 60_000 }, async () => {
  const next = localSamples(randomOf('local env'))
  let reported = 0
  for (let done = 0; done < COUNT; done += 1000) {
    const some = Array.from({ length: 1000 }, next).filter(isLocalReported)
    reported += some.length
    const missed = await passed(some, AWK)
    expect(
      missed.map((sample) => JSON.stringify(sample, (_, value) => (value instanceof Set ? [...value] : value))),
    ).toEqual([])
  }
  console.log(`local env: ${reported} of ${COUNT} changes reported, none missed`)
  expect(reported).toBeGreaterThan(COUNT / 10)
})

const NAMES = [
  ...['.env', '.env.local', '.ENV', 'prod.env', '.prod.env', '.env.dev.local', '.envrc', '.envrc.local', '.dev.vars'],
  ...[
    '.flaskenv',
    '.env copy',
    '.env_old',
    '.env-prod',
    '.env~',
    '.env2',
    '#.env#',
    ' .env',
    '.env ',
    '.\uff25nv',
    '.e\u00adnv',
  ],
  ...[
    '.env (1)',
    'a b.env',
    '.Env.Production',
    '.dev.vars.staging',
    '.env.example.local',
    '.env.keys',
    '.env.sample.keys',
  ],
]
const FOLDERS = ['', 'app/', 'app/web/', 'with blank/', '-dash/', '.hidden/', 'app[1]/', 'ümlaut/']
const ROUNDS = Number(process.env.HUSHKEY_ROUNDS ?? 150)

it('whatever such a file is called and wherever it lies', { timeout: 20 * 60_000 }, async () => {
  const random = randomOf('names of env files')
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const repo = await tempRepo()
  await repo.stage('.gitignore', '*\n')
  await repo.commit()
  let reported = 0
  for (let round = 0; round < ROUNDS; round++) {
    const folder = pick(FOLDERS)
    const files = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(['', folder, folder]) + pick(NAMES))
    const keys = files.map((_, at) => fakeSecret(`{b62:${9 + at}}-{b62:${8 + (round % 9)}}`))
    for (const [at, file] of files.entries())
      await repo.write(file, `PORT=3000\nKEY_${at}=${keys[at]}${pick(['', '\n'])}`)
    await repo.stage(`${folder}${pick(['', 'deeper/'])}sample.txt`, `call("${pick(keys)}")\n`)
    reported += Number((await repo.scan()).findings.length > 0) // which asks the shell as well, and fails if it passes
    await repo.git('reset', '-q', '--hard')
    for (const file of files) await rm(repo.path(file), { force: true })
  }
  console.log(`${reported} of ${ROUNDS} repositories reported, none missed`)
  expect(reported).toBeGreaterThan(ROUNDS * 0.5)
})
