import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

async function repoWith(path: string, text: string) {
  const repo = await tempRepo()
  await repo.stage(path, text)
  await repo.commit()
  return repo
}

describe('N04: of equal lines, the one that Git shows as added is new', () => {
  const token = fakeSecret('sk_live_{b62:24}')
  const inParts = `const k = '${token.slice(0, 12)}' +\n\n  '${token.slice(12)}'\n`
  const top = `\n${CLEAN_LINE}`

  it('an empty line above an old secret that holds one passes', async () => {
    const repo = await repoWith('a.js', top + inParts)
    await repo.stage('a.js', `\n${top}${inParts}`)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { addedLines: 1 } })
    await repo.stage('a.js', `${top}${inParts}${inParts}`)
    expect(await repo.scan()).toMatchObject({
      exitCode: 1,
      findings: expect.arrayContaining([expect.objectContaining({ line: 6 })]),
    })
  })

  it.each([
    ['at its beginning', `${KEY_LINE}${CLEAN_LINE}${KEY_LINE}`, `${KEY_LINE}\n${KEY_LINE}${CLEAN_LINE}${KEY_LINE}`],
    ['in lines that moved', `${CLEAN_LINE}${KEY_LINE}export {}\n`, `${KEY_LINE}export {}\n${CLEAN_LINE}${KEY_LINE}`],
  ])('a copy of an old secret blocks: %s', async (_, before, after) => {
    const repo = await repoWith('a.js', before)
    await repo.stage('a.js', after)
    expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ blocks: true }] })
  })

  it('nothing in a file can be taken for a line of the diff, nor do settings bring other lines into it', async () => {
    const repo = await repoWith('a.js', `${top}${inParts}`)
    await repo.git('config', 'diff.interHunkContext', '9')
    await repo.git('config', 'diff.context', '9')
    await repo.stage('a.js', `// x\r@@ -1 +1,99 @@\n${top}${CLEAN_LINE}${inParts}${inParts}`)
    expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ line: 5 }] })
  })
})
