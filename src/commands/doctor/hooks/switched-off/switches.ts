import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

/** The variables by which hook managers are told to do nothing. */
export const SWITCHES: readonly (readonly [string, RegExp])[] = [
  ['HUSKY', /^0$/],
  ['HUSKY_SKIP_HOOKS', /^(?:1|true)$/], // husky 4's
  ['LEFTHOOK', /^(?:0|false)$/],
  ['LEFTHOOK_EXCLUDE', /(?:^|,)\s*(?:zz-)?hushkey\s*(?:,|$)/],
  ['SKIP_SIMPLE_GIT_HOOKS', /^1$/],
  ['SKIP', /(?:^|,)hushkey(?:,|$)/], // pre-commit's
]

/** The file that husky's hooks read first (https://typicode.github.io/husky/how-to.html). */
export function huskyInit(env: Env): string {
  return join(env.XDG_CONFIG_HOME || join(homeOf(env), '.config'), 'husky', 'init.sh')
}

/** As Git for Windows finds it for its hooks, for few people set HOME there (`setup_windows_environment`, git/compat/mingw.c). */
export function homeOf({ HOME, HOMEDRIVE, HOMEPATH, USERPROFILE }: Env): string {
  const drive = HOMEDRIVE && HOMEPATH ? HOMEDRIVE + HOMEPATH : ''
  return HOME || (drive && existsSync(drive) ? drive : USERPROFILE) || userInfo().homedir
}

export type Env = Readonly<Record<string, string | undefined>>
