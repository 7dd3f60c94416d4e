import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from './repository.ts'
import { type GitContext, startGit, tryGit } from './run-git.ts'
import { stopGit } from './stop-git.ts'

/**
 * Which of `values` stand in a commit that a remote has, as far as that can be found out in the given time: first in what the
 * remotes' branches hold now, then in their history, newest first. Values go to Git by its standard input or are
 * compared here, never as arguments, which every user of the machine can read.
 * @param milliseconds after which the search ends; a value that was not found until then is unknown
 * @returns those that were found
 */
export async function pushedValues(
  { git }: Repository,
  values: readonly string[],
  milliseconds = 1000,
): Promise<Set<string>> {
  const found = new Set<string>()
  if (!values.length) return found
  const until = AbortSignal.timeout(milliseconds)
  const context = { ...git, signal: git.signal ? AbortSignal.any([git.signal, until]) : until }
  const tips = (await inTime(remoteTips(context))) ?? []
  if (!tips.length) return found
  await Promise.all([searchTips(context, tips, values, found), searchHistory(context, values, found)])
  return found
}

/**
 * Whether a remote's branch can be known here. Git keeps branches as files, which are looked for without it, or in other
 * ways, which only it knows (https://git-scm.com/docs/gitrepository-layout).
 */
export async function mayHaveRemoteTips({ commonDir }: Repository): Promise<boolean> {
  const [heads, ...others] = await Promise.all(
    ['refs/heads', 'refs/remotes', 'packed-refs'].map((name) => lstat(join(commonDir, name)).catch(absent)),
  )
  return heads === null || heads === undefined || !heads.isDirectory() || others.some((other) => other !== null)
}

/** What is there but cannot be looked at is Git's to tell. */
function absent({ code }: NodeJS.ErrnoException): null | undefined {
  return code === 'ENOENT' ? null : undefined
}

/** The commits that the remotes' branches have, as far as they are known here; 50 at most. */
export async function remoteTips(git: GitContext): Promise<string[]> {
  const { stdout } = await tryGit(git, ['for-each-ref', '--format=%(objectname)', 'refs/remotes'])
  return [...new Set(stdout.toString().split('\n').filter(Boolean))].slice(0, 50)
}

type InTime = GitContext & { readonly signal: AbortSignal }

/** `git grep` names the lines; which value it was is seen here. */
async function searchTips(context: GitContext, tips: readonly string[], values: readonly string[], found: Set<string>) {
  const patterns = values.map(longestLine)
  const args = ['grep', '-hIF', '--no-color', '--no-textconv', '-f', '-', ...tips, '--']
  const answer = await inTime(tryGit(context, args, `${patterns.join('\n')}\n`))
  if (answer) note(answer.stdout.toString(), values, found)
}

async function searchHistory(context: InTime, values: readonly string[], found: Set<string>): Promise<void> {
  const args = ['log', '--remotes', '-p', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--format=']
  const log = startGit(context, args)
  log.stdin.end()
  log.stderr.resume()
  const overlap = Math.max(...values.map((value) => longestLine(value).length))
  let rest = ''
  try {
    for await (const chunk of log.stdout) {
      const text = rest + String(chunk)
      note(text, values, found)
      if (found.size === values.length) break
      rest = text.slice(-overlap)
    }
  } catch (error) {
    if (!context.signal.aborted) throw error // the time is up
  } finally {
    stopGit(log)
  }
}

function note(text: string, values: readonly string[], found: Set<string>): void {
  for (const value of values) if (text.includes(longestLine(value))) found.add(value)
}

/** A key of several lines is known by its longest one: a diff puts a character before each. */
function longestLine(value: string): string {
  return value.split(/\r?\n/).reduce((longest, line) => (line.length > longest.length ? line : longest), '')
}

/** Not knowing in time is an answer too, and no failure. */
async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch {
    return null
  }
}
