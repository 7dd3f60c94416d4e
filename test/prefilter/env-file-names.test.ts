import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { envNameKind, WORDS_OF_TEMPLATES } from '../../src/env-files/env-path.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real shells

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))
const VALUE = fakeSecret('{b62:9}-{b62:9}')
const READS = 'export const thing = process.env.MY_SPECIAL_THING\n'

/** Whether the hook starts Node for a line in a repository whose last commit holds these files. */
async function starts(line: string, committed: Record<string, string>, ignored: Record<string, string> = {}) {
  const repo = await tempRepo()
  await mkdir(repo.path('../bin'), { recursive: true })
  await writeFile(repo.path('../bin/node'), '#!/bin/sh\necho started\n')
  await chmod(repo.path('../bin/node'), 0o755)
  for (const [path, text] of Object.entries(committed)) await repo.stage(path, text)
  await repo.stage('a.txt', 'x\n')
  await repo.commit()
  for (const [path, text] of Object.entries(ignored)) await ignore(repo, path, text)
  await repo.stage('src/a.ts', line)
  const { stdout } = await repo.run('sh', [HOOK], { env: { PATH: `${repo.path('../bin')}:${repo.env.PATH}` } })
  return stdout.includes('started')
}

async function ignore(repo: TempRepo, path: string, text: string): Promise<void> {
  await repo.write('.git/info/exclude', '*vars*\n*env*\n')
  await repo.write(path, text)
}

it.each(['prod.env ', ' .dev.vars', ' .env ', '.flaskenv '])(
  'a value of the ignored "%s" starts Node',
  async (name) => {
    expect(envNameKind(name)).toBe('env')
    expect(await starts(`say("${VALUE}")\n`, {}, { [name]: `API_TOKEN=${VALUE}\n` })).toBe(true)
  },
)

const CONFIG = (templates: readonly string[]) =>
  JSON.stringify({ rules: { 'env-name-undocumented': 'high' }, ...(templates.length && { templates }) })

it.each([
  ...['dot.env.example', '_env.example', 'dotenv.example', 'dot-env.local.sample', 'ENV.EXAMPLE', 'env.dist '],
  ...WORDS_OF_TEMPLATES.map((word) => `env.${word}`),
])('a variable starts Node where there is the template "%s"', async (name) => {
  expect(envNameKind(name)).toBe('template')
  expect(await starts(READS, { '.hushkeyrc.json': CONFIG([]), [name]: 'OTHER=\n' })).toBe(true)
})

it("so does one where the project's own words make a template", async () => {
  expect(await starts(READS, { '.hushkeyrc.json': CONFIG(['ci']), 'env.ci': 'OTHER=\n' })).toBe(true)
})

it.each(['env.ts', 'env.d.ts', 'dotenv.js', '_env.scss'])('%s is code and starts nothing', async (name) => {
  expect(await starts(READS, { '.hushkeyrc.json': CONFIG([]), [name]: 'export {}\n' })).toBe(false)
})
