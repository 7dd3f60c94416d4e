import { parse as parseToml } from 'smol-toml'
import { UserError } from '../../errors.ts'
import { parseJson, setInJson } from '../files/edit-json.ts'
import { addToYaml, parseYaml } from '../files/edit-yaml.ts'
import { readBytes } from '../files/read-bytes.ts'
import { appendLines } from '../files/text.ts'
import { callsHushkey } from '../hooks/call.ts'
import { hookCommand } from '../hooks/hook-command.ts'
import type { HookName } from '../hooks/hook-name.ts'
import { changeFile, type HookPlan, plannedText, type Setting } from '../plan.ts'
import { exists } from '../project.ts'
import { runWith } from './package-manager.ts'
import { reasonFor, renewPath } from './script.ts'

/** The names that lefthook looks for (https://lefthook.dev/configuration), in its folders. */
const NAMES = ['lefthook', '.lefthook', '.config/lefthook'].flatMap((name) =>
  ['yml', 'yaml', 'toml', 'json', 'jsonc'].map((ending) => `${name}.${ending}`),
)

/** The path of the project's lefthook configuration, null when it has none. */
export async function lefthookConfig(root: string): Promise<string | null> {
  for (const name of NAMES) if (await exists(root, name)) return name
  return null
}

export async function planLefthook(setting: Setting, path: string): Promise<HookPlan> {
  const { project, hook } = setting
  const command = await hookCommand(project, hook, '"{1}"') // lefthook's word for Git's first argument
  const changes = await changeFile(setting, { path, why: reasonFor(hook) }, (text, eol) => {
    const moved = renewPath(text, command, hook)
    return moved === text ? addToLefthook(text, eol, path, { hook, command }) : moved
  })
  const arm = () => runWith(project.manager, 'lefthook install')
  const asserts =
    Object(readLefthook((await plannedText(setting, path)) || '', path)).assert_lefthook_installed === true
  const notes = asserts
    ? []
    : [
        `Where lefthook is not installed its hook lets commits pass, unless ${path} says: assert_lefthook_installed: true`,
      ]
  return { manager: 'lefthook', changes, register: null, notes, arm }
}

/** Adds a command or a job to a lefthook configuration, the way it writes them already. Pure. */
export function addToLefthook(text: string, eol: string, path: string, { hook, command }: Call): string {
  const config = readLefthook(text, path)
  if (entriesOf(config, hook).some(({ run }) => typeof run === 'string' && callsHushkey(run, hook))) return text
  const jobs = Array.isArray(hookOf(config, hook).jobs)
  const name = lastName(Object.keys(Object(hookOf(config, hook).commands)))
  // What Git writes to a hook's standard input goes nowhere otherwise (https://lefthook.dev/configuration/use_stdin).
  const entry = { run: command, ...(hook === 'pre-push' ? { use_stdin: true } : {}) }
  if (path.endsWith('.toml')) return addToToml(text, eol, path, { hook, jobs, name, entry })
  if (/\.jsonc?$/.test(path))
    return jobs
      ? setInJson(text, eol, [hook, 'jobs', -1], { name, ...entry })
      : setInJson(text, eol, [hook, 'commands', name], entry)
  return jobs
    ? addToYaml(text, eol, { path, at: [hook, 'jobs'], key: null, value: { name, ...entry } })
    : addToYaml(text, eol, { path, at: [hook, 'commands'], key: name, value: entry })
}

interface Call {
  readonly hook: HookName
  readonly command: string
}

/** What a lefthook configuration holds, in whichever format. @throws UserError when it is broken */
export function readLefthook(text: string, path: string): Record<string, unknown> {
  if (/\.jsonc?$/.test(path)) return parseJson(text, path, true)
  if (!path.endsWith('.toml')) return Object(parseYaml(text, path).toJS())
  try {
    return parseToml(text)
  } catch (error) {
    const line = (error as { line?: number }).line ?? 1
    throw new UserError(`${path}:${line} is not valid TOML`, `Fix ${path}, then run the command again.`)
  }
}

/**
 * What lefthook reads in this working tree: what a configuration extends wins over it, and what a person keeps in
 * `lefthook-local.*` wins over both; either may skip anything.
 */
export async function readLefthookHere(root: string, path: string): Promise<Record<string, unknown>> {
  const config = await readExtended(root, path)
  for (const name of NAMES.map((each) => each.replace(/lefthook(?=\.\w+$)/, 'lefthook-local')))
    if (await exists(root, name)) return Object(merge(config, await readExtended(root, name)))
  return config
}

