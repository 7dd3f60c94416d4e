import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { execa } from 'execa'
import { expect, it } from 'vitest'
import { KEY_LINE } from '../support/samples.ts'
import { randomOf } from '../support/seed.ts'
import { snapshot } from '../support/snapshot.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { SCENES, stageOf, strangeFiles } from './scenes.ts'

const random = randomOf('moments')
const TIMES = Number(process.env.HUSHKEY_MOMENTS ?? 4)
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const

interface Ended {
  readonly code: number | null
  readonly stderr: string
}

/** Runs it in a process group of its own, and sends a signal to it, or to all of the group as a terminal does. */
async function interrupt(repo: TempRepo, args: readonly string[], after: number, signal: NodeJS.Signals, all: boolean) {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: repo.root,
    env: repo.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stderr = ''
  child.stdout.resume()
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const closed = once(child, 'close')
  await wait(after)
  const pid = child.pid as number
  if (child.exitCode === null) process.kill(all ? -pid : pid, signal)
  const [code] = await closed
  return { pid, ended: { code, stderr } as Ended }
}

/** Whether the group has died out within a moment; Git takes one to notice that nobody listens. */
async function noneLeft(group: number): Promise<boolean> {
  for (let tries = 0; tries < 60; tries++) {
    const { stdout } = await execa('ps', ['-e', '-o', 'pgid='], { reject: false })
    if (!stdout.split('\n').some((line) => Number(line) === group)) return true
    await wait(50)
  }
  return false
}

it.each(Object.entries(SCENES))('N03: %s, interrupted at any moment', async (name, scene) => {
  const stage = await stageOf(scene)
  const rehearsal = await stage.fresh()
  const started = performance.now()
  await rehearsal.hushkey(...scene.args)
  const duration = performance.now() - started
  let count = 0
  for (const signal of SIGNALS)
    for (const all of [false, true])
      for (let turn = 0; turn < TIMES; turn++) {
        const repo = await stage.fresh()
        const after = random() * duration * 1.1
        const what = `${name}: ${signal}${all ? ' to all' : ''} after ${Math.round(after)} of ${Math.round(duration)} ms`
        const { pid, ended } = await interrupt(repo, scene.args, after, signal, all)
        count++
        expect(await noneLeft(pid), what).toBe(true)
        if (ended.code === 2)
          expect({ what, stderr: ended.stderr }).toMatchObject({
            stderr: /^hushkey: /m.test(ended.stderr) ? expect.any(String) : 'a sentence',
          })
        expect(ended.stderr, what).not.toMatch(/internal error|^ {4}at /m)
        if (!scene.writes) expect(ended.code, what).not.toBe(0)
        else await expectNothingLost(repo, ended, what)
      }
  console.log(`${name}: ${count} interruptions`)

  async function expectNothingLost(repo: TempRepo, { code }: Ended, what: string) {
    const now = await snapshot(repo)
    if (code === stage.sound.exitCode) {
      expect({ what, now }).toEqual({ what, now: stage.after })
      return
    }
    const isLeftOver = (path: string) => /\.tmp$|\.[0-9a-f]{12}$/.test(path)
    const strange = strangeFiles(now, stage).filter((path) => !isLeftOver(path))
    if (scene.args[0] !== 'init') expect({ what, strange }).toEqual({ what, strange: [] })
    await repo.run('rm', ['-f', '.git/index.lock']) // what a killed Git leaves, and says how to remove
    if (scene.takeBack) {
      expect({ what, ...(await repo.hushkey(...scene.takeBack)) }).toMatchObject({ what, exitCode: 0 })
      const back = await snapshot(repo)
      const leftOver = Object.keys(back).filter(isLeftOver)
      for (const path of leftOver) delete back[path]
      if (JSON.stringify(back) !== JSON.stringify(stage.after))
        expect({ what, back }).toEqual({ what, back: stage.before })
      return
    }
    // Whatever was done: a second run does the rest, or says that all is done.
    const again = await repo.hushkey(...scene.args)
    expect({ what, ...again }).toMatchObject({ what, exitCode: expect.any(Number) })
    expect(again.stderr, what).not.toMatch(/internal error|^ {4}at /m)
  }
})

it('N03: two at once: both find the key, and what both write is whole', async () => {
  for (const [name, scene] of Object.entries(SCENES)) {
    const stage = await stageOf(scene)
    for (let turn = 0; turn < 4; turn++) {
      const repo = await stage.fresh()
      const both = await Promise.all([
        repo.hushkey(...scene.args),
        wait(random() * 200).then(() => repo.hushkey(...scene.args)),
      ])
      for (const { exitCode, stderr } of both) {
        expect(stderr, name).not.toMatch(/internal error|^ {4}at /m)
        if (!scene.writes) expect(exitCode, name).toBe(1)
      }
      if (!scene.writes || name === 'init') continue
      const now = await snapshot(repo)
      expect({ name, strange: strangeFiles(now, stage), both }).toMatchObject({ name, strange: [] })
    }
  }
})

it('N03: two commits at once: neither lands with the key', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  const { installHook } = await import('../support/install-hook.ts')
  await installHook(repo)
  const commits = await Promise.all([1, 2, 3].map(() => repo.run('git', ['commit', '-m', 'x'])))
  expect(commits.map(({ exitCode }) => exitCode === 0)).toEqual([false, false, false])
  expect((await repo.run('git', ['rev-parse', '--verify', '-q', 'HEAD'])).exitCode).toBe(1)
  expect((await readdir(repo.path('.git'))).filter((file) => file.endsWith('.lock'))).toEqual([])
})
