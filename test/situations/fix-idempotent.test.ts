import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { snapshot } from '../support/snapshot.ts'
import { tempRepo } from '../support/temp-repo.ts'

/** A few files of one commit; `§` stands for a key. */
const SAMPLES: readonly (readonly [path: string, text: string])[] = [
  ['a.js', "const a = '§'\n"],
  ['a.js', "f('§', g('§'), `Bearer §`)\n"],
  ['a.js', 'export const a = [\n  `Bearer §`,\n  "§",\n]'],
  ['b.py', 'import sys\na = "§"\n'],
  ['b.py', '"""Doc."""\r\na = f("Bearer §",\r\n  "§")\r\n'],
  ['c.go', 'package c\n\nconst (\n\ta = "b"\n\tk = "§"\n)\n'],
  ['d.rb', "a = 'Bearer §'\n"],
  ['e.sh', "curl -H 'X: §'\n"],
  ['e.sh', 'K=§ curl -H "X: §" https://a:§@b\n'],
  ['f/main.tf', 'variable "k" {\n  default = "§"\n}\n'],
  ['Dockerfile', 'FROM node\nCOPY . .\nENV KEY=§\n'],
  ['h.js', "f('a § b §')\n"],
  ['.mcp.json', '{ "mcpServers": { "a": { "env": { "K": "§" } } } }\n'],
  ['.vscode/mcp.json', '{ "servers": { "a": { "env": { "K": "§" } } } }'],
  ['appsettings.json', '{ "A": { "B": "§" } }\n'],
  ['A.csproj', '<UserSecretsId>a</UserSecretsId>'],
  ['compose.yml', 'services:\n  a:\n    environment:\n      K: §\n'],
  ['g/package.json', '{ "name": "g", "scripts": { "start": "node g.js" } }'],
  ['g/g.js', 'f("§")\n'],
  ['.env.example', 'STRIPE_SECRET_KEY=§'],
  ['.gitignore', 'dist'],
  ['.env', 'A=1'],
]

it('N09: fix done twice is fix done once, and --undo restores every byte, whatever is staged', async () => {
  const anySamples = fc.uniqueArray(fc.constantFrom(...SAMPLES), {
    minLength: 2,
    maxLength: 5,
    selector: ([path]) => path,
  })
  await fc.assert(
    fc.asyncProperty(anySamples, async (samples) => {
      const repo = await tempRepo()
      for (const [at, [path, text]] of samples.entries())
        await repo.stage(path, Buffer.from(text.replaceAll('§', fakeSecret(`sk_live_{b62:${24 + at}}`))))
      const before = await snapshot(repo)
      const first = await repo.hushkey('fix', '--yes', '--code')
      expect(first.stderr).toBe('')
      const fixed = await snapshot(repo)
      const texts = await Promise.all(samples.map(([path]) => readFile(repo.path(path), 'utf8')))
      if (first.exitCode === 0)
        expect(texts.filter((text, at) => samples[at]?.[0] !== '.env' && /sk_live_/.test(text))).toEqual([])
      const second = await repo.hushkey('fix', '--yes', '--code')
      expect({ ...second, stdout: '' }).toMatchObject({ exitCode: first.exitCode, stderr: '' })
      expect(await snapshot(repo)).toEqual(fixed)
      if (!first.stdout.includes('Done:')) return
      expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
      expect(await snapshot(repo)).toEqual(before)
    }),
    { numRuns: 3 },
  )
}, 300_000)
