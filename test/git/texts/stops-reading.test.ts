import { expect, it } from 'vitest'
import { addedTexts } from '../../../src/git/texts/added-texts.ts'
import { tempRepo } from '../../support/temp-repo.ts'

it('N03: who stops reading midway leaves no Git that waits for a reader', async () => {
  const repo = await tempRepo()
  await repo.stage('long.txt', Buffer.from('a line of text\n'.repeat(200_000)))
  const blob = (await repo.git('rev-parse', ':long.txt')).trim()
  const texts = addedTexts({ cwd: repo.root, env: repo.env }, [{ path: 'long.txt', kind: 'file', blob, before: [] }])
  for await (const _ of texts) break
  await expect.poll(() => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap')).toEqual([])
})
