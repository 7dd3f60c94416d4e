import { UserError } from '../../../errors.ts'
import type { Step } from '../../../setup/hooks/steps.ts'
import type { Check } from '../doctor-context.ts'
import { ok, warning } from '../line.ts'
import { firstLine } from './first-line.ts'

/** Nothing runs behind the check that could stage something unseen (N30). No line where it does not run at all. */
export const hookOrder: Check = async ({ steps }) => {
  if (steps === null || steps instanceof UserError || steps.steps.every(({ ours }) => !ours)) return []
  const { path, parallel } = steps
  const others = steps.steps.filter(({ ours }) => !ours)
  if (parallel && others.length > 0)
    return warning(`${path} runs hushkey beside the formatters`, `Take "parallel: true" out of pre-commit in ${path}`)
  const behind = steps.steps.slice(steps.steps.findLastIndex(({ ours }) => ours) + 1)
  const after = behind.find(isCommand)
  if (!after) return ok('nothing runs behind hushkey')
  const wayOut = behind.slice(0, behind.indexOf(after)).find(({ mayEnd }) => mayEnd)
  return warning(
    `behind hushkey, ${path} runs: ${firstLine(after)}`,
    wayOut
      ? `First let the hook not end at "${firstLine(wayOut)}", then move hushkey to the end of ${path}`
      : `Move hushkey to the end of ${path}`,
  )
}

/** Not what ends the hook, or only looks or prints. */
function isCommand({ text, programs }: Step): boolean {
  return programs ? programs.length > 0 : !/^(?:exit|echo|printf|true|:)(?:\s|;|$)/.test(text)
}
