import { join, posix, relative } from 'node:path'
import { UserError } from '../../errors.ts'
import { removeFile } from '../../files/remove-file.ts'
import { writeAtomically } from '../../files/write-atomically.ts'
import type { Repository } from '../../git/repository.ts'
import type { Change } from '../files/change.ts'
import { readBytes } from '../files/read-bytes.ts'
import { readHooksFolder, refuseOutside } from '../hooks/hooks-folder.ts'
import { huskyFolder } from '../managers/husky.ts'
import type { Project } from '../project.ts'
import { listWorktrees } from '../worktrees/list-worktrees.ts'
import { markStrict, unmarkStrict } from './strict-mark.ts'
import { isStrictScript, STRICT_HOOK, strictScript } from './strict-script.ts'

/** What `init --strict` writes in one worktree; null where it is there already. @throws UserError beside a hook of others */
export async function planStrict(project: Project, folder?: string): Promise<Change | null> {
  const { repository } = project
  const hooks = await readHooksFolder(repository)
  refuseOutside(hooks, huskyFolder(project.folder))
  const path = posix.join(folder ?? hooks.path, STRICT_HOOK)
  const before = await readBytes(repository.root, path)
  const after = Buffer.from(await strictScript(project))
  if (before?.equals(after)) return null
  if (before !== null && !isWholeScript(before.toString())) {
    if (isStrictScript(before.toString())) return null
    throw new UserError(
      `there is a hook ${path} already, which hushkey leaves alone`,
      `Let it run, with what Git gives it on standard input: sh node_modules/hushkey/hooks/${STRICT_HOOK} "$1" || exit`,
    )
  }
  return { path, before, after, mode: 0o755, why: 'checks what a branch gets, whatever makes it' }
}

/** Writes the hook in each worktree, and the mark by which the others know. @returns what was written, by its path */
export async function installStrict(project: Project): Promise<string[]> {
  const { repository } = project
  const written: string[] = []
  for (const root of await rootsOf(repository)) {
    const there = { ...repository, root, git: { ...repository.git, cwd: root } }
    const change = await planStrict({ ...project, repository: there })
    if (!change) continue
    await writeAtomically(join(root, change.path), change.after, { mode: 0o755 })
    written.push(relative(repository.root, join(root, change.path)).replaceAll('\\', '/'))
  }
  await markStrict(repository)
  return written
}

/** Takes the hook out of each worktree, where it is as it was written. @returns the paths */
export async function removeStrict(repository: Repository): Promise<string[]> {
  const removed: string[] = []
  for (const root of await rootsOf(repository)) {
    const there = { ...repository, root, git: { ...repository.git, cwd: root } }
    const path = posix.join((await readHooksFolder(there)).path, STRICT_HOOK)
    const text = (await readBytes(root, path))?.toString()
    if (text === undefined || !isWholeScript(text)) continue
    await removeFile(join(root, path))
    removed.push(relative(repository.root, join(root, path)).replaceAll('\\', '/'))
  }
  await unmarkStrict(repository)
  return removed
}

function isWholeScript(text: string): boolean {
  return text.startsWith('#!/bin/sh\n# hushkey:') && isStrictScript(text)
}

/** The roots of the worktrees that are there, this one first. */
async function rootsOf(repository: Repository): Promise<string[]> {
  const { main, linked } = await listWorktrees(repository)
  return [...new Set([repository.root, ...(main === null ? [] : [main]), ...linked])]
}
