import { HOOK_NAMES } from '../../../setup/hooks/hook-name.ts'
import { readSteps, type Steps } from '../../../setup/hooks/steps.ts'
import type { DoctorContext } from '../doctor-context.ts'

/** What one of Git's hooks runs. */
export interface HookSteps extends Steps {
  readonly hook: (typeof HOOK_NAMES)[number]
}

/** What Git's hooks run here; one whose configuration is broken says so in the trial. */
export async function readHookSteps({ repository, hooks }: DoctorContext): Promise<HookSteps[]> {
  const read = async (hook: HookSteps['hook']) => {
    const steps = await readSteps(repository.root, hooks, hook).catch(() => null)
    return steps ? [{ ...steps, hook }] : []
  }
  return (await Promise.all(HOOK_NAMES.map(read))).flat()
}
