// Each process of the hook's shell fails in each way, with each awk: with a key staged the commit stops, without one the
// engine was seen to start.
import { expect, it } from 'vitest'
import { AWKS } from '../prefilter/awks.ts'
import { FAILURES, PROCESSES, runFailing, stageWork } from '../prefilter/failing-programs.ts'
import { tempRepo } from '../support/temp-repo.ts'

const NODE = '#!/bin/sh\necho started\n'

it.each(AWKS)('whichever process fails, nothing passes unseen (%s)', { timeout: 30 * 60_000 }, async (...awk) => {
  const [clean, withKey] = [await tempRepo(), await tempRepo()]
  await stageWork(clean, false)
  await stageWork(withKey, true)
  expect((await runFailing(clean, awk, ['git', 'no such call'], 'exits with 1', NODE)).stdout).toBe('')
  const passed: string[] = []
  let cases = 0
  for (const [program, argument] of PROCESSES)
    for (const failure of Object.keys(FAILURES)) {
      const { stdout } = await runFailing(clean, awk, [program, argument], failure, NODE)
      if (!stdout.includes('started')) passed.push(`${program} ${argument} ${failure}: the engine did not start`)
      const { exitCode } = await runFailing(withKey, awk, [program, argument], failure)
      if (exitCode !== 1 && exitCode !== 2) passed.push(`${program} ${argument} ${failure}: exit ${exitCode}`)
      cases += 2
    }
  console.log(`${awk.join(' ')}: ${cases} cases`)
  expect(passed).toEqual([])
})
