import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { writeError } from '../../files/write-error.ts'

/** A trial lasts a minute; what is older was left behind, whoever made it. */
const STALE_MS = 10 * 60_000

/** `trial-<machine>-<process>-<random>`: which process made it, so that a later one can tell whether it still runs. */
const NAME = /^trial-([0-9A-Za-z]+)-(\d+)-/

/**
 * Makes the folder in which a trial takes place, in the Git folder that all worktrees share. What earlier trials left
 * behind because they were killed is removed.
 * @throws UserError when it cannot be made
 */
export async function makeTrialFolder(commonDir: string): Promise<string> {
  const parent = join(commonDir, 'hushkey')
  try {
    await mkdir(parent, { recursive: true })
    await removeLeftovers(parent)
    return await mkdtemp(join(parent, `trial-${machine()}-${await ownProcess()}-`))
  } catch (error) {
    throw writeError(parent, error)
  }
}

/** Removes a trial. Links in it are removed, and never what they lead to. */
export async function removeTrialFolder(folder: string): Promise<void> {
  // A program that was just ended may still write a file; each attempt waits longer.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  await rmdir(join(folder, '..')).catch(() => {}) // not when other commands keep something there
}

async function removeLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, where, id] = NAME.exec(name) ?? []
    if (id === undefined) continue
    const { mtimeMs } = await stat(join(parent, name))
    const isHere = where === machine()
    if (Date.now() - mtimeMs < STALE_MS && (!isHere || (await isRunning(id)))) continue
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Two containers that share a folder have processes of the same number, but not one name. */
function machine(): string {
  return hostname().replaceAll(/[^0-9A-Za-z]/g, '') || 'x'
}

async function ownProcess(): Promise<string> {
  const { execa } = await import('execa')
  const { stdout } = await execa('sh', ['-c', 'echo $PPID'], { reject: false, stdin: 'ignore' })
  return /^\d+$/.test(stdout ?? '') ? (stdout as string) : '0' // without a shell only its age tells
}

async function isRunning(id: string): Promise<boolean> {
  const { execa } = await import('execa')
  const { exitCode } = await execa('sh', ['-c', 'kill -0 "$1"', 'sh', id], { reject: false, stdio: 'ignore' })
  return exitCode === 0
}

/** A word that nobody can know before the trial begins. */
export function makeNonce(): string {
  return randomBytes(16).toString('hex')
}
