import { UserError } from '../../errors.ts'
import type { Repository } from '../repository.ts'
import { runGit, tryGit } from '../run-git.ts'
import type { PushedRef } from './push.ts'

const LINE = /^(\S+) (\S+) (refs\/\S+|\S+)$/
const ID = /^[0-9a-f]{40,64}$/

/**
 * Reads what Git writes to the standard input of its `reference-transaction` hook, a line for each ref:
 * `<old> <new> refs/heads/main`; a symbolic ref has `ref:<name>` in place of an id.
 * @returns the updates of branches, as if they were pushed into this repository
 * @throws UserError for anything else
 */
export async function parseUpdates({ git }: Repository, lines: string): Promise<PushedRef[]> {
  const rows = lines.split('\n').filter(Boolean)
  const updates = rows.map(async (row) => {
    const [, old = '', id = '', ref = ''] = LINE.exec(row) ?? []
    if (ref === '') throw notAnUpdate()
    if (!ref.startsWith('refs/heads/')) return []
    const localId = id.startsWith('ref:') ? await idOf(git, id.slice('ref:'.length)) : id
    if (!ID.test(localId)) throw notAnUpdate()
    return [{ local: ref, localId, remote: ref, remoteId: ID.test(old) ? old : '0'.repeat(localId.length) }]
  })
  return (await Promise.all(updates)).flat()
}

function notAnUpdate(): UserError {
  return new UserError(
    'standard input is not what Git gives to a reference-transaction hook, so nothing was checked',
    'Run: npx hushkey init --strict',
  )
}

/** What a symbolic ref would lead to; zeros where that is not there yet. */
async function idOf(git: Repository['git'], ref: string): Promise<string> {
  const { code, stdout } = await tryGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref])
  return code === 0 ? stdout.toString().trim() : '0'.repeat(40)
}

/** The commits that branches have, here and on remotes as last fetched: what these reach is not new. */
export async function knownToBranches(git: Repository['git']): Promise<string[]> {
  const tips = await runGit(git, ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes'])
  return [...new Set(tips.toString().split('\n').filter(Boolean))]
}
