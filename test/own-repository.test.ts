import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { CLI } from './support/temp-repo.ts'

const cwd = fileURLToPath(new URL('..', import.meta.url))

it.skipIf(!existsSync(`${cwd}/.git`))('this repository holds nothing that its own check would stop', async () => {
  const { stdout } = await execa(process.execPath, [CLI, 'scan', '--all', '--format', 'json'], { cwd, reject: false })
  const { findings, summary } = JSON.parse(stdout)
  expect(summary.files).toBeGreaterThan(500)
  expect(findings.filter((one: { blocks: boolean }) => one.blocks)).toEqual([])
})

it.skipIf(!existsSync(`${cwd}/.git`))(
  'N37: the hooks that ship have LF, also where Git would check them out with CRLF',
  async () => {
    const hooks = readdirSync(`${cwd}/hooks`).map((name) => `hooks/${name}`)
    const args = ['-c', 'core.autocrlf=true', 'check-attr', 'eol', '--', ...hooks]
    const { stdout } = await execa('git', args, { cwd })
    expect(stdout.split('\n')).toEqual(hooks.map((path) => `${path}: eol: lf`))
    expect(hooks.filter((path) => readFileSync(`${cwd}/${path}`, 'utf8').includes('\r'))).toEqual([])
  },
)
