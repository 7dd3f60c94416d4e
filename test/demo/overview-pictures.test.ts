import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, it } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

it('docs/summary.svg is what hushkey prints (to renew it: node test/demo/overview-pictures.mjs docs)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hushkey-pictures-'))
  try {
    await execa(process.execPath, [here('overview-pictures.mjs'), folder])
    const drawn = await readFile(join(folder, 'summary.svg'), 'utf8')
    expect(drawn).toBe(await readFile(here('../../docs/summary.svg'), 'utf8'))
    expect(drawn).toContain('@acme/payments')
  } finally {
    await rm(folder, { recursive: true })
  }
})
