import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { topStatements } from '../../../setup/files/shell-script.ts'
import { type ConfigHook, eventsOfOurs, ourConfigHooks } from '../../../setup/hooks/config-hooks.ts'
import { readLefthookHere } from '../../../setup/managers/lefthook.ts'
import type { Check, DoctorContext } from '../doctor-context.ts'
import { failure, ok } from '../line.ts'

/** The variables by which hook managers are told to do nothing. */
const SWITCHES: readonly (readonly [string, RegExp])[] = [
  ['HUSKY', /^0$/],
  ['HUSKY_SKIP_HOOKS', /^(?:1|true)$/], // husky 4's
  ['LEFTHOOK', /^(?:0|false)$/],
  ['LEFTHOOK_EXCLUDE', /(?:^|,)\s*(?:zz-)?hushkey\s*(?:,|$)/],
  ['SKIP_SIMPLE_GIT_HOOKS', /^1$/],
  ['SKIP', /(?:^|,)hushkey(?:,|$)/], // pre-commit's
]

/** No variable switches the hooks off, in this shell or in the file that husky or lefthook reads. */
export const switchedOff: Check = async ({ cli: { env }, configHooks, repository, steps }) => {
  const off = eventsOfOurs(configHooks)
    .flatMap((event) => ourConfigHooks(configHooks, event))
    .find((hook) => hook.off)?.off
  if (off) return failure(`${off.key} switches hushkey off, in Git's ${off.scope} configuration`, switchOn(off))
  const set = SWITCHES.find(([name, off]) => off.test(env[name] ?? ''))
  if (set)
    return failure(
      `${set[0]}=${env[set[0]]} switches the hooks off in this shell`,
      `Take ${set[0]} out of its environment`,
    )
  if (steps !== null && 'manager' in steps && steps.manager === 'lefthook') {
    if (env.LEFTHOOK_CONFIG)
      return failure(
        `LEFTHOOK_CONFIG leads lefthook to another file than ${steps.path} in this shell`,
        'Take LEFTHOOK_CONFIG out of its environment',
      )
    const off = await lefthookOff(repository.root, steps.path, env)
    if (off) return failure(`${off.file} switches lefthook off, by ${off.name}`, `Take ${off.name} out of ${off.file}`)
  }
  const file = huskyInit(env)
  const text = await readFile(file, 'utf8').catch(() => '')
  if (/^\s*(?:export\s+)?HUSKY=["']?0\b/m.test(text))
    return failure(`${file} switches husky off for all repositories`, `Take HUSKY=0 out of ${file}`)
  const read = [
    { file, text, manager: 'husky' },
    ...(await readFirst(steps, env)).map((rc) => ({ ...rc, manager: 'simple-git-hooks' })),
  ]
  for (const { file, text, manager } of read) {
    const end = topStatements(text)?.find(({ mayEnd }) => mayEnd)
    if (end)
      return failure(
        `${file}, which ${manager} reads first, can end every hook, at "${end.text.split('\n')[0]?.slice(0, 60)}"`,
        `Take the exit out of ${file}`,
      )
  }
  return ok('no variable switches the hooks off')
}

/** The file that a variable names to the hooks of simple-git-hooks (https://github.com/toplenboren/simple-git-hooks). */
async function readFirst(steps: DoctorContext['steps'], env: Env): Promise<{ file: string; text: string }[]> {
  const file = env.SIMPLE_GIT_HOOKS_RC
  if (!file || steps === null || !('manager' in steps) || steps.manager !== 'simple-git-hooks') return []
  return [{ file, text: await readFile(file, 'utf8').catch(() => '') }]
}

/** The file that lefthook's hooks read first (https://lefthook.dev/configuration/rc.html), where it switches them off. */
async function lefthookOff(root: string, path: string, env: Env): Promise<{ file: string; name: string } | null> {
  const { rc } = await readLefthookHere(root, path)
  if (typeof rc !== 'string') return null
  const text = await readFile(resolve(root, rc.replace(/^(?:~|\$HOME)(?=\/)/, homeOf(env))), 'utf8').catch(() => '')
  for (const [, name = '', value = ''] of text.matchAll(/^\s*(?:export\s+)?(LEFTHOOK\w*)=["']?([^\s"';#]*)/gm))
    if (SWITCHES.some(([known, off]) => known === name && off.test(value))) return { file: rc, name }
  return null
}

/** What makes a hook of Git's configuration run again. */
export function switchOn({ key, scope }: NonNullable<ConfigHook['off']>): string {
  return scope === 'command' ? `Take ${key} out of the command` : `git config --${scope} --unset ${key}`
}

/** The file that husky's hooks read first (https://typicode.github.io/husky/how-to.html). */
export function huskyInit(env: Env): string {
  return join(env.XDG_CONFIG_HOME || join(homeOf(env), '.config'), 'husky', 'init.sh')
}

/** As Git for Windows finds it for its hooks, for few people set HOME there (`setup_windows_environment`, git/compat/mingw.c). */
function homeOf({ HOME, HOMEDRIVE, HOMEPATH, USERPROFILE }: Env): string {
  const drive = HOMEDRIVE && HOMEPATH ? HOMEDRIVE + HOMEPATH : ''
  return HOME || (drive && existsSync(drive) ? drive : USERPROFILE) || userInfo().homedir
}

type Env = Readonly<Record<string, string | undefined>>
