import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:28}')

it.each([
  [[KEY]],
  [[`--${KEY}`]],
  [['--range', `${KEY}..HEAD`]],
  [['--format', KEY]],
  [['--message', `folder/${KEY}`, '--debug']],
  [['explain', KEY]],
  [['allow', KEY, '--reason', 'made up']],
])('N16: a key that is typed in the wrong place is not repeated: %#', async (args) => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  const { exitCode, stdout, stderr } = await repo.hushkey(...args)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).not.toContain(KEY)
  expect(stderr).not.toContain(KEY.slice(8))
})

it('N16: a reason or an owner that looks like a secret is not kept', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  for (const words of [
    ['--reason', `old: ${KEY}`],
    ['--reason', 'made up', '--owner', KEY],
  ])
    expect(await repo.hushkey('allow', 'a.js:1', ...words)).toMatchObject({ exitCode: 2, stdout: '' })
  expect(await repo.git('ls-files')).toBe('a.js\n')
})

it('other words are repeated as they are', async () => {
  const repo = await tempRepo()
  for (const word of [
    'src/components/Button2.test.tsx',
    'k7nqxw2fd5mcyr3a',
    'feature/login-with-2-factors',
    'a'.repeat(40),
  ])
    expect((await repo.hushkey(word)).stderr).toContain(word)
})
