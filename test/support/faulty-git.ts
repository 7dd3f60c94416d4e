import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repoAt, type TempRepo } from './temp-repo.ts'

/** Half of what the real one answers: to all that it is asked, or, where more questions may follow, to the first. */
const HALF = [
  'answer=$(mktemp)',
  'case "$*" in',
  '  *"cat-file --batch") { read -r line; printf "%s\\n" "$line"; } | "$GIT" "$@" > "$answer" ;;',
  '  *) "$GIT" "$@" > "$answer" ;;',
  'esac',
  'head -c $(($(wc -c < "$answer") / 2)) "$answer"; rm "$answer"',
].join('\n')

/** What may become of a call of Git, as shell; `$GIT` is the real one and `$@` its arguments. */
export const GIT_FAULTS = {
  'exits 128': 'echo "fatal: made up" >&2; exit 128',
  'exits 1 without a word': 'exit 1',
  'is killed at once': 'kill -9 $$',
  'is killed in the middle of its answer': `${HALF}; kill -9 $$`,
  'gives half an answer': `${HALF}; exit 0`,
  'prints garbage': 'read -r _; head -c 3000 "$GIT"; exit 0',
  'prints a page of words': 'read -r _; yes "usage: see the manual" | head -c 100000; exit 0',
  'is slow': 'sleep 0.2; exec "$GIT" "$@"',
} as const

/** A program named `git` in front of the real one. */
export interface FaultyGit {
  /** The same repository, as whoever has that program first on the PATH meets it. */
  readonly repo: TempRepo
  /** How often it was called. */
  calls(): Promise<number>
}

/**
 * Puts a shell script before the real Git.
 * @param fault what it does instead of Git @param nth in which call, 1-based; 0 for each, null for none
 */
export async function faultyGit(repo: TempRepo, fault: string, nth: number | null = 0): Promise<FaultyGit> {
  const folder = await mkdtemp(repo.path('../bin-'))
  const folders = (repo.env.PATH as string).split(':')
  const real = folders.map((each) => `${each}/git`).find((file) => existsSync(file))
  const when = nth === null ? 'false' : nth === 0 ? 'true' : `[ $n = ${nth} ]`
  const script = [
    '#!/bin/sh',
    `GIT='${real}'`,
    'n=1', // calls overlap: making a folder tells who came first
    `while ! mkdir '${folder}'/calls/$n 2>/dev/null; do n=$((n + 1)); done`,
    `if ${when}; then`,
    fault || ':',
    'fi',
    'exec "$GIT" "$@"',
  ]
  await mkdir(join(folder, 'calls'))
  await writeFile(join(folder, 'git'), `${script.join('\n')}\n`)
  await chmod(join(folder, 'git'), 0o755)
  return {
    repo: repoAt(repo.root, { ...repo.env, PATH: `${folder}:${repo.env.PATH}` }),
    calls: async () => (await readdir(join(folder, 'calls'))).length,
  }
}
