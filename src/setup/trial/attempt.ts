import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeUpKey } from './made-up-key.ts'
import type { Attempt } from './outcome.ts'
import { runInTrial } from './run-in-trial.ts'
import type { Trial } from './trial.ts'

/** A message that conventional-commit linters take. */
const MESSAGE = 'chore: try the hooks with hushkey'

export interface CommitOptions {
  /** The file that is committed; its name decides which formatters want it. */
  readonly path?: string
  /** Whether the staged version holds a made-up key. */
  readonly key: boolean
  /** Whether the working tree holds another version than the index. */
  readonly partly?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** Makes one commit in the trial, and takes it back when it landed. */
export async function attemptCommit(trial: Trial, root: string, options: CommitOptions): Promise<Attempt> {
  const { path = 'hushkey-trial.txt', key, partly = false, env = trial.env } = options
  const before = await readState(trial, root)
  const secret = makeUpKey()
  const text = (value: string) => (path.endsWith('.json') ? `{ "trial": "${value}" }\n` : `trial: ${value}\n`)
  await writeFile(join(root, path), text(key ? secret : 'harmless'))
  await trial.git(root, ['update-index', '--add', '--', path])
  if (partly) await writeFile(join(root, path), text(key ? 'harmless' : 'harmless, changed'))
  await trial.takeMarks()
  const run = await runInTrial('git', ['commit', '--quiet', '-m', MESSAGE], { cwd: root, env, signal: trial.signal })
  const attempt = await attemptOf(trial, run, secret)
  if (run.timedOut) return { ...attempt, landed: false }
  const landed = (await headOf(trial, root)) !== before.head
  await goBack(trial, root, before)
  return { ...attempt, landed }
}

/** Makes a commit past the hooks and pushes it to the remote of the trial, which has all the rest. */
export async function attemptPush(trial: Trial, root: string, key: boolean): Promise<Attempt> {
  const before = await readState(trial, root)
  const secret = makeUpKey()
  await writeFile(join(root, 'hushkey-trial.txt'), `trial: ${key ? secret : 'harmless'}\n`)
  await trial.git(root, ['update-index', '--add', '--', 'hushkey-trial.txt'])
  const tree = (await trial.git(root, ['write-tree'])).trim()
  const commit = (
    await trial.git(root, ['commit-tree', tree, ...(before.head ? ['-p', before.head] : []), '-m', MESSAGE])
  ).trim()
  await trial.git(root, ['update-ref', 'HEAD', commit])
  await trial.takeMarks()
  const args = ['push', '--quiet', 'origin', `HEAD:refs/heads/hushkey-push-${key ? 'key' : 'harmless'}`]
  const run = await runInTrial('git', args, { cwd: root, env: trial.env, signal: trial.signal })
  const attempt = await attemptOf(trial, run, secret)
  if (run.timedOut) return attempt
  await goBack(trial, root, before)
  return { ...attempt, landed: run.exitCode === 0 }
}

async function attemptOf(trial: Trial, run: { output: string; timedOut: boolean }, secret: string): Promise<Attempt> {
  const exitCodes = (await trial.takeMarks()).map((mark) => Number(mark.split(' ')[1]))
  const output = run.output.replaceAll(secret, 'sk_live_****')
  return { landed: false, timedOut: run.timedOut, output, exitCodes }
}

interface State {
  /** Null before the first commit. */
  readonly head: string | null
  readonly tree: string
}

async function readState(trial: Trial, root: string): Promise<State> {
  return { head: await headOf(trial, root), tree: (await trial.git(root, ['write-tree'])).trim() }
}

async function headOf(trial: Trial, root: string): Promise<string | null> {
  const all = await trial.git(root, ['rev-parse', '--revs-only', '--quiet', 'HEAD'])
  return all.trim() || null
}

async function goBack(trial: Trial, root: string, { head, tree }: State): Promise<void> {
  await trial.git(root, ['read-tree', tree])
  await trial.git(root, ['update-index', '-q', '--refresh']).catch(() => '') // its exit code says that some file differs
  await trial.git(root, ['update-ref', ...(head ? ['HEAD', head] : ['-d', 'HEAD'])])
}
