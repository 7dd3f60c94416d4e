import { expect, it } from 'vitest'
import { findForeign } from '../../../src/allowlist/import/find-foreign.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { tempRepo } from '../../support/temp-repo.ts'

it("finds every scanner's exceptions, in files and in Git's configuration", async () => {
  const repo = await tempRepo()
  const found = async () =>
    (await findForeign(await openRepository({ cwd: repo.root, env: repo.env }), ['stripe-secret-key'])).map(
      ({ source, entries, left }) => [source, entries.length + left.length],
    )
  expect(await found()).toEqual([])
  await repo.write('.gitallowed', 'a\n')
  expect(await found()).toEqual([['git-secrets', 1]])
  await repo.git('config', '--add', 'secrets.allowed', 'b')
  await repo.git('config', '--add', 'secrets.allowed', 'c\nd')
  await repo.git('config', '--add', 'secrets.patterns', 'e')
  await repo.stage('vendor/a', 'x')
  await repo.write('.gitleaks.toml', '[[rules]]\nid = "stripe"\n[rules.allowlist]\npaths = ["^vendor/"]\n')
  await repo.write('.gitleaksignore', 'nonsense\n')
  await repo.write('.secrets.baseline', '{}')
  await repo.write('.secretlintrc.json', '{ "rules": [{ "id": "stripe", "disabled": true }] }')
  await repo.write('.secretlintignore', 'dist\n')
  await repo.write('.talismanrc', 'threshold: low\n')
  expect(await found()).toEqual([
    ['.gitleaks.toml', 1],
    ['.gitleaksignore', 1],
    ['.secrets.baseline', 1],
    ['.secretlintrc.json', 1],
    ['.secretlintignore', 1],
    ['.talismanrc', 1],
    ['git-secrets', 4],
  ])
  await repo.run('rm', ['.gitallowed', '.talismanrc'])
  await repo.git('config', '--unset-all', 'secrets.allowed')
  expect((await found()).at(-1)).toEqual(['git-secrets', 1])
  await repo.git('config', '--unset-all', 'secrets.patterns')
  expect((await found()).at(-1)).toEqual(['.secretlintignore', 1])
  await repo.run('mkdir', ['.talismanrc'])
  await expect(found()).rejects.toMatchObject({ code: 'EISDIR' })
})
