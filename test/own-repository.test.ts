import { existsSync } from 'node:fs'
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
