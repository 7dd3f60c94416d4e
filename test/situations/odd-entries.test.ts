import { chmod, rm, symlink } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { repoAt, tempRepo } from '../support/temp-repo.ts'

it('N40: the target of a symlink is text like any other', async () => {
  const repo = await tempRepo()
  await symlink(fakeSecret('https://example.com/?key=sk_live_{b62:24}'), repo.path('link'))
  await repo.git('add', 'link')
  expect((await repo.scan()).findings).toMatchObject([{ path: 'link', line: 1 }])
})

it('N40: what a symlink points to is not read', async () => {
  const repo = await tempRepo()
  await repo.write('../outside.js', KEY_LINE)
  await symlink('../outside.js', repo.path('link'))
  await repo.git('add', 'link')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { files: 1 } })
})

it('N40: an LFS pointer is read as the text it is', async () => {
  const repo = await tempRepo()
  await repo.stage('big.psd', 'version https://git-lfs.github.com/spec/v1\noid sha256:{hex:64}\nsize 12345\n')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { files: 1 } })
})

it('N40: a file that is only intended to be added is not in the commit', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.write('b.js', KEY_LINE)
  await repo.git('add', '--intent-to-add', 'b.js')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
})

it('N40: a change of mode alone adds nothing', async () => {
  const repo = await tempRepo()
  await repo.stage('a.sh', KEY_LINE)
  await repo.commit()
  await chmod(repo.path('a.sh'), 0o755)
  await repo.git('add', 'a.sh')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [], summary: { addedLines: 0 } })
})

it('N40: a file that takes the place of a symlink', async () => {
  const repo = await tempRepo()
  await symlink('elsewhere', repo.path('a.js'))
  await repo.git('add', 'a.js')
  await repo.commit()
  await rm(repo.path('a.js'))
  await repo.stage('a.js', KEY_LINE)
  expect((await repo.scan()).findings).toMatchObject([{ path: 'a.js', line: 1 }])
})

it('N40: an empty file and an empty commit', async () => {
  const repo = await tempRepo()
  await repo.stage('empty.js', '')
  expect(await repo.scan()).toMatchObject({ exitCode: 0, summary: { files: 1, addedLines: 0 } })
  await repo.commit()
  expect(await repo.scan()).toMatchObject({ exitCode: 0, summary: { files: 0 } })
})

it('N40: a partial clone downloads nothing', async () => {
  const origin = await tempRepo()
  await origin.stage('a.js', KEY_LINE + CLEAN_LINE.repeat(30))
  await origin.stage('b.js', CLEAN_LINE)
  await origin.commit()
  await origin.git('config', 'uploadpack.allowFilter', 'true')
  await origin.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin.root}`, '../partial')
  const clone = repoAt(origin.path('../partial'), origin.env)
  await clone.git('reset', '-q')
  await clone.git('config', 'remote.origin.url', 'file:///nowhere')
  await clone.stage('b.js', `${CLEAN_LINE}export {}\n`)
  expect(await clone.scan('b.js')).toMatchObject({ exitCode: 0, findings: [] })
})
