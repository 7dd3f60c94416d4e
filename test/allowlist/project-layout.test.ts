import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, it, onTestFinished } from 'vitest'
import { addEntries, removeEntry } from '../../src/allowlist/edit-config.ts'
import type { NewEntry } from '../../src/allowlist/entry-line.ts'
import { projectLayout } from '../../src/allowlist/project-layout.ts'
import type { Repository } from '../../src/git/repository.ts'
import { tempRepo } from '../support/temp-repo.ts'

const entry = (fingerprint: string, reason: string): NewEntry => ({
  covers: { kind: 'fingerprint', fingerprint },
  reason,
  owner: null,
  expires: null,
})
const ENTRIES = [
  entry('c'.repeat(16), 'made up'),
  entry('a'.repeat(16), 'a key of the sandbox, which anybody can read in its documentation'),
  entry('b'.repeat(16), 'x'),
]

it('a project shows its layout by package.json and its formatter', async () => {
  const repo = await tempRepo()
  const layout = (key: string | null = null) => projectLayout({ root: repo.root } as Repository, key)
  expect(await layout()).toEqual({ unit: '  ', eol: '\n', width: null })
  await repo.write('package.json', '{\n\t"name": "x",\n\t"devDependencies": { "prettier": "3" }\n}\n')
  expect(await layout()).toEqual({ unit: '\t', eol: '\n', width: 80 })
  expect(await layout('hushkey')).toEqual({ unit: '\t', eol: '\n', width: 0 })
  await repo.write('package.json', '{\r\n    "name": "x"\r\n}\r\n')
  expect(await layout()).toEqual({ unit: '    ', eol: '\r\n', width: null })
  await repo.write('biome.json', '{}')
  expect(await layout()).toMatchObject({ width: 80 })
})

it.each([
  ['a new file', null, null],
  ['a file with settings', '{\n\t"blockOn": "high"\n}\n', null],
  ['a file on one line', '{ "blockOn": "high" }\n', null],
  ['a list on one line', `{ "allow": [{ "fingerprint": "${'d'.repeat(16)}", "reason": "d" }] }\n`, null],
  ['package.json', '{\n\t"name": "x",\n\t"hushkey": {\n\t\t"blockOn": "high"\n\t}\n}\n', 'hushkey'],
])('%s is as Biome would write it, before and after', async (_, before, key) => {
  const folder = await mkdtemp(join(tmpdir(), 'hushkey-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const biome = join(import.meta.dirname, '../../node_modules/.bin/biome')
  const name = key === null ? '.hushkeyrc.json' : 'package.json'
  const formatted = async (text: string) => {
    const { stdout } = await execa(biome, ['format', `--stdin-file-path=${join(folder, name)}`], {
      cwd: folder,
      input: text,
      stripFinalNewline: false,
    })
    return stdout
  }
  const layout = { unit: '\t', eol: '\n', width: key === null ? 80 : 0 }
  if (before !== null) expect(await formatted(before)).toBe(before)
  let text = before
  for (const each of ENTRIES) {
    text = addEntries(text, [each], key, layout)
    JSON.parse(text)
    expect(await formatted(text)).toBe(text)
  }
  const fewer = removeEntry(text as string, 0, key)
  expect(await formatted(fewer)).toBe(fewer)
})
