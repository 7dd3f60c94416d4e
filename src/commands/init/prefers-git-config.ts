import { runsConfigHooks } from '../../setup/hooks/config-hooks.ts'
import type { Plan } from '../../setup/plan.ts'
import type { Project } from '../../setup/project.ts'
import type { Arguments, CommandContext } from '../command.ts'

/**
 * Where nothing runs hooks yet and this Git runs those of its own configuration, asks whether these are to do in place of
 * husky. Off a terminal, and where something was asked for, it is husky.
 */
export async function prefersGitConfig(
  cli: CommandContext,
  { options }: Arguments,
  { repository: { git } }: Project,
  { manager, register, changes }: Plan,
): Promise<boolean> {
  const isNew = changes.some(({ path, before }) => before === null && /(?:^|\/)\.husky\/pre-commit$/.test(path))
  if (manager !== 'husky' || register === null || !isNew) return false
  if (!cli.choose || options.yes || options.hooks !== undefined || !(await runsConfigHooks(git))) return false
  const question =
    'Run hushkey by husky, for everybody who installs this project, or by the Git configuration of this clone alone?'
  return (await cli.choose(question, ['husky', 'git'])) === 'git'
}
