import type { Repository } from '../../git/repository.ts'
import { planAssistants, unguardedAssistants } from '../../setup/assistants/plan-assistants.ts'
import { readHooksFolder } from '../../setup/hooks/hooks-folder.ts'
import { install } from '../../setup/install.ts'
import { runWith } from '../../setup/managers/package-manager.ts'
import type { Project } from '../../setup/project.ts'
import type { CommandContext } from '../command.ts'
import { listed } from '../doctor/line.ts'
import { formatTable } from './format-table.ts'

/**
 * Lets coding assistants ask hushkey before they run a command, where `--agents` asks for it; else only mentions it.
 * @param given what `--agents` says
 */
export async function setUpAssistants(
  cli: CommandContext,
  repository: Repository,
  project: Project,
  given: string | undefined,
): Promise<void> {
  if (given === undefined) return mention(cli, project)
  const { changes, notes } = await planAssistants(project, given)
  await install(repository, { changes, register: null, hooks: await readHooksFolder(repository) })
  const done = changes.length
    ? ['Coding assistants:', ...formatTable(changes.map(({ path, why }) => [path, why] as const))]
    : notes.length
      ? []
      : ['Coding assistants: nothing to change.']
  cli.print([...done, ...notes, ''].join('\n'))
}

async function mention(cli: CommandContext, project: Project): Promise<void> {
  const names = (await unguardedAssistants(project.repository.root)).map(({ name }) => name)
  if (names.length === 0) return
  const command = runWith(project.manager, 'hushkey init --agents')
  cli.print(`To let ${listed(names, 9)} ask hushkey before a command gets past the check:\n  ${command}\n`)
}
