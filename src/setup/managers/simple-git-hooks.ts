import { posix } from 'node:path'
import { UserError } from '../../errors.ts'
import type { Change } from '../files/change.ts'
import { parseJson, setInJson } from '../files/edit-json.ts'
import { pushThen } from '../files/push-lines.ts'
import { readBytes } from '../files/read-bytes.ts'
import { andThen, callsHushkey } from '../hooks/call.ts'
import type { HookName } from '../hooks/hook-name.ts'
import { changeFile, type HookPlan, plannedText, type Setting } from '../plan.ts'
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

export async function planSimpleGitHooks(setting: Setting, path: string): Promise<HookPlan> {
  const { hook, command } = setting
  const install = runWith(setting.project.manager, 'simple-git-hooks')
  if (!path.endsWith('.json')) return planProgram(setting, path, install)
  const at = path.endsWith('package.json') ? ['simple-git-hooks', hook] : [hook]
  const text = await plannedText(setting, path)
  const before = commandAt(parseJson(text.replace(/^\uFEFF/, ''), path), at, path)
  const after = withCheck(before, command, hook)
  const config = await changeFile(setting, { path, why: reasonFor(hook) }, (json, eol) =>
    after === before ? json : setInJson(json, eol, at, after),
  )
  const here = await changeInstalledHook(setting, before, after)
  return {
    manager: 'simple-git-hooks',
    changes: [...config, ...here],
    register: null,
    notes: config.length > 0 ? [`In other clones, once they have it: ${install}`] : [],
    arm: (await isInstalled(setting)) ? null : () => install,
  }
}

/** A program may hold the check already, and is not changed. @throws UserError with what to add where it does not */
async function planProgram(setting: Setting, path: string, install: string): Promise<HookPlan> {
  const { hook, command } = setting
  const text = await plannedText(setting, path)
  if (!text.split('\n').some((line) => callsHushkey(line, hook) || line.includes(`hushkey/hooks/${hook}`)))
    throw new UserError(
      `${path} is a program, so it cannot be extended safely`,
      `Add this to its "${hook}" command, then run ${install}:\n  && ${command}`,
    )
  const arm = (await isInstalled(setting)) ? null : () => install
  return { manager: 'simple-git-hooks', changes: [], register: null, notes: [], arm }
}

/** Whether the hook that it wrote in this clone will run hushkey: a pull brings the configuration, and not the hook. */
async function isInstalled(setting: Setting): Promise<boolean> {
  const text = await plannedText(setting, posix.join(setting.hooks.path, setting.hook))
  return text.split('\n').some((line) => callsHushkey(line, setting.hook))
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
