import type { Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'

/** Settings of the repository's own configuration on which a commit and its hooks depend. */
const COPIED =
  /^(?:core\.(?:filemode|symlinks|ignorecase|precomposeunicode|autocrlf|eol|safecrlf|commentchar|commentstring|quotepath|longpaths)|user\..*|hook\..*|i18n\..*|commit\.cleanup)$/i

/** One value of Git's configuration. */
export type Setting = readonly [name: string, value: string]

/** The values that the trial takes over from the repository's own configuration, and what filters it must not run. */
export async function copiedConfig({ git }: Repository): Promise<Setting[]> {
  const output = (await runGit(git, ['config', '--list', '-z', '--show-scope'])).toString()
  const parts = output.split('\0')
  const all = parts.slice(0, -1).flatMap((scope, index) => {
    if (index % 2) return []
    const [name = '', ...value] = (parts[index + 1] ?? '').split('\n')
    return [{ scope, name, value: value.join('\n') }]
  })
  const own = all.filter(({ scope, name }) => /^(?:local|worktree)$/.test(scope) && COPIED.test(name))
  const filters = new Set(all.flatMap(({ name }) => /^filter\.(.*)\.[a-z]+$/s.exec(name)?.[1] ?? []))
  return [...own.map(({ name, value }): Setting => [name, value]), ...[...filters].flatMap(switchOff)]
}

/** A filter, such as that of Git LFS, may download; the trial takes files as they are stored. */
function switchOff(filter: string): Setting[] {
  return [
    [`filter.${filter}.smudge`, ''],
    [`filter.${filter}.clean`, ''],
    [`filter.${filter}.process`, ''],
    [`filter.${filter}.required`, 'false'],
  ]
}

/** What is the same in every trial: nothing signs, nothing runs in the background. */
export const QUIET: readonly Setting[] = [
  ['commit.gpgSign', 'false'],
  ['tag.gpgSign', 'false'],
  ['push.gpgSign', 'false'],
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['commit.template', ''],
  ['advice.detachedHead', 'false'],
]