/** @param depth how many configurations led to this one: they may extend each other in a circle */
async function readExtended(root: string, path: string, depth = 0): Promise<Record<string, unknown>> {
  const config = readLefthook((await readBytes(root, path))?.toString() ?? '', path)
  const names = depth < 5 && Array.isArray(config.extends) ? config.extends : []
  let merged = config
  for (const name of names)
    if (typeof name === 'string' && (await exists(root, name)))
      merged = Object(merge(merged, await readExtended(root, name, depth + 1)))
  return merged
}

/** Objects by their keys, jobs by their names. */
function merge(base: unknown, local: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(local)) {
    const nameOf = (job: unknown) => Object(job).name
    const twin = (job: unknown) => local.find((other) => nameOf(other) !== undefined && nameOf(other) === nameOf(job))
    const others = local.filter((job) => !base.some((each) => twin(each) === job))
    return [...base.map((job) => merge(job, twin(job) ?? job)), ...others]
  }
  if (Object(base) !== base || Object(local) !== local) return local
  const keys = new Set([...Object.keys(Object(base)), ...Object.keys(Object(local))])
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      key in Object(local) ? merge(Object(base)[key], Object(local)[key]) : Object(base)[key],
    ]),
  )
}

function hookOf(config: Record<string, unknown>, hook: HookName): Record<string, unknown> {
  return Object(config[hook])
}

/** The commands and jobs that a hook runs, those of groups too, in lefthook's order: commands by priority and name. */
export function entriesOf(config: Record<string, unknown>, hook: HookName): Record<string, unknown>[] {
  const { commands, jobs } = hookOf(config, hook)
  const named = Object.entries<unknown>(Object(commands)).map(([name, command]) => ({ name, command: Object(command) }))
  named.sort((a, b) => rankOf(a.command) - rankOf(b.command) || (a.name < b.name ? -1 : 1))
  return [...jobsOf(jobs).map(Object), ...named.map(({ name, command }) => ({ name, ...command }))]
}

/** Priority 0, or none, is last (https://lefthook.dev/configuration/priority). */
function rankOf({ priority }: { priority?: unknown }): number {
  return typeof priority === 'number' && priority > 0 ? priority : Number.MAX_SAFE_INTEGER
}

/** Those of a group come with what the group says of when it runs. */
function jobsOf(jobs: unknown): unknown[] {
  if (!Array.isArray(jobs)) return []
  return jobs.flatMap((job) => [
    job,
    ...jobsOf(Object(Object(job).group).jobs).map((inner) => ({ ...filtersOf(Object(job)), ...Object(inner) })),
  ])
}

/** What keeps lefthook from running a command at each commit (https://lefthook.dev/configuration). */
const FILTERS = ['skip', 'only', 'glob', 'files', 'file_types', 'exclude', 'root']

function filtersOf(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(FILTERS.flatMap((name) => (isSet(entry[name]) ? [[name, entry[name]]] : [])))
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== ''
}

/** Whether a command runs at some commits only. */
export function isFiltered(entry: Record<string, unknown>, config: Record<string, unknown>, hook: HookName): boolean {
  const { skip, only, files, exclude_tags: excluded } = hookOf(config, hook)
  const isTagged = listOf(excluded).some((tag) => tag === entry.name || listOf(entry.tags).includes(tag))
  return Object.keys(filtersOf(entry)).length > 0 || [skip, only, files].some(isSet) || isTagged
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\s,]+/) : []
}

/** lefthook runs commands in the order of their names, so that ours has to sort behind the formatters' (N30). */
function lastName(others: readonly string[]): string {
  return others.some((name) => name > 'hushkey') ? 'zz-hushkey' : 'hushkey'
}

interface TomlEntry {
  readonly hook: HookName
  readonly jobs: boolean
  readonly name: string
  readonly entry: { readonly run: string; readonly use_stdin?: boolean }
}

/** A table at the end is right wherever the other tables of the hook stand; not where they are written inline. */
function addToToml(text: string, eol: string, path: string, { hook, jobs, name, entry }: TomlEntry): string {
  const lines = [`run = ${JSON.stringify(entry.run)}`, ...(entry.use_stdin ? ['use_stdin = true'] : [])]
  const table = jobs ? [`[[${hook}.jobs]]`, `name = "${name}"`, ...lines] : [`[${hook}.commands.${name}]`, ...lines]
  const added = appendLines(text, text.trim() === '' ? table : ['', ...table], eol)
  try {
    parseToml(added)
    return added
  } catch {
    throw new UserError(
      `${path} is written in a way that cannot be extended safely`,
      `Add this to it under ${hook}:\n${table.slice(1).join('\n')}`,
    )
  }
}
