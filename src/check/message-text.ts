import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../errors.ts'
import type { AddedText } from '../git/added-texts.ts'
import { type GitContext, tryGit } from '../git/run-git.ts'

/** Below this line Git keeps nothing of a message (`git commit --verbose`, https://git-scm.com/docs/git-commit). */
const SCISSORS = / -+ >8 -+$/

/**
 * A commit message as Git will keep it: where it was edited, without comments and without what stands below the scissors.
 * Lines that are left out stay empty, so that line numbers are those of the file.
 * @param file the path that Git gives to its `commit-msg` hook
 * @throws UserError when it cannot be read
 */
export async function* messageText(git: GitContext, file: string): AsyncGenerator<AddedText> {
  const [text, mark, cleanup] = await Promise.all([readMessage(file), commentMark(git), setting(git, 'commit.cleanup')])
  // Git tells its hooks so that nobody edits the message (`commit -m`): it then keeps it as it is, comments included.
  const isAsGiven = git.env.GIT_EDITOR === ':'
  const keepsComments = isAsGiven || ['whitespace', 'verbatim', 'scissors'].includes(cleanup)
  const lines = text.split('\n')
  const isScissors = (line: string) => line.startsWith(mark) && SCISSORS.test(line)
  const end = isAsGiven && cleanup !== 'scissors' ? -1 : lines.findIndex(isScissors)
  const isLeftOut = (line: string) => !keepsComments && line.startsWith(mark)
  const kept = lines.slice(0, end < 0 ? lines.length : end).map((line) => (isLeftOut(line) ? '' : line))
  const change = { path: basename(file), kind: 'file', blob: '', before: [] } as const
  yield {
    change,
    text: kept.join('\n'),
    firstLine: 1,
    firstColumn: 0,
    added: [[1, kept.length]],
    binary: false,
    primary: true,
    head: Buffer.alloc(0),
  }
}

async function readMessage(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UserError(
      `the commit message ${basename(file)} cannot be read (${(error as NodeJS.ErrnoException).code})`,
    )
  }
}

async function commentMark(git: GitContext): Promise<string> {
  const [letter, words] = await Promise.all([setting(git, 'core.commentChar'), setting(git, 'core.commentString')])
  const mark = words || letter
  return mark && mark !== 'auto' ? mark : '#'
}

async function setting(git: GitContext, name: string): Promise<string> {
  const { code, stdout } = await tryGit(git, ['config', '--get', name])
  return code === 0 ? stdout.toString().trim() : ''
}
