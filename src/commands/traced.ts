import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ExitCode } from '../errors.ts'
import { printable } from '../printable.ts'
import type { CommandContext } from './command.ts'

/** What Node publishes for each process it starts: https://nodejs.org/api/diagnostics_channel.html#child-process */
const STARTED = 'child_process'

/**
 * Runs a command for `--debug`: says what was asked for, each process that was started with how long it took, and the
 * outcome. Arguments may be shown because no secret ever is one (N16).
 */
export async function traced(command: () => Promise<ExitCode>, { cwd, env, warn }: CommandContext): Promise<ExitCode> {
  const started = performance.now()
  const log = (text: string) =>
    warn(`  ${`${Math.round(performance.now() - started)}`.padStart(6)} ms  ${printable(text)}\n`)
  const onStart = (message: unknown) => follow((message as { process: ChildProcess }).process, log)
  warn(`  ${printable(`in ${JSON.stringify(cwd)}${gitVariables(env)}`)}\n`)
  subscribe(STARTED, onStart)
  try {
    const exitCode = await command()
    log(`done, exit code ${exitCode}`)
    return exitCode
  } finally {
    unsubscribe(STARTED, onStart)
  }
}

function follow(child: ChildProcess, log: (text: string) => void): void {
  const started = performance.now()
  child.once('exit', (code, signal) => {
    const took = Math.round(performance.now() - started)
    log(`${child.spawnargs.map(quoted).join(' ')}  exit ${code ?? signal}, took ${took} ms`)
  })
}

function quoted(word: string): string {
  return /^[\w@%+=:,./{}^-]+$/.test(word) ? word : JSON.stringify(word)
}

/** Which index and repository a hook's Git names to its children (N02). */
function gitVariables(env: CommandContext['env']): string {
  const names = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'HUSKY'].filter((name) => env[name] !== undefined)
  return names.map((name) => `, ${name}=${JSON.stringify(env[name])}`).join('')
}
