import { posix } from 'node:path'
import { runGit } from '../git/run-git.ts'
import type { Change } from './files/change.ts'
import { appendLines } from './files/text.ts'
import { changeFile, type Setting } from './plan.ts'

/**
 * Adds what Git has to know of the hook scripts that are written: a checkout on Windows would give them CRLF, with which
 * no other shell than Git for Windows' own runs them (WSL, dev containers). Where a rule says something, it stays.
 */
export async function keepLineEnds({ project, draft }: Pick<Setting, 'project' | 'draft'>): Promise<void> {
  const written = [...draft.values()].filter(isWrittenScript).map(({ path }) => path)
  const open = await withoutRule(project.repository, written)
  for (const folder of new Set(open.map((path) => posix.dirname(path)))) {
    const names = open.filter((path) => posix.dirname(path) === folder).map((path) => posix.basename(path))
    const why = 'a checkout on Windows keeps the line ends of the hooks'
    await changeFile({ project, draft }, { path: posix.join(folder, '.gitattributes'), why }, (text, eol) =>
      appendLines(
        text,
        names.map((name) => `${name} text eol=lf`),
        eol,
      ),
    )
  }
}

/** A script in the working tree that is new, or had CRLF until now. */
function isWrittenScript({ path, mode, before }: Change): boolean {
  return mode !== undefined && !/^(?:\.git|\.\.)\//.test(path) && (before === null || before.includes('\r\n'))
}

async function withoutRule({ git, root }: Setting['project']['repository'], paths: readonly string[]) {
  if (!paths.length) return []
  const asked = ['check-attr', '-z', 'text', 'eol', '--', ...paths]
  const fields = (await runGit({ ...git, cwd: root }, asked)).toString().split('\0')
  const ruled = new Set<string>()
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [path = '', attribute, value] = fields.slice(at, at + 3)
    if (attribute === 'eol' ? value !== 'unspecified' : value === 'unset') ruled.add(path)
  }
  return paths.filter((path) => !ruled.has(path))
}
