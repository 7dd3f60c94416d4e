import { posix } from 'node:path'
import { CONFIG_FILE } from '../../config/config.ts'
import { UserError } from '../../errors.ts'
import { uncommittedPaths } from '../../git/paths/uncommitted-paths.ts'
import type { Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import { printable } from '../../printable.ts'
import { readBytes } from '../../setup/files/read-bytes.ts'
import { readCommitted } from '../../setup/files/read-committed.ts'
import { lockfilesOf, uninstallWith } from '../../setup/managers/package-manager.ts'
import { dependsOn, findProject, type Project } from '../../setup/project.ts'
import type { CommandContext } from '../command.ts'
import { formatTable } from './format-table.ts'
import { nextCommit } from './next-commit.ts'

/**
 * What `--uninstall` leaves, because people decided it and not `init`, and the commands that take hushkey out for everybody.
 * @param restored paths of what was taken back
 */
export async function formatRemains(
  cli: CommandContext,
  repository: Repository,
  restored: readonly string[],
): Promise<string> {
  const rows = [...(await configRows(repository)), ...(await mergeRows(repository))]
  const left = rows.length > 0 ? ['Left, because init did not write it:', ...formatTable(rows), ''].join('\n') : ''
  return left + (await formatNext(cli, repository, restored))
}

async function configRows({ git, root }: Repository): Promise<[string, string][]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', `:(glob)**/${CONFIG_FILE}`]
  const listed = (await runGit({ ...git, cwd: root }, args)).toString().split('\0').filter(Boolean)
  const there = await Promise.all(listed.map((path) => readBytes(root, path)))
  return [...new Set(listed.filter((_, at) => there[at]))].map((path) => [
    printable(path),
    'settings and allowlist entries',
  ])
}

/** The lines of `allow` by which Git keeps the entries of both branches. */
async function mergeRows({ root }: Repository): Promise<[string, string][]> {
  const lines = ((await readBytes(root, '.gitattributes'))?.toString() ?? '').split(/\r?\n/)
  const found = lines.filter((line) => line.includes(`${CONFIG_FILE} merge=`))
  return found.map((line) => ['.gitattributes', `the line ${printable(line)}`])
}

async function formatNext(cli: CommandContext, repository: Repository, restored: readonly string[]): Promise<string> {
  const project = await findProject(repository, cli.cwd).catch((error: unknown) => {
    if (error instanceof UserError) return null // no package.json, or a broken one: nothing to take out of it
    throw error
  })
  const isInstalled = project !== null && dependsOn(project.package, 'hushkey')
  const first = isInstalled ? [uninstallWith(project.manager, 'hushkey')] : []
  const states = (await uncommittedPaths(repository, restored)) ?? new Map()
  const changed = restored.filter((path) => states.has(path) && states.get(path) !== 'untracked')
  const paths = [...new Set([...changed, ...(project ? await committedNames(project) : [])])]
  if (paths.length === 0) return first.length > 0 ? `Next: ${first.join('')}\n` : ''
  const words = { first, why: 'so that nobody has it any more', message: 'Remove hushkey' }
  return nextCommit(paths, { root: repository.root, cwd: cli.cwd }, words)
}

/** The manifest and the lock files that name hushkey in the last commit. */
async function committedNames({ repository, folder, manager }: Project): Promise<string[]> {
  const paths = [posix.join(folder, 'package.json'), ...lockfilesOf(manager)]
  const committed = await readCommitted(repository, paths)
  return paths.filter((_, at) => committed[at]?.includes('hushkey'))
}
