import { parse as parseToml } from 'smol-toml'
import { UserError } from '../../errors.ts'
import { appendLines } from '../files/text.ts'
import { hookProgram } from '../hooks/hook-command.ts'
import type { HookName } from '../hooks/hook-name.ts'
import { type ArmCommand, changeFile, type HookPlan, type Setting } from '../plan.ts'
import { hooksOf, installCommand, isOurs } from './pre-commit.ts'
import { reasonFor, renewPath } from './script.ts'

/** prek's own configuration (https://prek.j178.dev/configuration): pre-commit's in TOML. It comes before pre-commit's. */
export const PREK_CONFIG = 'prek.toml'

export async function planPrek(setting: Setting): Promise<HookPlan> {
  const { project, hook } = setting
  const command = await hookProgram(project, hook)
  const changes = await changeFile(setting, { path: PREK_CONFIG, why: reasonFor(hook) }, (text, eol) => {
    const moved = renewPath(text, command, hook)
    return moved === text ? addToPrek(text, eol, hook, command) : moved
  })
  const arm: ArmCommand = (hooks) => installCommand('prek', hooks)
  return { manager: 'prek', changes, register: null, notes: [], arm }
}

/** Adds a local hook as the last one. Pure. @throws UserError when the file is broken, or `repos` is written inline */
export function addToPrek(text: string, eol: string, hook: HookName, command: string): string {
  const config = readPrek(text)
  if (hooksOf(config).some((entry) => isOurs(entry, hook, config))) return text
  const id = hook === 'pre-commit' ? 'hushkey' : `hushkey-${hook}`
  const reads = hook === 'commit-msg' ? [] : ['pass_filenames = false', 'always_run = true']
  const fields = [
    `id = "${id}"`,
    `name = "${id}"`,
    'language = "system"',
    `entry = ${JSON.stringify(command)}`,
    ...reads,
    `stages = ["${hook}"]`,
  ]
  const lines = ['[[repos]]', 'repo = "local"', '', '[[repos.hooks]]', ...fields]
  const added = appendLines(text, text.trim() === '' ? lines : ['', ...lines], eol)
  try {
    parseToml(added)
    return added
  } catch {
    throw new UserError(
      `${PREK_CONFIG} is written in a way that cannot be extended safely`,
      `Add this to its "repos":\n${lines.join('\n')}`,
    )
  }
}

/** @throws UserError when it is no TOML */
export function readPrek(text: string): Record<string, unknown> {
  try {
    return parseToml(text)
  } catch (error) {
    const line = (error as { line?: number }).line ?? 1
    throw new UserError(`${PREK_CONFIG}:${line} is not valid TOML`, `Fix ${PREK_CONFIG}, then run the command again.`)
  }
}
