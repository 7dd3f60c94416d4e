import { envKind } from '../../env-files/env-path.ts'
import type { AddedText } from '../../git/texts/added-text.ts'
import { holdsSecret } from '../decide/check-lines.ts'
import { checkPath } from '../decide/check-path.ts'
import type { Checker } from '../decide/checker.ts'

/** Whether `checkTexts` may have something to say of a text; in doubt it has. Neither Git nor the allowlist are asked. */
export async function mayReport(item: AddedText, checker: Checker): Promise<boolean> {
  if (envKind(item.change.path, checker.env.policy) === 'env') return true
  if (!item.change.inside && checker.see?.(item)) return true
  return (await checkPath(item, checker)).length > 0 || holdsSecret(item, checker)
}
