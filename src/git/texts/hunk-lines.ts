import type { Change } from '../changes/change.ts'
import { type GitContext, tryGit } from '../run-git.ts'
import type { LineRanges } from './added-lines.ts'

/**
 * The lines of a changed file that Git's diff shows as added, a moved line among them.
 * @returns null where Git shows none, as of a binary file, and where the file comes from several parents or none
 */
export async function hunkLines(git: GitContext, { before, blob }: Change): Promise<LineRanges | null> {
  const [old, ...others] = before
  if (!old || others.length) return null
  const env = { ...git.env, GIT_DIFF_OPTS: undefined } // it would bring context
  const { code, stdout } = await tryGit({ ...git, env }, ['diff', ...PLAIN, old.blob, blob, '--'])
  const ranges = stdout
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [, first, count = '1'] = HUNK.exec(line) ?? []
      return first && count !== '0' ? [[Number(first), Number(first) + Number(count) - 1] as const] : []
    })
  return code === 0 && ranges.length ? ranges : null
}

const PLAIN = [
  ...['--no-ext-diff', '--no-textconv', '--no-color', '--diff-algorithm=default'],
  ...['--unified=0', '--inter-hunk-context=0'], // so that a line of a file begins with `+`, `-` or `\`
]

const HUNK = /^@@ -[\d,]+ \+(\d+)(?:,(\d+))? @@/
