import { expect, it } from 'vitest'
import { tempRepo } from '../support/temp-repo.ts'
import { FAILURES, PROCESSES, runFailing, stageWork } from './failing-programs.ts'

const NODE = '#!/bin/sh\necho started\n'

// With each awk, and with a key and the real Node: npm run test:long
it('whichever process of the shell fails, the engine starts', { timeout: 300_000 }, async () => {
  const repo = await tempRepo()
  await stageWork(repo, false)
  expect((await runFailing(repo, ['awk'], ['git', 'no such call'], 'exits with 1', NODE)).stdout).toBe('')
  const passed: string[] = []
  let cases = 0
  for (const [program, argument] of PROCESSES)
    for (const failure of ['exits with 0', 'says half of it', 'is killed midway', 'finds the disk full']) {
      const { stdout } = await runFailing(repo, ['awk'], [program, argument], failure, NODE)
      if (!stdout.includes('started')) passed.push(`${program} ${argument} ${failure}`)
      cases++
    }
  console.log(`${cases} failures of ${PROCESSES.length} processes, in each of which the engine was to start`)
  expect(passed).toEqual([])
  expect(Object.keys(FAILURES).length).toBeGreaterThan(4)
})
