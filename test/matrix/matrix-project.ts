import { copyFile, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, inject, onTestFinished } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type Run, repoAt, type TempRepo } from '../support/temp-repo.ts'
import { onlineEnv } from './tools.ts'

/** A repository in which real tools are installed; the packed hushkey lies beside it, as `../hushkey-….tgz`. */
export interface MatrixProject extends TempRepo {
  readonly tarball: string
  /** Runs a line in a shell; output and errors are one text. @throws when it fails */
  sh(line: string): Promise<string>
  /** The same repository elsewhere: a clone, a member, a linked worktree. */
  at(folder: string): MatrixProject
}

/** @param env on top of an environment that reaches the registries and is cut off from HOME */
export async function matrixProject(
  env: Record<string, string> = {},
  json: Record<string, unknown> = { name: 'app', private: true },
): Promise<MatrixProject> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'hushkey-scenario-')))
  onTestFinished(() => rm(base, { recursive: true, force: true, maxRetries: 5 }))
  const packed = inject('tarball')
  await copyFile(packed, join(base, basename(packed)))
  await mkdir(join(base, 'home'))
  const whole = { ...(await onlineEnv(join(base, 'home'))), ...env }
  const repo = repoAt(join(base, 'repo'), whole)
  await repoAt(base, whole).git('init', '--quiet', '--initial-branch=main', 'repo')
  await repo.write('package.json', `${JSON.stringify(json, null, 2)}\n`)
  await repo.write('.gitignore', 'node_modules/\n.env\n')
  return inProject(repo, `../${basename(packed)}`)
}

function inProject(repo: TempRepo, tarball: string): MatrixProject {
  return {
    ...repo,
    tarball,
    async sh(line) {
      const run = await shell(repo, line)
      if (run.exitCode !== 0) throw new Error(`exit code ${run.exitCode}: ${line}\n${run.stdout}`)
      return run.stdout
    },
    at: (folder) => inProject(repoAt(repo.path(folder), repo.env), tarball),
  }
}

/** Runs a line in a shell; never throws. */
export function shell(repo: TempRepo, line: string): Promise<Run> {
  return repo.run('sh', ['-c', `{ ${line}\n} 2>&1`])
}

/** A clean commit lands and one with a key is stopped; real Git runs the hook. */
export async function expectGuarded(repo: TempRepo, folder = ''): Promise<void> {
  await expectLands(repo, 'clean', `${folder}clean.js`)
  await expectStopped(repo, `${folder}pay.js`)
  // with `-a` Git commits another index than `.git/index`
  await repo.write(`${folder}clean.js`, KEY_LINE)
  const { exitCode, stdout } = await shell(repo, 'git commit -am key')
  expect({ isStopped: exitCode !== 0, stdout }).toMatchObject({
    isStopped: true,
    stdout: expect.stringContaining('stripe-secret-key'),
  })
  await repo.git('checkout', '--quiet', '--', `${folder}clean.js`)
}

/** Nothing is left of hushkey: a key lands. */
export async function expectUnguarded(repo: TempRepo): Promise<void> {
  await repo.stage('key.js', KEY_LINE)
  expect(await shell(repo, 'git commit -m key')).toMatchObject({ exitCode: 0 })
}

export async function expectLands(repo: TempRepo, message: string, path: string): Promise<void> {
  const before = await headOf(repo)
  await repo.stage(path, `${CLEAN_LINE}// ${repo.root}, ${message}\n`)
  expect(await shell(repo, `git commit -m '${message}'`)).toMatchObject({ exitCode: 0 })
  expect(await headOf(repo)).not.toBe(before)
}

/** Nothing is left behind: the key is unstaged again. @returns what the screen said */
export async function expectStopped(repo: TempRepo, path: string): Promise<string> {
  const before = await headOf(repo)
  await repo.stage(path, KEY_LINE)
  const { exitCode, stdout } = await shell(repo, 'git commit -m key')
  expect({ exitCode: exitCode !== 0, stdout }).toEqual({
    exitCode: true,
    stdout: expect.stringContaining('stripe-secret-key'),
  })
  expect(await headOf(repo)).toBe(before)
  await repo.git('rm', '--quiet', '--force', '--', path)
  return stdout
}

async function headOf(repo: TempRepo): Promise<string> {
  return (await repo.run('git', ['rev-parse', '--verify', '--quiet', 'HEAD'])).stdout.trim()
}
