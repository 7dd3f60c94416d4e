import { posix } from 'node:path'
import { UserError } from '../../errors.ts'
import { quoteForShell } from '../../shell-quote.ts'
import { foldersUp } from '../files/folders-up.ts'
import { installAll, installWith } from '../managers/package-manager.ts'
import { exists, type Project } from '../project.ts'

/** Git's name for the hook that sees each update of a ref (https://git-scm.com/docs/githooks#_reference_transaction). */
export const STRICT_HOOK = 'reference-transaction'

const SHIPPED = `node_modules/hushkey/hooks/${STRICT_HOOK}`

/**
 * The hook that `init --strict` writes. Git runs it several times for each update of each ref, so it starts no program
 * before it has to. Where hushkey is gone, only branches that get another commit stop.
 * @throws UserError when hushkey is not installed, or Yarn PnP has no files for a shell to run
 */
export async function strictScript({ repository: { root }, folder, manager }: Project): Promise<string> {
  const here = await findHere(root, folder)
  if (here === null)
    throw new UserError(
      '--strict needs hushkey as files in node_modules, which Yarn PnP does not have',
      'Set nodeLinker: node-modules in .yarnrc.yml.',
    )
  if (here === undefined)
    throw new UserError('hushkey is not installed in this project', `Run: ${installWith(manager, 'hushkey')}`)
  const script = quoteForShell(here)
  return `#!/bin/sh
# hushkey: what a branch gets is checked, whatever makes it. To take it out: npx hushkey init --uninstall
case $1 in prepared) ;; *) exit 0 ;; esac
[ ! -f ${script} ] || exec sh ${script} "$1"
for h in "$(unset GIT_DIR; git rev-parse --show-toplevel)/"${script} "$(git rev-parse --git-common-dir)/../"${script}; do
  [ ! -f "$h" ] || exec sh "$h" "$1"
done
grep -q '^[^ ]* 0*[1-9a-f][^ ]* refs/heads/' || exit 0
echo 'hushkey is not installed here, so nothing was checked. Run: ${installAll(manager)}' >&2
exit 2
`
}

/** Whether a file is the hook that `init --strict` writes, of whatever version. */
export function isStrictScript(text: string): boolean {
  return text.includes(SHIPPED)
}

/** The shipped hook, relative to the root; null under Yarn PnP, undefined where it is not installed. */
async function findHere(root: string, folder: string): Promise<string | null | undefined> {
  for (const place of foldersUp(folder)) {
    const script = posix.join(place, SHIPPED)
    if (await exists(root, script)) return script
    if (await exists(root, posix.join(place, '.pnp.cjs'))) return null
  }
  return undefined
}
