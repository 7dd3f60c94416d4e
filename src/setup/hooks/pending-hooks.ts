import { posix } from 'node:path'
import { parseJson } from '../files/edit-json.ts'
import { readBytes } from '../files/read-bytes.ts'
import { huskyFolder } from '../managers/husky.ts'
import { entriesOf, lefthookConfig, readLefthook } from '../managers/lefthook.ts'
import { runWith } from '../managers/package-manager.ts'
import { hooksOf, installCommand, isOurs, PRE_COMMIT_CONFIG, readPreCommit } from '../managers/pre-commit.ts'
import { PREK_CONFIG, readPrek } from '../managers/prek.ts'
import { simpleGitHooksConfig } from '../managers/simple-git-hooks.ts'
import type { Project } from '../project.ts'
import { callsHushkey } from './call.ts'
import type { HookName } from './hook-name.ts'
import type { HooksFolder } from './hooks-folder.ts'
import { armCommand, unarmedFolder } from './unarmed-folder.ts'

/** A hook that the project asks for and Git does not have here. */
export interface Waiting {
  /** The file that asks for it, relative to the Git root. */
  readonly path: string
  /** The command that makes Git run it; of hushkey itself without what runs it. */
  readonly install: { readonly command: string } | { readonly hushkey: string }
}

/**
 * Where a hook manager is told to run the check in a hook.
 * @param hooks where Git looks for hooks
 * @returns null where none is
 * @throws UserError when its configuration is broken
 */
export async function waitingFor(project: Project, hooks: HooksFolder, hook: HookName): Promise<Waiting | null> {
  const { root } = project.repository
  const read = async (path: string) => (await readBytes(root, path))?.toString() ?? ''
  const lefthook = await lefthookConfig(root)
  if (lefthook && entriesOf(readLefthook(await read(lefthook), lefthook), hook).some(({ run }) => calls(run, hook)))
    return { path: lefthook, install: { command: runWith(project.manager, 'lefthook install') } }
  const config = readPreCommit(await read(PRE_COMMIT_CONFIG))
  if (hooksOf(config).some((entry) => isOurs(entry, hook, config)))
    return { path: PRE_COMMIT_CONFIG, install: { command: installCommand('pre-commit', [hook]) } }
  const prek = readPrek(await read(PREK_CONFIG))
  if (hooksOf(prek).some((entry) => isOurs(entry, hook, prek)))
    return { path: PREK_CONFIG, install: { command: installCommand('prek', [hook]) } }
  const simple = await simpleGitHooksConfig(project)
  if (simple?.endsWith('.json')) {
    const json = parseJson((await read(simple)).replace(/^\uFEFF/, ''), simple)
    const commands = simple.endsWith('package.json') ? Object(json['simple-git-hooks']) : json
    if (calls(commands[hook], hook))
      return { path: simple, install: { command: runWith(project.manager, 'simple-git-hooks') } }
  }
  const unarmed = await unarmedFolder(project.repository, hooks)
  if (unarmed && (await read(posix.join(unarmed, hook))).split('\n').some((line) => calls(line, hook)))
    return { path: posix.join(unarmed, hook), install: { command: armCommand(unarmed) } }
  const husky = posix.join(huskyFolder(project.folder), hook)
  if ((await read(husky)).split('\n').some((line) => calls(line, hook)))
    return { path: husky, install: { hushkey: 'init --prepare' } }
  return null
}

function calls(command: unknown, hook: HookName): boolean {
  return typeof command === 'string' && callsHushkey(command, hook)
}
