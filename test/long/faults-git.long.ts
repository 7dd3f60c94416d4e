import { expect, it } from 'vitest'
import { faultyGit, GIT_FAULTS } from '../support/faulty-git.ts'
import { expectOneSentence } from '../support/one-sentence.ts'
import { snapshot } from '../support/snapshot.ts'
import type { Run, TempRepo } from '../support/temp-repo.ts'
import { SCENES, type Scene, type Stage, stageOf, strangeFiles } from './scenes.ts'

/** How many of the faults each call goes through, in turn. */
const EACH = 2 // one where files are written, which takes longer
const faults = Object.entries(GIT_FAULTS)
let injected = 0

it.each(Object.entries(SCENES))('N03: %s, whatever one call of Git does', async (name, scene) => {
  const stage = await stageOf(scene)
  const counted = await faultyGit(await stage.fresh(), '', null)
  await counted.repo.hushkey(...scene.args)
  const calls = await counted.calls()
  expect(calls).toBeGreaterThan(1)
  for (let nth = 1; nth <= calls; nth++) {
    for (const [at, [fault, shell]] of faults.entries()) {
      if ((at + nth * 3) % faults.length >= (scene.writes ? 1 : EACH)) continue
      const repo = await stage.fresh()
      const faulty = await faultyGit(repo, shell, nth)
      const run = await faulty.repo.hushkey(...scene.args)
      injected++
      const what = `${name}: call ${nth} of ${calls} ${fault}`
      if (scene.writes) await expectAllOrNothing(repo, run, scene, stage, what)
      else expectSeen(run, what)
    }
  }
  console.log(`${injected} faults of Git injected so far`)
})

/** The keys are reported, or nobody looked and says so. */
function expectSeen(run: Run, what: string): void {
  if (run.exitCode === 1) expect(run.stdout, what).toMatch(/stripe-secret-key/)
  else expectOneSentence(run, what)
}

async function expectAllOrNothing(repo: TempRepo, run: Run, scene: Scene, stage: Stage, what: string): Promise<void> {
  const now = await snapshot(repo)
  if (run.exitCode === stage.sound.exitCode) {
    expect({ what, now }).toEqual({ what, now: stage.after })
    return
  }
  expect({ what, exitCode: run.exitCode, stderr: run.stderr }).toMatchObject({
    exitCode: scene.args[0] === 'fix' ? expect.any(Number) : 2,
    stderr: expect.not.stringMatching(/internal error|^ {4}at /m),
  })
  expect(run.exitCode, what).not.toBe(0)
  if (scene.takeBack) {
    await repo.hushkey(...scene.takeBack)
    const back = await snapshot(repo)
    if (JSON.stringify(back) !== JSON.stringify(stage.after))
      expect({ what, back }).toEqual({ what, back: stage.before })
    return
  }
  // Both do two things, each whole or not at all; a second run does what is left.
  if (scene.args[0] === 'allow') expect({ what, strange: strangeFiles(now, stage) }).toEqual({ what, strange: [] })
  expect({ what, ...(await repo.hushkey(...scene.args)) }).toMatchObject({ what, exitCode: 0 })
  expect({ what, now: await snapshot(repo) }).toEqual({ what, now: stage.after })
}
