import { posix } from 'node:path'
import { addToScript, placeInScript } from '../files/edit-script.ts'
import { withoutTakingLine } from '../files/push-lines.ts'
import { readBytes } from '../files/read-bytes.ts'
import { hidesIndex, type Sourced, topStatements } from '../files/shell-script.ts'
import { readSourced } from '../files/sourced-scripts.ts'
import { callsHushkey, shippedScriptIn } from '../hooks/call.ts'
import { type HookName, OCCASIONS } from '../hooks/hook-name.ts'
import { armsHooksFolder, isShared } from '../hooks/shared-hooks.ts'
import { armCommand } from '../hooks/unarmed-folder.ts'
import { isStartedWithErrexit, weaknessOf } from '../hooks/weak-call.ts'
import { changeFile, type HookPlan, plannedText, type Setting } from '../plan.ts'

/** What a change is for, in the list of changes. */
export function reasonFor(hook: HookName): string {
  return `runs hushkey at each ${OCCASIONS[hook]}`
}

/** Adds the check to a hook script, or writes one. Windows line ends go: no shell can run a script that has them. */
export async function changeScript(setting: Setting, path: string, stopsOnFailure: boolean) {
  const { hook, project } = setting
  const sourced = await readSourced(project.repository.root, path, await plannedText(setting, path))
  return changeFile(setting, { path, mode: 0o755, why: reasonFor(hook) }, (old) => {
    const added = withCheck(setting, old.replaceAll('\r\n', '\n'), { path, stopsOnFailure, sourced })
    return withVerdict(added, hook, stopsOnFailure || isStartedWithErrexit(added), sourced)
  })
}

interface ScriptFacts {
  readonly path: string
  readonly stopsOnFailure: boolean
  readonly sourced: Sourced
}

function withCheck({ hook, command }: Setting, text: string, facts: ScriptFacts): string {
  const free = hook === 'pre-push' ? withoutTakingLine(text) : withoutMisplaced(text, hook, facts.sourced)
  const moved = renewPath(renewLine(free, command, hook), command, hook)
  if (moved.split('\n').every((line) => !callsHushkey(line, hook)) && moved !== text)
    return addToScript(moved, '\n', { ...facts, hook, command })
  if (moved !== text || moved.split('\n').some((line) => callsHushkey(line, hook))) return moved
  const start = text === '' && !facts.stopsOnFailure ? '#!/bin/sh\n' : text
  return addToScript(start, '\n', { ...facts, hook, command })
}

/** Where another command behind hushkey would decide how the hook ends, hushkey ends it by itself. */
function withVerdict(text: string, hook: HookName, stopsOnFailure: boolean, sourced: Sourced): string {
  if (weaknessOf(text, hook, stopsOnFailure, sourced) !== 'ignored') return text
  const ours = (topStatements(text) ?? []).find((one) => callsHushkey(one.text, hook))
  if (!ours) return text
  const ending = `${text.slice(0, ours.end)} || exit $?${text.slice(ours.end)}`
  return weaknessOf(ending, hook, stopsOnFailure, sourced) === null ? ending : text
}

/** Without a line of hushkey's behind a statement by which the script can end before it; it is put above that. */
function withoutMisplaced(text: string, hook: HookName, sourced: Sourced): string {
  const statements = topStatements(text, sourced) ?? []
  const ours = statements.find((one) => callsHushkey(one.text, hook))
  const early = statements.find((statement) => statement.mayEnd || hidesIndex(statement))
  if (!ours || !early || early.start >= ours.start || /\n/.test(ours.text)) return text
  const lines = text.split('\n')
  const isOnlyOurs = lines.filter((line) => line.trim() === ours.text).length === 1
  return isOnlyOurs ? lines.filter((line) => line.trim() !== ours.text).join('\n') : text
}

/** What the user has to know of where the check stands in a script, or of its line ends. */
export async function scriptNotes({ project, hook }: Setting, path: string): Promise<string[]> {
  const text = (await readBytes(project.repository.root, path))?.toString() ?? ''
  const notes = text.includes('\r\n') ? [`${path} had Windows line ends, which no shell can run: now it has none.`] : []
  if (hook === 'pre-push') return notes // it stands first
  const sourced = await readSourced(project.repository.root, path, text)
  const unix = withoutMisplaced(text.replaceAll('\r\n', '\n'), hook, sourced)
  if (unix.split('\n').some((line) => callsHushkey(line, hook))) return notes
  const { early, hides } = placeInScript(unix, sourced)
  if (early === null) return notes
  return [
    ...notes,
    `hushkey stands before "${early}" in ${path}, ${hides ? 'which hides what is committed' : 'where the hook can end'}: what commands behind it stage is not seen.`,
  ]
}

/** A line that an earlier version wrote, which does not find the package from another folder, becomes the present one. */
function renewLine(text: string, command: string, hook: HookName): string {
  const path = shippedScriptIn(command, hook)
  if (path === null || text.includes('for h in ')) return text
  const old = new RegExp(
    `^((?:\\[ \\$\\? -eq 0 \\] && )?)sh (['"]?)[^\\s'"]*node_modules/hushkey/hooks/${hook}\\2(?: "\\$1")?(?=$| \\|\\| exit)`,
    'm',
  )
  return text.replace(old, (_, before: string) => before + command)
}

/** Follows the package to where it is installed now, in whatever file the call stands. */
export function renewPath(text: string, command: string, hook: HookName): string {
  const [old, now] = [shippedScriptIn(text, hook), shippedScriptIn(command, hook)]
  return old && now ? text.replaceAll(old, now) : text
}

/** A hook script that somebody keeps by hand, in `core.hooksPath` or in `.git/hooks`. */
export async function planPlainHook(setting: Setting): Promise<HookPlan> {
  const { hooks, hook } = setting
  const path = posix.join(hooks.path, hook)
  const written = await scriptNotes(setting, path)
  const changes = await changeScript(setting, path, false)
  const alone = hooks.configured === null
  return {
    manager: alone ? 'the hooks in .git' : 'core.hooksPath',
    changes,
    register: null,
    notes: [...written, ...(changes.length > 0 ? unshared(setting) : [])],
    arm: null,
  }
}

/** What the user has to know of other clones, which have neither `.git/hooks` nor the setting. */
function unshared({ project, hooks }: Setting): string[] {
  if (hooks.configured === null) return ['Git does not share .git/hooks: run this in every clone.']
  if (!isShared(hooks) || armsHooksFolder(project)) return []
  return [`Git does not share core.hooksPath. In every clone: ${armCommand(hooks.path)}`]
}
