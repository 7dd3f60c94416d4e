import { hidesIndex } from '../../../setup/files/shell-script.ts'
import type { Steps } from '../../../setup/hooks/steps.ts'
import { failure, type Verdict } from '../line.ts'
import { firstLine } from './first-line.ts'

/** Where lefthook may be told so. */
export const LEFTHOOK_FILES = (path: string) => `${path}, what that extends, or lefthook-local`

/** What keeps a hook's steps from heeding hushkey at each commit or push: a way out before it, a condition, or an exit code that is ignored. */
export function obstacleInSteps({ path, steps, manager }: Steps): Verdict | null {
  const index = steps.findIndex(({ ours }) => ours)
  const ours = steps[index]
  if (!ours) return null
  const end = steps.slice(0, index).find(({ mayEnd }) => mayEnd)
  if (end)
    return failure(`${path} ends before it runs hushkey, at "${firstLine(end)}"`, `Move hushkey above it in ${path}`)
  const hiding = steps.slice(0, index).find(hidesIndex) ?? (/\bGIT_INDEX_FILE=/.test(ours.text) ? ours : undefined)
  if (hiding)
    return failure(
      `${path} hides from hushkey what \`git commit -a\` commits, at "${firstLine(hiding)}"`,
      hiding === ours ? `Take GIT_INDEX_FILE out of it in ${path}` : `Move hushkey above it in ${path}`,
    )
  const remedy = `Put hushkey on a line of its own in ${path}`
  if (ours.weakness === 'conditional')
    return failure(
      `${path} runs hushkey only on a condition, at "${firstLine(ours)}"`,
      manager === 'lefthook' ? `Take skip, only, glob, exclude and the like off it in ${LEFTHOOK_FILES(path)}` : remedy,
    )
  if (ours.weakness === 'ignored')
    return failure(
      `${path} goes on whatever hushkey says, at "${firstLine(ours)}"`,
      `${remedy}, with "|| exit $?" behind it`,
    )
  return null
}
