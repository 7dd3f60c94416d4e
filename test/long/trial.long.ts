import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { installInto, projectRepo } from '../setup/project-repo.ts'
import { randomOf } from '../support/seed.ts'
import { snapshotOf } from '../support/snapshot-of.ts'
import { CLI } from '../support/temp-repo.ts'

const random = randomOf('trial')
const TIMES = Number(process.env.HUSHKEY_MOMENTS ?? 8)
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const

/** A hook that empties what is installed, as `npm ci` does before it installs, and takes some time. */
const HOOK = 'for entry in node_modules/*; do rm -rf "$entry"; done\nsleep 0.2\nexit 1\n'

it('N23: a trial that is interrupted at any moment leaves the repository and its install as they were, to the byte', async () => {
  const repo = await projectRepo({ files: { '.husky/pre-commit': HOOK } })
  await repo.init('--no-trial', '--hooks', 'pre-commit,pre-push')
  await repo.git('add', '.')
  await repo.commit()
  await repo.git('worktree', 'add', '-q', '../linked')
  await installInto(repo.path('../linked'))
  await repo.write('node_modules/other/index.js', 'module.exports = 1\n')
  await repo.stage('staged.js', 'export const a = 1\n')
  await repo.write('staged.js', 'export const a = 2\n')
  const state = async () => [await snapshotOf(repo.root), await snapshotOf(repo.path('../linked'))]
  const before = await state()
  const begun = performance.now()
  await repo.hushkey('doctor', '--trial', '--yes')
  const duration = performance.now() - begun
  expect(await state()).toEqual(before)
  let killed = 0
  for (const signal of SIGNALS)
    for (let time = 0; time < TIMES; time++) {
      const args = [CLI, 'doctor', '--trial', '--yes']
      const child = spawn(process.execPath, args, { cwd: repo.root, env: repo.env, stdio: 'ignore' })
      const closed = once(child, 'close')
      await wait(random() * duration)
      child.kill(signal)
      const [code] = await closed
      if (signal === 'SIGKILL') {
        killed += (await leftovers(repo.path('.git/hushkey'))).length
        await repo.hushkey('doctor', '--trial', '--yes') // the next one removes what was left
      } else expect(code, `${signal}: no success`).not.toBe(0)
      expect(await state(), `${signal} of time ${time}`).toEqual(before)
    }
  console.log(`${SIGNALS.length * TIMES} trials interrupted, ${killed} left behind by SIGKILL and removed by the next`)
})

async function leftovers(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('trial-'))
}
