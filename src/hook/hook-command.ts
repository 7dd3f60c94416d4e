import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import { quoteForShell } from './call.ts'
import { foldersUp } from './folders-up.ts'
import type { HookName } from './hook-name.ts'
import { installWith } from './package-manager.ts'
import { exists, type Project } from './project.ts'

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
 * The command that a hook runs, from the Git root: the shipped script by its path, so without `npx` and without the
 * network. Under Yarn PnP there is no such path, so Yarn finds it (N44).
 * @param first how the first of Git's arguments is written where the command will stand; empty where it is appended
 * @throws UserError when hushkey is not installed in the project
 */
export async function hookCommand(
  { repository, folder, manager }: Project,
  hook: HookName,
  first = '"$1"',
): Promise<string> {
  for (const place of foldersUp(folder)) {
    const script = posix.join(place, 'node_modules/hushkey/hooks', hook)
    if (await exists(repository.root, script)) return `sh ${quoteForShell(script)}${TAKES[hook] ? ` ${first}` : ''}`
    if (await exists(repository.root, posix.join(place, '.pnp.cjs')))
      return `${folder === '' ? 'yarn' : `yarn --cwd ${quoteForShell(folder)}`} hushkey ${SCANS[hook](first)}`
  }
  throw new UserError('hushkey is not installed in this project', `Run: ${installWith(manager, 'hushkey')}`)
}

/** Whether Git tells the hook something by its arguments: the message's file, the remote. */
const TAKES: Readonly<Record<HookName, boolean>> = {
  'pre-commit': false,
  'pre-merge-commit': false,
  'commit-msg': true,
  'pre-push': true,
}
