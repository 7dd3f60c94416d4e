import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Check } from '../doctor-context.ts'
import { ok, warning } from '../line.ts'
import { huskyInit } from './switched-off/switches.ts'

/** The hook finds node without the shell's profile, as GUI clients start it (N22). */
export const nodeFound: Check = async ({ repository: { root }, hooks, cli: { env } }) => {
  if (env.OS === 'Windows_NT') return ok('GUI clients get the PATH of the system on Windows')
  const init = posix.basename(hooks.path) === '_' ? huskyInit(env) : null
  const { execa } = await import('execa')
  // As husky does: its file first, when it is there. `env -i` leaves the shell its own default PATH.
  const script = '[ -f "$1" ] && . "$1" >/dev/null 2>&1; command -v node'
  const bare = await execa('env', ['-i', `HOME=${env.HOME ?? ''}`, 'sh', '-c', script, 'sh', init ?? ''], {
    cwd: root,
    reject: false,
    stdin: 'ignore',
    timeout: 5000,
  })
  if (bare.exitCode === 0 && bare.stdout) return ok('node is found from a bare environment, as GUI clients have it')
  const cure = init
    ? `In ${init}: export PATH="${folderOfNode(env.PATH)}:$PATH"`
    : 'Start GUI clients from a terminal, or put the folder of node on their PATH'
  return warning('GUI clients find no node: their commits stop', cure)
}

function folderOfNode(path = ''): string {
  return path.split(':').find((folder) => folder && existsSync(join(folder, 'node'))) ?? '<the folder of node>'
}
