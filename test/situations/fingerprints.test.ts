import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { HOOKS, installHook } from '../support/install-hook.ts'
import { withRemote } from '../support/remote-repo.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git, real commits and pushes

const shipped = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

it('the same staged secret has the same fingerprint by hook, lint-staged, message, range, push and API', async () => {
  const { scan } = (await import(shipped('dist/index.js'))) as typeof import('../../src/index.ts')
  const repo = await withRemote()
  await repo.git('push', '-q', 'origin', 'main')
  await installHook(repo, ...HOOKS)
  await repo.stage('pay.js', CLEAN_LINE + KEY_LINE)
  const key = fakeSecret(KEY_LINE)
  const printed = (text: string) => /hushkey allow ([a-z2-7]{16})/.exec(text)?.[1]
  const commit = await repo.run('git', ['commit', '-m', 'x'])
  const [staged] = (await scan({ cwd: repo.root, env: repo.env })).findings
  await repo.write('.lintstagedrc.json', Buffer.from(JSON.stringify({ '*.js': `node '${CLI}' scan` })))
  const lint = await repo.run(process.execPath, [shipped('node_modules/lint-staged/bin/lint-staged.js')])
  await repo.commit()
  const message = await repo.run('git', ['commit', '--allow-empty', '-m', key])
  const push = await repo.run('git', ['push', 'origin', 'main'])
  const [ranged] = (await repo.scan('--range', 'origin/main..HEAD')).findings
  const [whole] = (await repo.scan('--all')).findings
  const fingerprint = staged?.fingerprint
  expect(fingerprint).toMatch(/^[a-z2-7]{16}$/)
  const [hook, staging, msg, pushed] = [commit, lint, message, push].map(({ stdout, stderr }) =>
    printed(stdout + stderr),
  )
  expect({ hook, staging, msg, pushed, ranged: ranged?.fingerprint, whole: whole?.fingerprint }).toEqual({
    hook: fingerprint,
    staging: fingerprint,
    msg: fingerprint,
    pushed: fingerprint,
    ranged: fingerprint,
    whole: fingerprint,
  })
})
