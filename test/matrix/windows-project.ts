import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { inject, onTestFinished } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import type { Run } from '../support/launcher.ts'
import { exists, onlineEnv } from './tools.ts'
import type { WindowsPrograms } from './windows-programs.ts'

/** A repository of `git.exe` in which the packed hushkey is installed. */
export interface WindowsProject {
  readonly root: string
  /** The folder around it, gone when the test ends. */
  readonly base: string
  readonly windows: WindowsPrograms
  /** Runs `git.exe` and gives its output. @throws when it fails */
  git(...args: string[]): Promise<string>
  /** Writes a file; `{b62:24}` and the like become random filler. */
  write(path: string, text: string | Buffer): Promise<void>
  /** Writes and stages. */
  stage(path: string, text: string | Buffer): Promise<void>
  read(path: string): Promise<string>
  /** Runs hushkey by `node.exe`, as a person does. */
  hushkey(...args: string[]): Promise<Run>
  /** Types lines in cmd, as a person does: how an argument of `cmd /c` is quoted is another question. */
  typed(...lines: string[]): Promise<Run>
  /** Runs any program; never throws. @param env on top of an environment without HOME */
  run(program: string, args: string[], env?: Record<string, string>): Promise<Run>
}

/** hushkey's program, below the root. */
export const CLI = 'node_modules/hushkey/dist/cli.js'

export async function windowsProject(windows: WindowsPrograms): Promise<WindowsProject> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'hushkey-windows-')))
  onTestFinished(() => rm(base, { recursive: true, force: true, maxRetries: 5 }))
  const root = join(base, 'repo')
  await cp(await installedPackage(), root, { recursive: true })
  const project = projectAt(windows, base, root)
  await project.git('init', '--quiet', '--initial-branch=main')
  await project.write('.gitignore', 'node_modules/\n')
  return project
}

/** The same in another folder, such as a clone. */
export function projectAt(windows: WindowsPrograms, base: string, root: string): WindowsProject {
  const run: WindowsProject['run'] = (program, args, env) =>
    windows.run(program, args, { cwd: root, ...(env ? { env } : {}) })
  const git: WindowsProject['git'] = async (...args) => {
    const { exitCode, stdout, stderr } = await run('git.exe', args)
    if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  const write: WindowsProject['write'] = async (path, text) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), typeof text === 'string' ? fakeSecret(text) : text)
  }
  return {
    root,
    base,
    windows,
    git,
    write,
    async stage(path, text) {
      await write(path, text)
      await git('add', '--force', '--', path)
    },
    read: (path) => readFile(join(root, path), 'utf8'),
    hushkey: (...args) => run('node.exe', [CLI, ...args]),
    typed: (...lines) =>
      windows.run('cmd', ['/d', '/q'], {
        cwd: root,
        input: [...lines, 'exit %errorlevel%', ''].join('\r\n'),
      }),
    run,
  }
}

/** A folder with the packed hushkey in its `node_modules`, once a run. */
async function installedPackage(): Promise<string> {
  const folder = join(inject('tools'), 'windows-project')
  if (await exists(join(folder, CLI))) return folder
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{\n  "name": "app",\n  "private": true\n}\n')
  const env = await onlineEnv(join(folder, '../home'))
  const args = ['install', '--save-dev', '--ignore-scripts', '--no-bin-links', '--no-package-lock', inject('tarball')]
  await execa('npm', args, { cwd: folder, env, extendEnv: false })
  return folder
}
