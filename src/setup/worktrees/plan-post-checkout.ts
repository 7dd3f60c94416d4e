import { posix } from 'node:path'
import { quoteForShell } from '../../shell-quote.ts'
import type { Change } from '../files/change.ts'
import { changeFile, type Setting } from '../plan.ts'

const MARK = '# hushkey: a new worktree gets the hooks that Git does not track'

/**
 * Adds the line by which `git worktree add` arms the new worktree: Git runs the `post-checkout` of the worktree that it is
 * typed in, within the new one, where husky's shims are missing and no commit would be checked (N59).
 * @param folder husky's, relative to the root
 */
export async function planPostCheckout(setting: Setting, folder: string): Promise<Change[]> {
  const line = `${armLine(folder)} ${MARK}`
  const why = 'gives new worktrees the hooks of husky'
  return changeFile(setting, { path: posix.join(folder, 'post-checkout'), mode: 0o755, why }, (text) => {
    if (text.includes(MARK)) return text
    const start = /^#![^\n]*\n/.exec(text)?.[0] ?? ''
    return `${start}${line}\n${text.slice(start.length)}` // first: whatever follows may end the script
  })
}

/** `$0` is the script of the worktree whose hook runs, beside its shims. */
function armLine(folder: string): string {
  const [here, shims] = [quoteForShell(folder), quoteForShell(`${folder}/_/h`)]
  return `[ -e ${shims} ] || [ ! -d ${here} ] || cp -R "\${0%/*}/_" ${here}/`
}
