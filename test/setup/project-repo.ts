import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from '../../src/commands/command.ts'
import { init } from '../../src/commands/init.ts'
import { parseArguments } from '../../src/commands/parse-arguments.ts'
import { UserError } from '../../src/errors.ts'
import { runHushkey } from '../support/launcher.ts'
import { type Run, repoAt, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const HUSHKEY = fileURLToPath(new URL('../..', import.meta.url))

export interface ProjectRepo extends TempRepo {
  /** Runs `hushkey init` in this process, in the project's folder. */
  init(...args: string[]): Promise<Run>
  read(path: string): Promise<string>
  /** All files of the working tree and of the Git folder's own configuration, as text, without `node_modules`. */
  files(): Promise<Record<string, string>>
  /** The same repository from another folder: a subfolder or a linked worktree. */
  at(folder: string): ProjectRepo
}

export interface ProjectOptions {
  readonly package?: Record<string, unknown>
  /** The project's folder in the repository. */
  readonly folder?: string
  /** The folder whose `node_modules` has hushkey; null for none. */
  readonly installedIn?: string | null
  /** Further files. */
  readonly files?: Readonly<Record<string, string>>
}

/** A repository with an npm project in which this hushkey is installed, by a link as pnpm and `npm link` do it. */
export async function projectRepo(options: ProjectOptions = {}): Promise<ProjectRepo> {
  const { folder = '', installedIn = folder, files = {} } = options
  const repo = await tempRepo()
  const json = options.package ?? { name: 'app', private: true, devDependencies: { hushkey: '*' } }
  await repo.write(join(folder, 'package.json'), `${JSON.stringify(json, null, 2)}\n`)
  await repo.write('.gitignore', 'node_modules/\n.env\n.env.*\n!.env.example\n')
  for (const [path, text] of Object.entries(files)) await repo.write(path, text)
  if (installedIn !== null) await installInto(repo.path(installedIn))
  return inProject(repo, repo.path(folder))
}

export async function installInto(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'), { recursive: true })
  await symlink(HUSHKEY, join(folder, 'node_modules', 'hushkey'))
}

function inProject(repo: TempRepo, cwd: string): ProjectRepo {
  return {
    ...repo,
    init: (...args) => runCommand(init, 'init', args, { cwd, env: repo.env }),
    read: (path) => readFile(repo.path(path), 'utf8'),
    files: () => readTree(repo.root),
    at: (folder) => inProject(repoAt(join(repo.root, folder), repo.env), join(repo.root, folder)),
  }
}

/** Runs a command the way `src/cli.ts` does, without a terminal; from its sources where somebody answers. */
export async function runCommand(
  command: Command,
  name: string,
  args: readonly string[],
  {
    cwd,
    env,
    ask = null,
    choose = null,
  }: {
    cwd: string
    env: Record<string, string | undefined>
    ask?: Parameters<Command>[0]['ask']
    choose?: Parameters<Command>[0]['choose']
  },
): Promise<Run> {
  if (ask === null && choose === null) return runHushkey([name, ...args], { cwd, env })
  let [stdout, stderr] = ['', '']
  const print = (text: string) => {
    stdout += text
  }
  const warn = (text: string) => {
    stderr += text
  }
  const signal = new AbortController().signal
  const parsed = parseArguments([name, ...args], [name])
  if (parsed.kind !== 'run') throw new Error(`not a run: ${args.join(' ')}`)
  const links = async () => false
  const input = async () => ''
  try {
    const exitCode = await command(
      {
        cwd,
        env,
        print,
        warn,
        node: process.version,
        version: '0.0.0',
        color: false,
        columns: 80,
        links,
        progress: null,
        ask,
        choose: choose ?? null,
        input,
        signal,
      },
      parsed,
    )
    return { exitCode, stdout, stderr }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { exitCode: 2, stdout, stderr: `${stderr}hushkey: ${error.message}\n  ${error.cure}\n` }
  }
}

async function readTree(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  const wanted = paths.filter((path) => {
    const first = path.split('/')
    return (
      !first.includes('node_modules') && (first[0] !== '.git' || /^\.git\/(?:config$|hushkey|hooks\/[^.]+$)/.test(path))
    )
  })
  const read = async (path: string) => [path, await readFile(join(root, path), 'latin1')] as const
  return Object.fromEntries(await Promise.all(wanted.sort().map(read)))
}
