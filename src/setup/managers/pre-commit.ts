import { addToYaml, parseYaml } from '../files/edit-yaml.ts'
import { callsHushkey } from '../hooks/call.ts'
import { hookProgram } from '../hooks/hook-command.ts'
import { HOOK_NAMES, type HookName } from '../hooks/hook-name.ts'
import { type ArmCommand, changeFile, type HookPlan, type Setting } from '../plan.ts'
import { stageName } from './pre-commit-version.ts'
import { reasonFor, renewPath } from './script.ts'

/** The pre-commit framework's configuration (https://pre-commit.com), always at the Git root. */
export const PRE_COMMIT_CONFIG = '.pre-commit-config.yaml'

export async function planPreCommit(setting: Setting): Promise<HookPlan> {
  const { project, hook } = setting
  const command = await hookProgram(project, hook)
  const stage = await stageName(project.repository, hook)
  const change = { path: PRE_COMMIT_CONFIG, why: reasonFor(hook) }
  const changes = await changeFile(setting, change, (text, eol) => {
    const moved = renewPath(text, command, hook)
    return moved === text ? addToPreCommit(text, eol, { hook, command, stage }) : moved
  })
  const arm: ArmCommand = (hooks) => installCommand('pre-commit', hooks)
  return { manager: 'pre-commit', changes, register: null, notes: [], arm }
}

/** The command of pre-commit, or of prek, that makes Git run it in these hooks. */
export function installCommand(program: 'pre-commit' | 'prek', hooks: readonly HookName[]): string {
  const types = hooks.length === 1 && hooks[0] === 'pre-commit' ? [] : hooks.map((hook) => ` --hook-type ${hook}`)
  return `${program} install${types.join('')}`
}

/** Adds a local hook as the last one, so that it sees what the others staged (N30). Pure. */
export function addToPreCommit(text: string, eol: string, { hook, command, stage = hook }: Call): string {
  const config = readPreCommit(text)
  if (hooksOf(config).some((entry) => isOurs(entry, hook, config))) return text
  const name = hook === 'pre-commit' ? 'hushkey' : `hushkey-${hook}`
  const value = {
    repo: 'local',
    hooks: [{ id: name, name, entry: command, language: 'system', ...INPUTS[hook], stages: [stage] }],
  }
  return addToYaml(text, eol, { path: PRE_COMMIT_CONFIG, at: ['repos'], key: null, value })
}

interface Call {
  readonly hook: HookName
  readonly command: string
  /** What the installed version calls the hook's stage. */
  readonly stage?: string
}

/** It reads the index or the commits, which know more than names; nothing is skipped, also when files are only deleted. */
const READS_GIT = { pass_filenames: false, always_run: true }

/** Of a message the one name that is passed is what counts. */
const INPUTS: Readonly<Record<HookName, Readonly<Record<string, boolean>>>> = {
  'pre-commit': READS_GIT,
  'pre-merge-commit': READS_GIT,
  'commit-msg': {},
  'pre-push': READS_GIT,
}

/** @throws UserError when the configuration is broken */
export function readPreCommit(text: string): Record<string, unknown> {
  return Object(parseYaml(text, PRE_COMMIT_CONFIG).toJS())
}

/** All hooks of a configuration, in the order in which they run. */
export function hooksOf(config: Record<string, unknown>): Record<string, unknown>[] {
  const repos = Array.isArray(config.repos) ? config.repos : []
  return repos.flatMap((repo) => (Array.isArray(Object(repo).hooks) ? Object(repo).hooks : [])).map(Object)
}

/** Ours by its command or, when it comes from our repository, by its id; for the stages that it names. */
export function isOurs(entry: Record<string, unknown>, hook: HookName, config: Record<string, unknown>): boolean {
  if (typeof entry.entry === 'string') return callsHushkey(entry.entry, hook) && stagesOf(entry, config).includes(hook)
  if (entry.id !== 'hushkey' && !String(entry.id).startsWith('hushkey-')) return false
  const stages = entry.stages === undefined ? SHIPPED_STAGES[String(entry.id)] : stagesOf(entry, config)
  return stages?.includes(hook) ?? false
}

/** The hooks that run at a stage; those of other repositories may name their stages there, and then count for all. */
export function hooksAt(config: Record<string, unknown>, hook: HookName): Record<string, unknown>[] {
  return hooksOf(config).filter((entry) => isOurs(entry, hook, config) || stagesOf(entry, config).includes(hook))
}

/** Whether an entry of ours runs only where the names of the files that are staged suit it. */
export function isChoosy(entry: Record<string, unknown>, hook: HookName, config: Record<string, unknown>): boolean {
  const isShipped = typeof entry.entry !== 'string' // it says `always_run`, but for the message, whose name always suits
  if (hook === 'commit-msg' || (entry.always_run ?? isShipped) === true) return false
  const names = ['files', 'exclude', 'types', 'types_or', 'exclude_types']
  return names.some((name) => entry[name] !== undefined) || config.files !== undefined || config.exclude !== undefined
}

/** What `.pre-commit-hooks.yaml` says of the hooks in our repository. */
const SHIPPED_STAGES: Readonly<Record<string, readonly string[]>> = {
  hushkey: ['pre-commit', 'pre-merge-commit'],
  'hushkey-commit-msg': ['commit-msg'],
  'hushkey-pre-push': ['pre-push'],
}

/** None means all of them; `commit` and `push` are old names (https://pre-commit.com/#confining-hooks-to-run-at-certain-stages). */
function stagesOf({ stages }: Record<string, unknown>, config: Record<string, unknown>): readonly string[] {
  const named = Array.isArray(stages) ? stages : config.default_stages
  if (!Array.isArray(named)) return HOOK_NAMES
  const current: Readonly<Record<string, string>> = {
    commit: 'pre-commit',
    'merge-commit': 'pre-merge-commit',
    push: 'pre-push',
  }
  return named.map((stage) => current[String(stage)] ?? String(stage))
}
