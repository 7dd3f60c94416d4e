import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tryGit } from '../../git/run-git.ts'

/**
 * The root of a checkout in which Git would run no hook at a commit, though the project has hushkey: husky's folder is not
 * tracked, and a worktree that was made without hooks has none.
 * @param cwd where the commit is typed
 * @returns null where a hook runs, where the project does not use hushkey, and where nobody can tell
 */
export async function unhookedRoot(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const git = { cwd, env }
  const asked = await tryGit(git, ['rev-parse', '--show-toplevel', '--git-path', 'hooks/pre-commit']).catch(() => null)
  if (asked?.code !== 0) return null
  const [root = '', hook = ''] = asked.stdout.toString().split('\n')
  // Git names the path from the folder that it was asked in, and runs the hooks from the root.
  if (existsSync(resolve(cwd, hook)) || existsSync(resolve(root, hook)) || !usesHushkey(root)) return null
  const configured = await tryGit(git, ['config', '--get-regexp', '^hook\\..*\\.(?:command|event)$'])
  return configured.stdout.includes('hushkey') ? null : root
}

/** Another repository may have its own ideas. */
function usesHushkey(root: string): boolean {
  return ['package.json', '.husky/pre-commit', 'lefthook.yml', '.pre-commit-config.yaml'].some((path) => {
    try {
      return readFileSync(join(root, path), 'utf8').includes('hushkey')
    } catch {
      return false
    }
  })
}
