import { type GitContext, tryGit } from '../run-git.ts'

/** Options that the user's settings could change, and with them the form of the answer. */
const PLAIN = ['--no-color', '--no-line-number', '--no-column', '--no-recurse-submodules', '--full-name', '-I']

/**
 * In which files of a tree each of `lines` stands. They go to Git by its standard input, never as arguments, which other
 * users of the machine may see.
 * @param lines without line ends, none of them empty
 * @returns the paths for each line that was found; nothing where there is no such tree, or Git lacks a part of it
 */
export async function pathsHolding(git: GitContext, tree: string, lines: readonly string[]) {
  const found = new Map<string, string[]>()
  const args = ['grep', ...PLAIN, '-F', '-o', '-z', '-f', '-', tree, '--', ':(top)']
  const { code, stdout } = await tryGit(git, args, `${lines.join('\n')}\n`)
  if (code !== 0) return found
  for (const entry of stdout.toString().split('\n')) {
    const [path = '', line] = entry.slice(tree.length + 1).split('\0')
    if (line !== undefined && lines.includes(line)) found.set(line, [...(found.get(line) ?? []), path])
  }
  return found
}
