import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import { callsHushkey } from './call.ts'
import type { HooksFolder } from './hooks-folder.ts'
import { entriesOf, lefthookConfig, readLefthook } from './managers/lefthook.ts'
import { hooksOf, isOurs, PRE_COMMIT_CONFIG, readPreCommit } from './managers/pre-commit.ts'
import { readBytes } from './read-bytes.ts'
import { splitLines } from './text.ts'

/** What runs before a commit, in its order. */
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
}

/**
 * Follows Git's hook to what the project's hook manager runs in the end.
 * @returns null when there is no hook, or none behind the manager's shim
 * @throws UserError when the manager's configuration is broken
 */
export async function readSteps(root: string, hooks: Pick<HooksFolder, 'path'>): Promise<Steps | null> {
  const path = posix.join(hooks.path, 'pre-commit')
  const hook = (await readBytes(root, path))?.toString()
  if (hook === undefined) return null
  if (/\/h"|husky\.sh/.test(hook) && posix.basename(hooks.path) === '_')
    return scriptSteps(root, 'husky', posix.join(hooks.path, '../pre-commit'))
  if (hook.includes('lefthook') && !callsDirectly(hook)) return lefthookSteps(root)
  if (hook.includes('pre-commit.com') && !callsDirectly(hook)) return preCommitSteps(root)
  return scriptSteps(root, hook.includes('SIMPLE_GIT_HOOKS') ? 'simple-git-hooks' : 'a plain hook', path)
}

function callsDirectly(hook: string): boolean {
  return hook.split('\n').some(callsHushkey)
}

async function scriptSteps(root: string, manager: string, path: string): Promise<Steps | null> {
  const text = (await readBytes(root, path))?.toString()
  if (text === undefined) return null
  const steps = splitLines(text).flatMap((line) => line.trim().split(/(?<=\S)\s*&&\s*/))
  return { manager, path, parallel: false, steps: steps.filter((step) => /^[^#\s]/.test(step)).map(asStep) }
}

function asStep(text: string): Step {
  return { text, ours: callsHushkey(text) }
}

/** lefthook runs jobs as they stand, and commands by priority (0 is last) and name. */
async function lefthookSteps(root: string): Promise<Steps | null> {
  const path = await lefthookConfig(root)
  if (path === null) return null
  const config = readLefthook((await readBytes(root, path))?.toString() ?? '', path)
  const steps = entriesOf(config).flatMap(({ run, script }) => asStep(String(run ?? script ?? '')))
  return { manager: 'lefthook', path, steps, parallel: Object(config['pre-commit']).parallel === true }
}

async function preCommitSteps(root: string): Promise<Steps | null> {
  const text = (await readBytes(root, PRE_COMMIT_CONFIG))?.toString()
  if (text === undefined)
    throw new UserError(`${PRE_COMMIT_CONFIG} is missing`, `Run: git checkout -- ${PRE_COMMIT_CONFIG}`)
  const steps = hooksOf(readPreCommit(text)).map((hook) => ({
    text: String(hook.entry ?? hook.id),
    ours: isOurs(hook),
  }))
  return { manager: 'pre-commit', path: PRE_COMMIT_CONFIG, steps, parallel: false }
}
