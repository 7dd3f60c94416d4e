import { readFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { join, resolve } from 'node:path'
import { topStatements } from '../../../../setup/files/shell-script.ts'
import { followScript } from '../../../../setup/hooks/follow/follow-script.ts'
import { unreadInSourced } from '../../../../setup/hooks/unread/unread-in.ts'
import { readLefthookHere } from '../../../../setup/managers/lefthook.ts'
import type { DoctorContext } from '../../doctor-context.ts'
import { failure, unread, type Verdict } from '../../line.ts'
import { homeOf, huskyInit, SWITCHES } from './switches.ts'

/** A file of the user's own that a hook manager takes into each hook before all else. */
interface FirstFile {
  readonly file: string
  readonly text: string
  readonly manager: string
}

/** The files that are read first here, as far as they are there. */
export async function filesReadFirst({
  steps,
  cli: { env },
  repository: { root },
}: DoctorContext): Promise<FirstFile[]> {
  const here = steps !== null && 'manager' in steps ? steps : null
  const isOldHusky = here?.steps.some(({ text }) => /\/husky\.sh/.test(text))
  const files: [file: string, manager: string][] = [[huskyInit(env), 'husky']]
  if (isOldHusky) files.push([join(homeOf(env), '.huskyrc'), 'husky'])
  // https://github.com/toplenboren/simple-git-hooks
  if (here?.manager === 'simple-git-hooks' && env.SIMPLE_GIT_HOOKS_RC)
    files.push([env.SIMPLE_GIT_HOOKS_RC, 'simple-git-hooks'])
  const rc = here?.manager === 'lefthook' ? (await readLefthookHere(root, here.path)).rc : undefined
  if (typeof rc === 'string') files.push([rc, 'lefthook']) // https://lefthook.dev/configuration/rc.html
  const found = files.map(async ([file, manager]) => {
    const path = resolve(root, file.replace(/^(?:~|\$HOME)(?=\/)/, homeOf(env)))
    const text = await readFile(path, 'utf8').then(asReadHere, () => null)
    const isTaken = manager !== 'husky' || here === null || here.manager === 'husky' || isOldHusky
    return text === null || !isTaken ? [] : [{ file, text, manager }]
  })
  return (await Promise.all(found)).flat()
}

/** The bash of Git for Windows leaves out the carriage return at the end of a line: `HUSKY=0\r` is 0 there, and nowhere else. */
function asReadHere(text: string): string {
  return platform() === 'win32' ? text.replaceAll('\r\n', '\n') : text
}

/** What such a file does to the hooks: it may end them, or switch them off by a variable; null where it does neither. */
export function verdictOnFirstFile({ file, text, manager }: FirstFile, typed: DoctorContext['typed']): Verdict | null {
  const end = topStatements(text)?.find(({ mayEnd }) => mayEnd)
  if (end)
    return failure(
      `${file}, which ${manager} reads first, can end every hook, at "${end.text.split('\n')[0]?.slice(0, 60)}"`,
      `Take the exit out of ${file}`,
    )
  const names = SWITCHES.flatMap(([name]) => (name.toLowerCase().startsWith(manager) ? [name] : []))
  for (const name of names) {
    const state = stateOf(name, text)
    if (state === 'off' && manager === 'husky')
      return failure(`${file} switches husky off for all repositories`, `Take ${name}=0 out of ${file}`)
    if (state === 'off') return failure(`${file} switches ${manager} off, by ${name}`, `Take ${name} out of ${file}`)
    if (state === 'unknown') return unread(file, name, typed)
  }
  const part = unreadInSourced(text)
  return part === null ? null : unread(file, part, typed)
}

/** What a script leaves in a variable that switches hooks off. */
function stateOf(name: string, text: string): 'off' | 'on' | 'unknown' {
  const code = text.replaceAll(/^\s*#.*$/gm, '')
  if (!new RegExp(`(?:(?<![\\w$]|\\$\\{)${name}\\b|\\$\\{${name}:?=)`).test(code)) return 'on'
  const isOff = SWITCHES.find(([each]) => each === name)?.[1] as RegExp
  const values = (followScript(text, 'pre-commit', false, new Map()) ?? []).map(({ variables }) => variables.get(name))
  const states = values.map((value) => {
    if (value === undefined) return 'on'
    if (value.text !== null) return isOff.test(value.text) ? 'off' : 'on'
    return value.isZero === false && isOff.test('0') ? 'on' : 'unknown'
  })
  const [state] = states
  const isSame = state !== undefined && states.every((each) => each === state)
  return isSame && values.some((value) => value !== undefined) ? state : 'unknown'
}
