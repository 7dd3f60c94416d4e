import { gather } from '../../src/commands/fix/gather.ts'
import { stepsOf } from '../../src/fix/apply/apply-plan.ts'
import type { Step } from '../../src/fix/apply/step.ts'
import { planFix } from '../../src/fix/plan/plan-fix.ts'
import { openRepository } from '../../src/git/repository.ts'
import type { TempRepo } from './temp-repo.ts'

/** The steps of `fix --code`, for tests that carry them out one by one. */
export async function fixSteps({ root, env }: TempRepo): Promise<Step[]> {
  const where = { cwd: root, env, node: process.version, signal: new AbortController().signal }
  const repository = await openRepository(where)
  const { context, findings } = await gather(where as never, { options: {}, positionals: [] }, repository)
  if (!context) throw new Error('nothing was found')
  return stepsOf(repository, await planFix({ ...context, code: true }, findings))
}
