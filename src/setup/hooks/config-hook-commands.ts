import type { GitContext } from '../../git/run-git.ts'
import { tryGit } from '../../git/run-git.ts'
import { callsHushkey } from './call.ts'

/**
 * The commands that Git itself runs at a commit because its configuration names them (`hook.<name>.command`, Git 2.54 and
 * newer), whatever the level; without hushkey's own.
 */
export async function configHookCommands(git: GitContext): Promise<string[]> {
  const [version, hooks] = await Promise.all([
    tryGit(git, ['version']),
    tryGit(git, ['config', '-z', '--get-regexp', '^hook\\..*\\.command$']),
  ])
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version.stdout.toString()) ?? []).map(Number)
  if (hooks.code !== 0 || major < 2 || (major === 2 && minor < 54)) return []
  const entries = hooks.stdout.toString().split('\0').filter(Boolean)
  return entries.map((entry) => entry.slice(entry.indexOf('\n') + 1)).filter((command) => !callsHushkey(command))
}
