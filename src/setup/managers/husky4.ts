import { posix } from 'node:path'
import { UserError } from '../../errors.ts'
import { parseJson, setInJson } from '../files/edit-json.ts'
import { readBytes } from '../files/read-bytes.ts'
import { andThen, callsHushkey } from '../hooks/call.ts'
import { hookCommand } from '../hooks/hook-command.ts'
import type { HookName } from '../hooks/hook-name.ts'
import { changeFile, type HookPlan, plannedText, type Setting } from '../plan.ts'
import { exists, type Project } from '../project.ts'
import { reasonFor } from './script.ts'

/**
 * husky 4, whose hooks stand in `.git/hooks` and read their commands from package.json or a file of their own
 * (https://github.com/typicode/husky/tree/v4.3.8). Its configuration is no file that a shell runs.
 */
const FILES = [
  '.huskyrc',
  '.huskyrc.json',
  '.huskyrc.yaml',
  '.huskyrc.yml',
  '.huskyrc.js',
  '.huskyrc.cjs',
  'husky.config.js',
  'husky.config.cjs',
]

/** The path of its configuration where the project uses it, relative to the root; null where it does not. */
export async function husky4Config({ repository: { root }, folder, package: json }: Project): Promise<string | null> {
  if (!(await isHusky4(root, folder, json))) return null
  if (Object.hasOwn(Object(json.husky), 'hooks')) return posix.join(folder, 'package.json')
  for (const name of FILES) if (await exists(root, posix.join(folder, name))) return posix.join(folder, name)
  return null
}

/** By what is installed, else by what package.json asks for. */
async function isHusky4(root: string, folder: string, json: Readonly<Record<string, unknown>>): Promise<boolean> {
  const path = posix.join(folder, 'node_modules/husky/package.json')
  const installed = (await readBytes(root, path))?.toString()
  const asked = { ...Object(json.dependencies), ...Object(json.devDependencies) }.husky
  if (installed !== undefined && typeof asked === 'string')
    return /^[0-4]\./.test(String(parseJson(installed, path).version))
  return /^[~^]?[0-4](?:\.|$)/.test(String(asked))
}

/** Adds the check to its configuration, or refuses with what to add. @throws UserError when that is a program or YAML */
export async function planHusky4(setting: Setting, path: string): Promise<HookPlan> {
  const { project, hook, hooks } = setting
  const call = await hookCommand(project, hook, '"${HUSKY_GIT_PARAMS%% *}"') // its word for Git's arguments
  // It reads standard input itself, and gives it to commands as a variable.
  const command = hook === 'pre-push' ? `printf '%s\\n' "$HUSKY_GIT_STDIN" | ${call}` : call
  const text = await plannedText(setting, path)
  const isProgram = !/^\uFEFF?\s*\{/.test(text) || /\.c?js$|\.ya?ml$/.test(path)
  if (isProgram && !text.split('\n').some((line) => callsHushkey(line, hook)))
    throw new UserError(
      `husky 4 reads ${path}, which cannot be extended safely`,
      `Add this to its "${hook}" command:\n  && ${command}`,
    )
  const at = path.endsWith('package.json') ? ['husky', 'hooks', hook] : ['hooks', hook]
  const before = at.reduce<unknown>((inner, key) => Object(inner)[key], parseJson(text.replace(/^\uFEFF/, ''), path))
  if (before !== undefined && typeof before !== 'string')
    throw new UserError(`"${hook}" for husky 4 in ${path} is no text`, 'Make it one command, then run this again.')
  const changes = await changeFile(setting, { path, why: reasonFor(hook) }, (json, eol) => {
    if (before !== undefined && callsHushkey(before, hook)) return json
    return setInJson(json, eol, at, before?.trim() ? andThen(before, command) : command)
  })
  const installed = (await readBytes(project.repository.root, posix.join(hooks.path, hook)))?.includes('husky')
  const notes = ['husky 4 lets commits pass where it is not installed: husky 9 does not.']
  return {
    manager: 'husky 4',
    changes,
    register: null,
    notes,
    arm: installed ? null : () => `${project.manager.name} rebuild husky`,
  }
}

/** The command that husky 4 runs for a hook, and the file that holds it; null where there is none. */
export async function husky4Command(
  root: string,
  hooksPath: string,
  hook: HookName,
): Promise<{ path: string; command: string } | null> {
  const local = (await readBytes(root, posix.join(hooksPath, 'husky.local.sh')))?.toString() ?? ''
  const folder = posix.normalize(/^cd "([^"]*)"/m.exec(local)?.[1] ?? '.')
  for (const name of ['package.json', ...FILES]) {
    const path = posix.join(folder === '.' ? '' : folder, name)
    const text = (await readBytes(root, path))?.toString().replace(/^\uFEFF/, '')
    if (text === undefined) continue
    if (!text.trimStart().startsWith('{')) return { path, command: text.includes('hushkey') ? commandIn(text) : '' }
    const json = parseJson(text, path)
    const hooks = name === 'package.json' ? Object(json.husky).hooks : json.hooks
    if (hooks) return { path, command: String(Object(hooks)[hook] ?? '') }
  }
  return null
}

/** Of a program or of YAML the line that calls hushkey is all that can be told. */
function commandIn(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => callsHushkey(line))
      ?.trim() ?? ''
  )
}
