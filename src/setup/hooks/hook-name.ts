/** The hooks that hushkey ships, in the order in which Git comes to them. */
export const HOOK_NAMES = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'] as const

export type HookName = (typeof HOOK_NAMES)[number]

/** What each of them is run for, for people. */
export const OCCASIONS: Readonly<Record<HookName, string>> = {
  'pre-commit': 'commit',
  'pre-merge-commit': 'merge',
  'commit-msg': 'commit message',
  'pre-push': 'push',
}
