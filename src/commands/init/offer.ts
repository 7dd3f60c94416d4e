import type { Change } from '../../setup/files/change.ts'
import { readHooksFolder } from '../../setup/hooks/hooks-folder.ts'
import type { WantedConfigHook } from '../../setup/hooks/plan-config-hooks.ts'
import { writeConfigHooks } from '../../setup/hooks/write-config-hooks.ts'
import { install } from '../../setup/install.ts'
import { runWith } from '../../setup/managers/package-manager.ts'
import type { Project } from '../../setup/project.ts'
import type { CommandContext } from '../command.ts'
import { formatTable } from './format-table.ts'

/** What `init` offers beside the hook. */
export interface Offers {
  readonly changes: readonly Change[]
  /** Hooks of Git's configuration for where husky's are missing. */
  readonly nets: readonly WantedConfigHook[]
}

export function isNothing({ changes, nets }: Offers): boolean {
  return changes.length + nets.length === 0
}

/** A line for each offer, without a line ending. */
export function rowsOf({ changes, nets }: Offers): string[] {
  return formatTable([
    ...changes.map(({ path, why }) => [path, why] as const),
    ...nets.map(({ name, event }) => [`hook.${name}`, `Git itself runs ${event} where husky's is missing`] as const),
  ])
}

/** What is useful beside the hook: done when asked for, else only told. */
export async function offer(cli: CommandContext, project: Project, offers: Offers, isAgreed: boolean): Promise<void> {
  if (isNothing(offers)) return
  const rows = rowsOf(offers)
  if (!isAgreed) {
    cli.print(['Not done yet:', ...rows, `To add: ${runWith(project.manager, 'hushkey init --yes')}`, ''].join('\n'))
    return
  }
  const { repository } = project
  await install(repository, { changes: offers.changes, register: null, hooks: await readHooksFolder(repository) })
  await writeConfigHooks(repository, offers.nets)
  cli.print(['Also written:', ...rows, ''].join('\n'))
}
