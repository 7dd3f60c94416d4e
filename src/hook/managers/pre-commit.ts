import { posix } from 'node:path'
import { callsHushkey } from '../call.ts'
import { addToYaml, parseYaml } from '../edit-yaml.ts'
import { changeFile, type Plan, type Setting } from '../plan.ts'
import { exists } from '../project.ts'
import { renewPath } from './script.ts'

/** The pre-commit framework's configuration (https://pre-commit.com), always at the Git root. */
export const PRE_COMMIT_CONFIG = '.pre-commit-config.yaml'

export async function planPreCommit(setting: Setting): Promise<Plan> {
  const { project, hooks, command } = setting
  const change = { path: PRE_COMMIT_CONFIG, why: 'runs hushkey at each commit' }
  const changes = await changeFile(setting, change, (text, eol) => {
    const moved = renewPath(text, command)
    return moved === text ? addToPreCommit(text, eol, command) : moved
  })
  const installed = await exists(project.repository.root, posix.join(hooks.path, 'pre-commit'))
  return { manager: 'pre-commit', changes, register: null, notes: installed ? [] : ['Then run: pre-commit install'] }
}

/** Adds a local hook as the last one, so that it sees what the others staged (N30). Pure. */
export function addToPreCommit(text: string, eol: string, command: string): string {
  if (hooksOf(readPreCommit(text)).some(isOurs)) return text
  const hook = {
    id: 'hushkey',
    name: 'hushkey',
    entry: command,
    language: 'system',
    pass_filenames: false, // it reads the index, which knows more than names
    always_run: true, // also when only files are deleted: nothing is skipped in silence
    stages: ['pre-commit'],
  }
  const value = { repo: 'local', hooks: [hook] }
  return addToYaml(text, eol, { path: PRE_COMMIT_CONFIG, at: ['repos'], key: null, value })
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

/** Ours by its command or, when it comes from our repository, by its id. */
export function isOurs({ id, entry }: Record<string, unknown>): boolean {
  return id === 'hushkey' || (typeof entry === 'string' && callsHushkey(entry))
}
