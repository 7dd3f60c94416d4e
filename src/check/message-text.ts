import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../errors.ts'
import type { AddedText } from '../git/added-texts.ts'
import { type GitContext, tryGit } from '../git/run-git.ts'

/** Below this line Git keeps nothing of a message (`git commit --verbose`, https://git-scm.com/docs/git-commit). */
const SCISSORS = / -+ >8 -+$/

/**
 * A commit message as Git will keep it: without comments and without what stands below the scissors.
 * Lines that are left out stay empty, so that line numbers are those of the file.
 * @param file the path that Git gives to its `commit-msg` hook
 * @throws UserError when it cannot be read
 */
export async function* messageText(git: GitContext, file: string): AsyncGenerator<AddedText> {
  const [text, mark] = await Promise.all([readMessage(file), commentMark(git)])
  const lines = text.split('\n')
  const end = lines.findIndex((line) => line.startsWith(mark) && SCISSORS.test(line))
  const kept = lines.slice(0, end < 0 ? lines.length : end).map((line) => (line.startsWith(mark) ? '' : line))
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
  const { code, stdout } = await tryGit(git, ['config', '--get', 'core.commentChar'])
  const mark = stdout.toString().trim()
  return code === 0 && mark && mark !== 'auto' ? mark : '#'
}
