import { nearest } from '../../config/nearest.ts'
import { quote } from '../../config/quote.ts'
import { UserError } from '../../errors.ts'
import { HOOK_NAMES, type HookName } from '../../setup/hooks/hook-name.ts'

/**
 * Reads `--hooks pre-commit,pre-push`; `all` stands for all of them.
 * @returns each once, in the order in which Git comes to them
 * @throws UserError for a name that is none, with the nearest one
 */
export function hookNames(given: string): HookName[] {
  const words = given.split(',').map((word) => word.trim())
  if (words.includes('all')) return [...HOOK_NAMES]
  for (const word of words) {
    if (HOOK_NAMES.some((name) => name === word)) continue
    const guess = nearest(word, [...HOOK_NAMES, 'all'])
    const names = `It is one of ${HOOK_NAMES.join(', ')} or all.`
    throw new UserError(`hushkey has no hook ${quote(word)}`, guess ? `Did you mean ${guess}?` : names)
  }
  return HOOK_NAMES.filter((name) => words.includes(name))
}
