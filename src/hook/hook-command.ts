import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import { quoteForShell } from './call.ts'
import { foldersUp } from './folders-up.ts'
import { installWith } from './package-manager.ts'
import { exists, type Project } from './project.ts'

/**
 * The command that hooks run, from the Git root: the shipped script by its path, so without `npx` and without the
 * network. Under Yarn PnP there is no such path, so Yarn finds it (N44).
 * @throws UserError when hushkey is not installed in the project
 */
export async function hookCommand({ repository, folder, manager }: Project): Promise<string> {
  for (const place of foldersUp(folder)) {
    const script = posix.join(place, 'node_modules/hushkey/hooks/pre-commit')
    if (await exists(repository.root, script)) return `sh ${quoteForShell(script)}`
    if (await exists(repository.root, posix.join(place, '.pnp.cjs')))
      return folder === '' ? 'yarn hushkey scan' : `yarn --cwd ${quoteForShell(folder)} hushkey scan`
  }
  throw new UserError('hushkey is not installed in this project', `Run: ${installWith(manager, 'hushkey')}`)
}
