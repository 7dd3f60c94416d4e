import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../errors.ts'
import { type GitContext, tryGit } from '../../git/run-git.ts'
import type { AddedText } from '../../git/texts/added-text.ts'

/**
 * A commit message as Git will keep it: where it was edited, without comments and without the diff that
 * `git commit --verbose` shows (https://git-scm.com/docs/git-commit#Documentation/git-commit.txt---cleanupltmodegt).
 * What Git does with a line that it hides from its hooks, as with `--cleanup` on the command line, is kept in doubt.
 * Lines that are left out stay empty, so that line numbers are those of the file.
 * @param file the path that Git gives to its `commit-msg` hook
 * @throws UserError when it cannot be read
 */
export async function* messageText(git: GitContext, file: string): AsyncGenerator<AddedText> {
  const [text, mark, cleanup] = await Promise.all([readMessage(file), commentMark(git), setting(git, 'commit.cleanup')])
  const change = { path: basename(file), kind: 'message', blob: '', before: [] } as const
  // Git tells its hooks so that nobody edits the message (`commit -m`): it then keeps it as it is, comments included.
  const kept = git.env.GIT_EDITOR === ':' ? text.split('\n') : keptLines(text, mark, cleanup)
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

/** Of a message that was edited. @param mark what a comment begins with; null where that is not to be known */
function keptLines(text: string, mark: string | null, cleanup: string): string[] {
  const lines = text.split('\n')
  const scissors = lines.findIndex((line) => isScissors(line, mark))
  const isCut =
    scissors >= 0 && (cleanup === 'scissors' || isDiff(lines.slice(scissors + 1), lines[scissors] as string))
  const kept = isCut ? lines.slice(0, scissors) : lines
  if (mark === null || ['whitespace', 'verbatim', 'scissors'].includes(cleanup)) return kept
  return kept.map((line) => (line.startsWith(mark) ? '' : line))
}

const SCISSORS = ' ------------------------ >8 ------------------------'

function isScissors(line: string, mark: string | null): boolean {
  return line.endsWith(SCISSORS) && (mark === null ? line.length === SCISSORS.length + 1 : line === mark + SCISSORS)
}

/**
 * Without `--verbose` Git cuts nothing off, and people may have scissors in a message of their own: only what looks like
 * the diff is left out.
 */
function isDiff(below: readonly string[], scissors: string): boolean {
  const mark = scissors.slice(0, -SCISSORS.length)
  const first = below.find((line) => line !== '' && !line.startsWith(mark))
  return first === undefined || /^(?:diff --|Submodule )/.test(first)
}

async function readMessage(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UserError(
      `the commit message ${basename(file)} cannot be read (${(error as NodeJS.ErrnoException).code})`,
      'Commit again. By hand: npx hushkey scan --message .git/COMMIT_EDITMSG',
    )
  }
}

/** `auto` lets Git choose for each message, and of two settings the later one counts: then nothing is sure. */
async function commentMark(git: GitContext): Promise<string | null> {
  const [character, words] = await Promise.all([setting(git, 'core.commentChar'), setting(git, 'core.commentString')])
  if (character === 'auto' || words === 'auto' || (character && words)) return null
  return words || character || '#'
}

async function setting(git: GitContext, name: string): Promise<string> {
  const { code, stdout } = await tryGit(git, ['config', '--get', name])
  return code === 0 ? stdout.toString().replace(/\n$/, '') : ''
}
