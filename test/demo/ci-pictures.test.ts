import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, it } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

it('the pictures of docs/ci.md are of what hushkey reports (to renew them: npm run demo:ci), and show no key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hushkey-pictures-'))
  try {
    await execa(process.execPath, [here('ci-pictures.mjs'), folder])
    for (const name of ['github-annotation.svg', 'code-scanning-alert.svg']) {
      const drawn = await readFile(join(folder, name), 'utf8')
      expect(drawn).toBe(await readFile(here(`../../docs/${name}`), 'utf8'))
      expect(drawn).not.toMatch(/sk_live_\w/)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
