import { resolve } from 'node:path'
import { type Config, DEFAULTS } from '../../config/config.ts'
import { readConfig } from '../../config/read-config.ts'
import { type EnvPolicy, envKind, envNameKind } from '../../env-files/env-path.ts'
import { UserError } from '../../errors.ts'
import { openRepository, type Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import { createEnvPolicy, RULE_IDS } from '../../scan/decide/create-checker.ts'
import { type ConfigHook, readConfigHooks } from '../../setup/hooks/config-hooks.ts'
import { withoutIdleNets } from '../../setup/hooks/config-net.ts'
import { type HooksFolder, readHooksFolder } from '../../setup/hooks/hooks-folder.ts'
import { readSteps, type Steps } from '../../setup/hooks/steps.ts'
import { runWith } from '../../setup/managers/package-manager.ts'
import { findProject, type Project } from '../../setup/project.ts'
import type { Arguments, CommandContext } from '../command.ts'
import type { Verdict } from './line.ts'

/** What the checks look at, gathered once. */
export interface DoctorContext {
  readonly cli: CommandContext
  readonly given: Arguments
  /** How a command of hushkey is typed in this project: `npx hushkey init`. */
  readonly typed: (command: string) => string
  /** How its packages are installed. */
  readonly install: string
  readonly repository: Repository
  /** Null where there is no usable package.json: hooks can be set up without one. */
  readonly project: Project | null
  readonly hooks: HooksFolder
  /** What Git runs by its own configuration, without what leaves it to the hooks folder in this worktree. */
  readonly configHooks: readonly ConfigHook[]
  /** What runs before a commit; null when nothing does; the error where that cannot be read. */
  readonly steps: Steps | null | UserError
  /** The defaults where the config is broken. */
  readonly config: Config
  readonly configNotes: readonly string[]
  readonly configError: UserError | null
  /** The absolute path of `--config`. */
  readonly configPath: string | undefined
  readonly policy: EnvPolicy
  readonly env: EnvPaths
}

/** All env files and templates of the working tree, relative to the Git root, as Git sees them. */
export interface EnvPaths {
  readonly tracked: readonly string[]
  /** Tracked, or let be committed (`env.allow`) and there. */
  readonly committed: readonly string[]
  readonly ignored: readonly string[]
  readonly unignored: readonly string[]
  /** Tracked or not. */
  readonly templates: readonly string[]
}

/** Looks at one thing; several verdicts where it stands in several folders. */
export type Check = (context: DoctorContext) => Promise<Verdict | readonly Verdict[]>

export async function examine(cli: CommandContext, given: Arguments): Promise<DoctorContext> {
  const configPath = given.options.config === undefined ? undefined : resolve(cli.cwd, given.options.config)
  const repository = await openRepository({ cwd: cli.cwd, env: cli.env, signal: cli.signal })
  const [hooks, project, read] = await Promise.all([
    readHooksFolder(repository),
    findProject(repository, cli.cwd).catch(nullForUser),
    readConfig(repository, RULE_IDS, configPath).catch(keepForUser),
  ])
  const broken = read instanceof UserError
  const config = broken ? DEFAULTS : read.config
  const policy = await createEnvPolicy(config)
  return {
    cli,
    given,
    typed: (command) => (project ? runWith(project.manager, `hushkey ${command}`) : `npx hushkey ${command}`),
    install: `${project?.manager.name ?? 'npm'} install`,
    repository,
    project,
    hooks,
    configHooks: await withoutIdleNets(repository.root, hooks, await readConfigHooks(repository.git)),
    steps: await readSteps(repository.root, hooks).catch(keepForUser),
    config,
    configNotes: broken ? [] : read.unstaged,
    configError: broken ? read : null,
    configPath,
    policy,
    env: await listEnvPaths(repository, policy),
  }
}

async function listEnvPaths({ git }: Repository, policy: EnvPolicy): Promise<EnvPaths> {
  const untracked = ['ls-files', '-z', '--others', '--exclude-standard']
  const [tracked, ignored, unignored] = await Promise.all(
    [
      ['ls-files', '-z'],
      [...untracked, '--ignored', '--directory'], // ignored folders such as node_modules are not walked
      untracked,
    ].map(async (args) => (await runGit(git, args)).toString().split('\0').filter(Boolean)),
  )
  const of = (kind: 'env' | 'template', paths: readonly string[] = []) =>
    paths.filter((path) => envKind(path, policy) === kind)
  const isTracked = new Set(of('env', tracked))
  const isCommitted = (path: string) =>
    isTracked.has(path) || (policy.allow(path) && envNameKind(path, policy) === 'env')
  return {
    tracked: [...new Set(of('env', tracked))],
    committed: [tracked, unignored]
      .flatMap((paths = []) => paths)
      .filter((path, at, all) => all.indexOf(path) === at && isCommitted(path)),
    ignored: of('env', ignored),
    unignored: of('env', unignored),
    templates: [...new Set([tracked, ignored, unignored].flatMap((paths) => of('template', paths)))],
  }
}

function nullForUser(error: unknown): null {
  keepForUser(error)
  return null
}

/** A mistake of the user's is what doctor is there to show. */
function keepForUser(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}
