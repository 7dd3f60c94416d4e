import { posix } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Change } from '../files/change.ts'
import { parseJson, setInJson } from '../files/edit-json.ts'
import { pushThen } from '../files/push-lines.ts'
import { readBytes } from '../files/read-bytes.ts'
import { andThen, callsHushkey } from '../hooks/call.ts'
import type { HookName } from '../hooks/hook-name.ts'
import { changeFile, type Plan, plannedText, type Setting } from '../plan.ts'
import { exists, type Project } from '../project.ts'
import { runWith } from './package-manager.ts'
import { reasonFor, renewPath } from './script.ts'

/** The names it looks for, in its order (its README, "Additional configuration options"). */
const FILES = ['.simple-git-hooks', 'simple-git-hooks']
  .flatMap((name) => ['cjs', 'js', 'mjs'].map((ending) => `${name}.${ending}`))
  .concat('.simple-git-hooks.json', 'simple-git-hooks.json')

/** The path of its configuration: a file of its own, or package.json; null when there is none. */
export async function simpleGitHooksConfig({ repository, folder, package: json }: Project): Promise<string | null> {
  for (const name of FILES) {
    const path = posix.join(folder, name)
    if (await exists(repository.root, path)) return path
  }
  return Object.hasOwn(json, 'simple-git-hooks') ? posix.join(folder, 'package.json') : null
}

export async function planSimpleGitHooks(setting: Setting, path: string): Promise<Plan> {
  const { hook, command } = setting
  if (!path.endsWith('.json'))
    throw new UserError(
      `${path} is a program, so it cannot be extended safely`,
      `Add this to its "${hook}" command, then run ${runWith(setting.project.manager, 'simple-git-hooks')}:\n  && ${command}`,
    )
  const at = path.endsWith('package.json') ? ['simple-git-hooks', hook] : [hook]
  const text = await plannedText(setting, path)
  const before = commandAt(parseJson(text.replace(/^\uFEFF/, ''), path), at, path)
  const after = withCheck(before, command, hook)
  const config = await changeFile(setting, { path, why: reasonFor(hook) }, (json, eol) =>
    after === before ? json : setInJson(json, eol, at, after),
  )
  const here = await changeInstalledHook(setting, before, after)
  const stale = config.length > 0 && here.length === 0
  return {
    manager: 'simple-git-hooks',
    changes: [...config, ...here],
    register: null,
    notes: stale ? [`Then run, in each clone: ${runWith(setting.project.manager, 'simple-git-hooks')}`] : [],
  }
}

function commandAt(json: Record<string, unknown>, at: readonly string[], path: string): string {
  const value = at.reduce<unknown>((inner, key) => Object(inner)[key], json)
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  throw new UserError(
    `"${at.at(-1)}" for simple-git-hooks in ${path} is no text`,
    'Make it one command, then run this again.',
  )
}

function withCheck(existing: string, command: string, hook: HookName): string {
  const moved = renewPath(existing, command, hook)
  if (moved !== existing || callsHushkey(existing, hook)) return moved
  if (existing.trim() === '') return command
  return hook === 'pre-push' ? pushThen(command, existing) : andThen(existing, command)
}

/**
 * The hook that it wrote in this clone ends with the command of the configuration; it is brought up to date with it
 * rather than by running the tool, which would delete hooks that others have put there.
 */
async function changeInstalledHook(setting: Setting, before: string, after: string): Promise<Change[]> {
  const path = posix.join(setting.hooks.path, setting.hook)
  const text = (await readBytes(setting.project.repository.root, path))?.toString() ?? ''
  if (before === '' || !text.includes('SIMPLE_GIT_HOOKS') || !text.trimEnd().endsWith(before)) return []
  return changeFile(setting, { path, why: 'the same, in this clone' }, (hook) => {
    const at = hook.lastIndexOf(before)
    return hook.slice(0, at) + after + hook.slice(at + before.length)
  })
}
