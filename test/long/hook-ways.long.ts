import { chmod, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { HOOK_NAMES } from '../../src/setup/hooks/hook-name.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real commits and pushes

const shipped = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** All hooks, each of which notes that it stopped Git; a remote that has `main`; a branch `other` that has the key in `c.js`. */
async function hooked(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.git('init', '-q', '--bare', '../remote.git')
  await repo.git('remote', 'add', 'origin', '../remote.git')
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit('first')
  await repo.git('push', '-q', '-u', 'origin', 'main')
  await repo.git('switch', '-q', '-c', 'other')
  await repo.stage('c.js', KEY_LINE)
  await repo.commit('past the hook')
  await repo.git('switch', '-q', 'main')
  for (const name of HOOK_NAMES) {
    const path = repo.path('.git/hooks', name)
    const hook = `sh '${shipped(`hooks/${name}`)}' "$@" || { echo ${name} >>'${repo.path('../stopped')}'; exit 1; }`
    await writeFile(path, `#!/bin/sh\n${hook}\n`)
    await chmod(path, 0o755)
  }
  return repo
}

/** Runs what may be stopped; Git's words are of no interest. */
async function sh(repo: TempRepo, script: string): Promise<void> {
  const message = fakeSecret(KEY_LINE).trim()
  await repo.run('sh', ['-c', script], { env: { KEY_LINE: message, GIT_EDITOR: 'true' } })
}

/** Two branches that changed the same line: `theirs` made it the key. */
async function conflict(repo: TempRepo): Promise<void> {
  await repo.git('switch', '-q', '-c', 'theirs')
  await repo.stage('a.js', KEY_LINE)
  await repo.commit('theirs')
  await repo.git('switch', '-q', 'main')
  await repo.stage('a.js', 'export {}\n')
  await repo.commit('ours')
}

const RESOLVE = 'echo "const stripe = new Stripe(\\"$KEY_LINE\\")" > a.js; git add a.js'

/** What people do, as `docs/hooks.md` names it, with how a secret comes in by it. */
const WAYS: Readonly<Record<string, string | ((repo: TempRepo) => Promise<void>)>> = {
  '`git commit`, also with `-a`, `-p`, `--amend` or paths': 'echo "$KEY_LINE" > a.js; git commit -am x',
  'its message': 'git commit --allow-empty -m "$KEY_LINE"',
  '`git commit --no-verify`': 'echo "$KEY_LINE" > a.js; git commit -nam x',
  'its message with `--no-verify`': 'git commit --allow-empty -nm "$KEY_LINE"',
  '`git merge` that needs no help': async (repo) => {
    await repo.stage('b.js', CLEAN_LINE)
    await repo.commit()
    await repo.git('merge', '-q', '--no-commit', 'other')
    await repo.git('merge', '--abort')
    // A merge strategy of one's own adds what neither side has.
    await repo.write(
      '../git-merge-add',
      Buffer.from('git merge-recursive "$@"; echo "$KEY_LINE" > m.js; git add m.js\n'),
    )
    await chmod(repo.path('../git-merge-add'), 0o755)
    await sh(repo, 'PATH="$PWD/..:$PATH" git merge -s add -m x other')
  },
  'the message of a merge': async (repo) => {
    await repo.stage('b.js', CLEAN_LINE)
    await repo.commit()
    await sh(repo, 'git merge -m "$KEY_LINE" other')
  },
  'a merge with conflicts, by `git commit` or `git merge --continue`': async (repo) => {
    await conflict(repo)
    await sh(repo, `git merge theirs; ${RESOLVE.replace('Stripe(', 'Other(')}; git merge --continue`)
  },
  '`git merge` that only moves forward, and what a merge brings from elsewhere': 'git merge other',
  '`git merge --squash`, then `git commit`': 'git merge --squash other; git commit -m x',
  '`git rebase`, also with conflicts and `--continue`': async (repo) => {
    await conflict(repo)
    await sh(repo, `git rebase main theirs; ${RESOLVE}; git rebase --continue`)
  },
  '`git rebase -i`: "reword"': async (repo) => {
    await repo.stage('b.js', CLEAN_LINE)
    await repo.commit()
    await repo.write('../editor', Buffer.from('printenv KEY_LINE > "$1"\n'))
    const reword = `GIT_SEQUENCE_EDITOR='sed -i s/pick/reword/' git rebase -i HEAD~1`
    await sh(repo, `GIT_EDITOR='sh ../editor' ${reword}`)
  },
  '`git rebase -i`: "edit", then `git commit --amend`': async (repo) => {
    await repo.stage('b.js', CLEAN_LINE)
    await repo.commit()
    const edit = `GIT_SEQUENCE_EDITOR='sed -i s/pick/edit/' git rebase -i HEAD~1`
    await sh(repo, `${edit}; echo "$KEY_LINE" > b.js; git commit -a --amend --no-edit; git rebase --continue`)
  },
  '`git rebase -i`: "edit", then `git rebase --continue` with something staged': async (repo) => {
    await repo.stage('b.js', CLEAN_LINE)
    await repo.commit()
    const edit = `GIT_SEQUENCE_EDITOR='sed -i s/pick/edit/' git rebase -i HEAD~1`
    await sh(repo, `${edit}; echo "$KEY_LINE" > b.js; git add b.js; git rebase --continue`)
  },
  '`git cherry-pick`, `git revert`': 'git cherry-pick other',
  'the same with conflicts and `--continue`': async (repo) => {
    await conflict(repo)
    await sh(repo, `git cherry-pick theirs; ${RESOLVE}; git cherry-pick --continue`)
  },
  '`git am`': 'git format-patch -q -1 other; git am *.patch',
  '`git commit-tree` and other plumbing': 'git update-ref HEAD $(git commit-tree -p HEAD -m x other^{tree})',
  'an annotated tag, its message': 'git tag -a v1 -m "$KEY_LINE"; git push origin v1',
}

/** The rows of the table. */
const documented = new Map(
  [...(await readFile(shipped('docs/hooks.md'), 'utf8')).matchAll(/^\| (.+?) \| ([a-z-]+) \|$/gm)].map(
    ([, way = '', hook = '']) => [way, hook],
  ),
)

it.each(Object.entries(WAYS))('N15: %s', async (name, way) => {
  const repo = await hooked()
  await (typeof way === 'string' ? sh(repo, way) : way(repo))
  const stopped = async () => (await readFile(repo.path('../stopped'), 'utf8').catch(() => '')).split('\n')[0]
  if (!(await stopped()))
    expect(await repo.run('git', ['push', '-q', 'origin', 'HEAD:refs/heads/new'])).toMatchObject({ exitCode: 1 })
  expect([name, await stopped()]).toEqual([name, documented.get(name)])
})

it('every row of the table is tried above', () => {
  const ways = [...documented].filter(([, hook]) => HOOK_NAMES.some((known) => known === hook)).map(([way]) => way)
  expect(ways.sort()).toEqual(Object.keys(WAYS).sort())
})
