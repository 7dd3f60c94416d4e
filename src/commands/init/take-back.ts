import { EXIT, type ExitCode, UserError } from '../../errors.ts'
import type { Repository } from '../../git/repository.ts'
import { tryGit } from '../../git/run-git.ts'
import { printable } from '../../printable.ts'
import { type HookName, OCCASIONS } from '../../setup/hooks/hook-name.ts'
import { type Restored, uninstall } from '../../setup/uninstall.ts'
import type { CommandContext } from '../command.ts'
import { listed } from '../doctor/line.ts'
import { formatRemains } from './format-remains.ts'
import { formatTable } from './format-table.ts'

/** `hushkey init --uninstall`: takes back what `init` did, and says what is left of hushkey. */
export async function takeBack(cli: CommandContext, repository: Repository, dry: boolean): Promise<ExitCode> {
  if (dry) throw new UserError('--uninstall has no --dry-run', 'Run: git status, then: npx hushkey init --uninstall')
  const { restored, hooks } = await uninstall(repository)
  const rows = restored.length > 0 ? formatTable(restored.map(sentence)) : []
  if (restored.every(({ how }) => how === 'kept')) {
    const calls = ['grep', '--untracked', '-lF', '-e', 'hushkey/hooks/', '-e', 'hushkey init --prepare']
    const found = (await tryGit(repository.git, calls)).stdout.toString().trim().split('\n').filter(Boolean)
    const rest = found.length > 0 ? `, but hushkey is called in ${found.join(' and ')}: remove it there` : ''
    cli.print([`Nothing to take back${rest}.`, ...rows, ''].join('\n'))
    return EXIT.clean
  }
  const occasions = listed(hooks.map(inPlural), 9) || 'commits and pushes'
  cli.print([`hushkey no longer runs at ${occasions}.`, ...rows, ''].join('\n'))
  cli.print(
    await formatRemains(
      cli,
      repository,
      restored.map(({ path }) => path),
    ),
  )
  return EXIT.clean
}

/** `commits`, `commit messages`, `pushes`. */
function inPlural(name: HookName): string {
  const occasion = OCCASIONS[name]
  return `${occasion}${occasion.endsWith('sh') ? 'es' : 's'}`
}

function sentence({ path, how, ignores = [] }: Restored): [string, string] {
  const words = {
    kept: `kept: it keeps ${listed(ignores.map(printable))} out of Git`,
    restored: 'as it was before',
    removed: 'removed',
    'lines removed': "was edited since: only hushkey's lines are removed",
    'gone already': 'is gone already',
    left: "was changed since: remove what is hushkey's by hand",
  }
  return [path, words[how]]
}
