import { expect } from 'vitest'
import { fakeSecret } from './fake-secret.ts'
import { installHook } from './install-hook.ts'
import { CLEAN_LINE, KEY_LINE } from './samples.ts'
import { type TempRepo, tempRepo } from './temp-repo.ts'

export const KEY = fakeSecret(KEY_LINE).trim()
export const SCISSORS = '------------------------ >8 ------------------------'

export async function hooked(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit('first')
  await installHook(repo, 'commit-msg')
  return repo
}

/** Commits with a message that an editor writes in front of what Git proposes, or in place of it. */
export async function edited(repo: TempRepo, text: string, args: string[] = [], keep = true) {
  await repo.write('../typed', Buffer.from(text))
  const editor = repo.path('../editor')
  await repo.write(
    '../editor',
    Buffer.from(`cat '${repo.path('../typed')}' ${keep ? '"$1"' : ''} > "$1.new"; mv "$1.new" "$1"\n`),
  )
  return repo.run('git', ['commit', '--allow-empty', ...args], { env: { GIT_EDITOR: `sh '${editor}'` } })
}

/**
 * Whether Git kept the line with the key, when it is allowed to commit; the hook has to have said the same: what Git keeps
 * must block, what it drops must not.
 */
export async function expectAgreement(repo: TempRepo, text: string, args: string[] = [], keep = true): Promise<string> {
  const checked = await edited(repo, text, args, keep)
  expect([0, 1]).toContain(checked.exitCode)
  const committed = await edited(repo, text, ['--no-verify', ...args], keep)
  expect(committed).toMatchObject({ exitCode: 0 })
  const message = await repo.git('log', '-1', '--format=%B')
  expect({ text, args, blocks: checked.exitCode === 1 }).toEqual({ text, args, blocks: message.includes(KEY) })
  return message.includes(KEY) ? 'kept' : 'dropped'
}
