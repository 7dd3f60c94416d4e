import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** A repository with `a.js` staged as `staged` and then made `onDisk` (null: deleted); modified, if HEAD has one. */
async function state(head: string | null, staged: string, onDisk: string | null): Promise<TempRepo> {
  const repo = await tempRepo()
  if (head !== null) {
    await repo.stage('a.js', head)
    await repo.commit()
  }
  await repo.stage('a.js', staged)
  if (onDisk === null) await rm(repo.path('a.js'))
  else await repo.write('a.js', onDisk)
  return repo
}

const STATES: [name: string, head: string | null, onDisk: (text: string) => string | null][] = [
  ['AM', null, (text) => text],
  ['MM', 'export {}\n', (text) => text],
  ['AD', null, () => null],
  ['MD', 'export {}\n', () => null],
]

it.each(STATES)('N01: %s: a secret that only the index holds blocks', async (_, head, onDisk) => {
  const repo = await state(head, KEY_LINE, onDisk(CLEAN_LINE))
  expect((await repo.scan()).findings).toMatchObject([
    { rule: 'stripe-secret-key', path: 'a.js', line: 1, blocks: true },
  ])
})

it.each(STATES)('N01: %s: a secret that only the disk holds passes', async (_, head, onDisk) => {
  const repo = await state(head, CLEAN_LINE, onDisk(KEY_LINE))
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { files: 1 } })
})
