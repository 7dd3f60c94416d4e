import type { Repository } from '../../git/repository.ts'
import { readBytes } from '../files/read-bytes.ts'
import type { HookName } from '../hooks/hook-name.ts'

/** The names of stages that pre-commit knew before 3.2 (https://github.com/pre-commit/pre-commit/blob/main/CHANGELOG.md). */
const OLD_NAMES: Readonly<Record<HookName, string>> = {
  'pre-commit': 'commit',
  'pre-merge-commit': 'merge-commit',
  'commit-msg': 'commit-msg',
  'pre-push': 'push',
}

/** The name of a stage as the pre-commit that is installed here knows it; the present one where none is (N58). */
export async function stageName(repository: Repository, hook: HookName): Promise<string> {
  const version = await installedVersion(repository)
  return version !== null && version < 3.02 ? OLD_NAMES[hook] : hook
}

/** Of the program on the PATH, else of the one that wrote the hook in this clone: 3.02 for 3.2.1. */
async function installedVersion({ git, root }: Repository): Promise<number | null> {
  const { execa } = await import('execa')
  const shim = (await readBytes(root, '.git/hooks/pre-commit').catch(() => null))?.toString() ?? ''
  const python = /^INSTALL_PYTHON=['"]?([^'"\n]+)/m.exec(shim)?.[1]
  const env = Object.fromEntries(Object.entries(git.env).filter(([, value]) => value !== undefined))
  const asked = [['pre-commit', '--version'], ...(python ? [[python, '-mpre_commit', '--version']] : [])]
  for (const [program = '', ...args] of asked) {
    const options = { cwd: root, env, extendEnv: false, reject: false, stdin: 'ignore', timeout: 10_000 } as const
    const { stdout } = await execa(program, args, options)
    const [, major, minor] = /^pre-commit (\d+)\.(\d+)/.exec(String(stdout ?? '')) ?? []
    if (major) return Number(major) + Number(minor) / 100
  }
  return null
}
