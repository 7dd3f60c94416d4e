import { posix } from 'node:path'
import { UserError } from '../../errors.ts'
import { quoteForShell } from '../../shell-quote.ts'
import { foldersUp } from '../files/folders-up.ts'
import { installAll, installWith } from '../managers/package-manager.ts'
import { exists, type Project } from '../project.ts'
import type { HookName } from './hook-name.ts'

/** What Yarn PnP runs, as it has no path for the shipped scripts. It may start in another folder than Git's. */
const SCANS: Readonly<Record<HookName, (first: string) => string>> = {
  'pre-commit': () => 'scan',
  'pre-merge-commit': () => 'scan',
  'commit-msg': (first) => (first === '' ? 'scan --message' : messageScan(first)),
  'pre-push': (first) => `scan --pre-push ${first}`,
}

function messageScan(first: string): string {
  return `scan --message "$(cd "$(dirname ${first})" && pwd)/$(basename ${first})"`
}

/**
 * The line of shell by which a hook runs hushkey: the shipped script by its path, so without `npx` and without the network,
 * from whatever folder the hook is in by then. Where it is not installed here it takes that of the main worktree, else it
 * stops with one sentence. Under Yarn PnP there is no such path, so Yarn finds it (N44).
 * @param first how the first of Git's arguments is written where the command will stand; empty where it is appended
 * @throws UserError when hushkey is not installed in the project
 */
export async function hookCommand(project: Project, hook: HookName, first = '"$1"'): Promise<string> {
  const found = await findScript(project, hook)
  if (found === null) return atRoot(`${yarnIn(project.folder)} hushkey ${SCANS[hook](first)}`)
  return atRoot(findAndRun(quoteForShell(found), TAKES[hook] ? ` ${first}` : '', notInstalled(project)))
}

/** The same for a tool that starts programs without a shell, at the root, and adds the names of files itself. */
export async function hookProgram(project: Project, hook: HookName): Promise<string> {
  const found = await findScript(project, hook)
  if (found === null) return `${yarnIn(project.folder)} hushkey ${SCANS[hook]('')}`.trimEnd()
  if (/[^\w@%+=:,./ -]/.test(found)) return `sh ${quoteForShell(found)}` // its quotes would end those around the line
  const script = findAndRun(`"${found}"`, TAKES[hook] ? ' "$@"' : '', notInstalled(project).replaceAll("'", '"'))
  return `sh -c '${script}'${TAKES[hook] ? ' hushkey' : ''}`
}

/** @returns null where Yarn knows where it is @throws UserError when hushkey is not installed in the project */
async function findScript({ repository: { root }, folder, manager }: Project, hook: HookName): Promise<string | null> {
  for (const place of foldersUp(folder)) {
    const script = posix.join(place, 'node_modules/hushkey/hooks', hook)
    if (await exists(root, script)) return script
    if (await exists(root, posix.join(place, '.pnp.cjs'))) return null
  }
  throw new UserError('hushkey is not installed in this project', `Run: ${installWith(manager, 'hushkey')}`)
}

/** In a linked worktree Git sets `GIT_DIR` for its hooks, and then takes whatever folder for the root. */
function atRoot(command: string): string {
  return `(cd "$(unset GIT_DIR; git rev-parse --show-toplevel)" && ${command})`
}

function findAndRun(script: string, args: string, missing: string): string {
  const places = `${script} "$(git rev-parse --git-common-dir)"/../${script}`
  return `for h in ${places}; do [ -f "$h" ] && exec sh "$h"${args}; done; ${missing} >&2; exit 2`
}

function notInstalled({ manager }: Project): string {
  return `echo 'hushkey is not installed here, so nothing was checked. Run: ${installAll(manager)}'`
}

function yarnIn(folder: string): string {
  return folder === '' ? 'yarn' : `yarn --cwd ${quoteForShell(folder)}`
}

/** Whether Git tells the hook something by its arguments: the message's file, the remote. */
const TAKES: Readonly<Record<HookName, boolean>> = {
  'pre-commit': false,
  'pre-merge-commit': false,
  'commit-msg': true,
  'pre-push': true,
}
