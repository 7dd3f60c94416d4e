import { spawnSync } from 'node:child_process'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { KEY_LINE } from '../support/samples.ts'
import type { TempRepo } from '../support/temp-repo.ts'
import { inPlaceOfAwk } from './awks.ts'

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))

/** Each process that the hook's shell starts: the program, and what its arguments hold, and those of the engine's do not. */
export const PROCESSES: readonly (readonly [program: string, argument: string])[] = [
  ['git', '--batch=%(objecttype) %(objectsize)'],
  ['git', '--unified='],
  ['git', 'core.quotePath=false ls-files --cached'],
  ['git', 'core.quotePath=false ls-files --others'],
  ['tr', '\\001\\003\\003'],
  ['tr', '\\015'],
  ['awk', 'prefilter.awk'],
  ['awk', 'local-env.awk'],
  ['sed', '-n'],
  ['sed', 's/:'],
  ['grep', ''],
  ['wc', ''],
  ['cat', ''],
]

/** What a process does instead; `$real` is the program, `$out` a file. */
export const FAILURES: Readonly<Record<string, string>> = {
  'exits with 0': 'exit 0',
  'exits with 1': 'exit 1',
  'is not there': 'exit 127',
  'says nothing': 'while read -r _; do :; done; exit 0',
  'says half of it': '"$real" "$@" >"$out"; size=$($wc -c <"$out"); $head -c $((size / 2)) "$out"; exit 0',
  'is killed midway': '"$real" "$@" >"$out"; size=$($wc -c <"$out"); $head -c $((size / 2)) "$out"; kill -9 $$',
  'finds the disk full': 'exec "$real" "$@" >/dev/full',
}

/** A commit with a file that grep has to look at and nothing to report, env files beside it; and a key in it or not. */
export async function stageWork(repo: TempRepo, hasKey: boolean): Promise<void> {
  await repo.stage('.gitignore', '.env\n')
  await repo.stage('.env.development', 'PORT=3000\n')
  await repo.stage('src/a.ts', 'export const a = 1\n')
  await repo.commit()
  await repo.write('.env', 'API_KEY="{b62:9}-{b62:9}"\n')
  await repo.stage('src/a.ts', 'for (const key of keys) token = next(token)\n')
  if (hasKey) await repo.stage('src/k.ts', KEY_LINE)
}

/** The hook with one process failing. @param node what runs as Node; without it the real one does */
export async function runFailing(
  repo: TempRepo,
  awk: readonly string[],
  [program, argument]: readonly [string, string],
  failure: string,
  node?: string,
): Promise<{ exitCode: number; stdout: string }> {
  const bin = repo.path('../failing')
  await rm(bin, { recursive: true, force: true })
  await mkdir(bin)
  const before = `${await inPlaceOfAwk(repo.path('..'), awk)}:${repo.env.PATH}`
  const real = (name: string) =>
    spawnSync('sh', ['-c', `command -v ${name}`], { env: { PATH: before }, encoding: 'utf8' }).stdout.trim()
  const script = [
    '#!/bin/sh',
    `real=${real(program)} wc=${real('wc')} head=${real('head')} out=$0.$$`,
    `case "$*" in *'${argument}'*) ;; *) exec "$real" "$@" ;; esac`,
    FAILURES[failure],
    '',
  ]
  await writeFile(`${bin}/${program}`, script.join('\n'))
  await chmod(`${bin}/${program}`, 0o755)
  if (node) {
    await writeFile(`${bin}/node`, node)
    await chmod(`${bin}/node`, 0o755)
  }
  return repo.run('sh', [HOOK], { env: { PATH: `${bin}:${before}` } })
}
