import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import { topStatements } from '../setup/shell-script.ts'
import { callsHushkey } from './call.ts'
import type { HookName } from './hook-name.ts'
import type { HooksFolder } from './hooks-folder.ts'
import { entriesOf, lefthookConfig, readLefthook } from './managers/lefthook.ts'
import { hooksOf, isOurs, PRE_COMMIT_CONFIG, readPreCommit } from './managers/pre-commit.ts'
import { readBytes } from './read-bytes.ts'
import { splitLines } from './text.ts'

/** What a hook runs, in its order. */
export interface Steps {
  /** What runs the steps, for people. */
  readonly manager: string
  /** The file that names them, relative to the Git root. */
  readonly path: string
  readonly steps: readonly Step[]
  /** Whether they run side by side, so that none can count on what another did. */
  readonly parallel: boolean
}

export interface Step {
  readonly text: string
  readonly ours: boolean
  /** Whether the hook may end here with success, so that nothing behind it runs. */
  readonly mayEnd?: boolean
  /** The programs that it runs, where that is known, without those that only look. */
  readonly programs?: readonly string[]
}

/**
 * Follows Git's hook to what the project's hook manager runs in the end.
 * @returns null when there is no hook, or none behind the manager's shim
 * @throws UserError when the manager's configuration is broken
 */
export async function readSteps(
  root: string,
  hooks: Pick<HooksFolder, 'path'>,
  hook: HookName = 'pre-commit',
): Promise<Steps | null> {
  const path = posix.join(hooks.path, hook)
  const text = (await readBytes(root, path))?.toString()
  if (text === undefined) return null
  if (/\/h"|husky\.sh/.test(text) && posix.basename(hooks.path) === '_')
    return scriptSteps(root, 'husky', posix.join(hooks.path, '..', hook), hook)
  if (text.includes('lefthook') && !callsDirectly(text)) return lefthookSteps(root, hook)
  if (text.includes('pre-commit.com') && !callsDirectly(text)) return preCommitSteps(root, hook)
  return scriptSteps(root, text.includes('SIMPLE_GIT_HOOKS') ? 'simple-git-hooks' : 'a plain hook', path, hook)
}

function callsDirectly(script: string): boolean {
  return script.split('\n').some((line) => callsHushkey(line))
}

async function scriptSteps(root: string, manager: string, path: string, hook: HookName): Promise<Steps | null> {
  const text = (await readBytes(root, path))?.toString()
  if (text === undefined) return null
  const statements = topStatements(text) ?? splitLines(text).map((line) => ({ text: line.trim() }))
  const steps = statements.filter((one) => /^[^#\s]/.test(one.text))
  return {
    manager,
    path,
    parallel: false,
    steps: steps.map((one) => ({ ...one, ...asStep(hook)(one.text) })),
  }
}

function asStep(hook: HookName): (text: string) => Step {
  return (text) => ({ text, ours: callsHushkey(text, hook) })
}

/** lefthook runs jobs as they stand, and commands by priority (0 is last) and name. */
async function lefthookSteps(root: string, hook: HookName): Promise<Steps | null> {
  const path = await lefthookConfig(root)
  if (path === null) return null
  const config = readLefthook((await readBytes(root, path))?.toString() ?? '', path)
  const steps = entriesOf(config, hook).map(({ run, script }) => asStep(hook)(String(run ?? script ?? '')))
  return { manager: 'lefthook', path, steps, parallel: Object(config[hook]).parallel === true }
}

async function preCommitSteps(root: string, hook: HookName): Promise<Steps | null> {
  const text = (await readBytes(root, PRE_COMMIT_CONFIG))?.toString()
  if (text === undefined)
    throw new UserError(`${PRE_COMMIT_CONFIG} is missing`, `Run: git checkout -- ${PRE_COMMIT_CONFIG}`)
  const config = readPreCommit(text)
  const steps = hooksOf(config).map((entry) => ({
    text: String(entry.entry ?? entry.id),
    ours: isOurs(entry, hook, config),
  }))
  return { manager: 'pre-commit', path: PRE_COMMIT_CONFIG, steps, parallel: false }
}
