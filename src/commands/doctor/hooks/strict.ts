import { access, constants } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { readBytes } from '../../../setup/files/read-bytes.ts'
import { isStrict } from '../../../setup/strict/strict-mark.ts'
import { isStrictScript, STRICT_HOOK } from '../../../setup/strict/strict-script.ts'
import type { Check } from '../doctor-context.ts'
import { failure, ok } from '../line.ts'

/** Where `init --strict` was asked for, Git runs its hook; nothing where it was not. */
export const strict: Check = async ({ repository, hooks, typed }) => {
  const path = posix.join(hooks.path, STRICT_HOOK)
  const text = (await readBytes(repository.root, path))?.toString() ?? ''
  const isThere = isStrictScript(text)
  if (!isThere && !(await isStrict(repository))) return []
  const again = typed('init --strict')
  if (!isThere) return failure(`there is no ${path}, so only commits that run pre-commit are checked`, again)
  const isExecutable = await access(join(repository.root, path), constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!isExecutable) return failure(`${path} is not executable, so Git skips it`, `chmod +x ${path}`)
  return ok('every update of a branch is checked, whatever makes it')
}
