import { openConfig } from '../../allowlist/config-store.ts'
import { allowGlob } from '../../env-files/allow-glob.ts'
import { addPatterns } from '../../env-files/gitignore.ts'
import { ignoredPaths } from '../../git/paths/path-questions.ts'
import { runGit } from '../../git/run-git.ts'
import { printable } from '../../printable.ts'
import { ignorePattern, pullNote } from '../../remedy/env-file-fixes.ts'
import { RULE_IDS } from '../../scan/decide/create-checker.ts'
import type { Change } from '../../setup/files/change.ts'
import { runWith } from '../../setup/managers/package-manager.ts'
import { changeFile } from '../../setup/plan.ts'
import type { Project } from '../../setup/project.ts'
import { quoteForPasting } from '../../shell-quote.ts'
import type { CommandContext } from '../command.ts'
import type { TeamEnvFile } from './find-team-env-files.ts'

/** What became of the env files that a team has in Git. */
export interface Settled {
  /** Those that Git no longer tracks. */
  readonly untracked: readonly string[]
  /** Lines for a `.gitignore` that keep them out from now on. */
  readonly changes: readonly Change[]
}

const NOTHING: Settled = { untracked: [], changes: [] }

/** What is to become of them; null where somebody was asked and chose neither. */
export type Decision = 'keep' | 'untrack' | null

/**
 * Shows the env files that a team has in Git and asks once what is to become of them.
 * @returns undefined where nobody can answer
 */
export async function askAboutEnvFiles(
  cli: CommandContext,
  files: readonly TeamEnvFile[],
): Promise<Decision | undefined> {
  if (!files.length || !cli.choose) return undefined
  cli.print(describe(files))
  const answer = await cli.choose('Keep them in Git, or untrack them?', ['keep', 'untrack'])
  return answer === 'keep' || answer === 'untrack' ? answer : null
}

/**
 * Does what was decided about the env files that a team has in Git. Where nobody could answer, they are shown, and both
 * commands are printed.
 */
export async function settleEnvFiles(
  cli: CommandContext,
  project: Project,
  files: readonly TeamEnvFile[],
  answer: Decision | undefined,
): Promise<Settled> {
  if (!files.length) return NOTHING
  if (answer === undefined) cli.print(describe(files))
  if (answer === 'keep') return keep(cli, project, files)
  if (answer === 'untrack') return untrack(cli, project, files)
  cli.print(commands(project, files))
  return NOTHING
}

function describe(files: readonly TeamEnvFile[]): string {
  const width = Math.max(...files.map(({ path }) => path.length))
  const rows = files.map(({ path, isTracked, optedInBy, holdsSecret }) => {
    const held = { true: 'holds something secret-like', false: 'nothing secret-like in it', null: 'is not there yet' }
    const where = isTracked ? 'tracked' : `taken in by ${optedInBy}`
    return `  ${printable(path).padEnd(width)}  ${where}, ${held[`${holdsSecret}`]}\n`
  })
  return `Env files that this project has in Git:\n${rows.join('')}`
}

function commands(project: Project, files: readonly TeamEnvFile[]): string {
  const quoted = (some: readonly TeamEnvFile[]) => some.map(({ path }) => quoteForPasting(path) ?? 'FILE').join(' ')
  const tracked = files.filter(({ isTracked }) => isTracked)
  const [first] = tracked
  const others = files.filter(({ isTracked }) => !isTracked)
  return [
    'Nothing is decided about them. To keep them in Git, where they are read for secrets ("env.allow"):',
    `  ${runWith(project.manager, `hushkey allow --env ${quoted(files)}`)}`,
    ...(first ? ['To untrack them:', `  git rm --cached -- ${quoted(tracked)}`, `  ${pullNote(first.path)}`] : []),
    ...(others.length
      ? [`To keep ${others.map(({ path }) => printable(path)).join(', ')} out: remove the ! line from the .gitignore`]
      : []),
    '',
  ].join('\n')
}

async function keep(cli: CommandContext, { repository }: Project, files: readonly TeamEnvFile[]): Promise<Settled> {
  const store = await openConfig(repository, RULE_IDS)
  const globs = files.map(({ path }) => allowGlob(path))
  await store.allowEnvFiles(globs.filter((glob) => glob !== null))
  cli.print(`They may be committed ("env.allow", staged in ${store.file}), and are read for secrets.\n`)
  for (const [at, { path }] of files.entries())
    if (globs[at] === null) cli.print(`No glob names ${printable(path)}: write "env.allow" by hand.\n`)
  return NOTHING
}

async function untrack(cli: CommandContext, project: Project, files: readonly TeamEnvFile[]): Promise<Settled> {
  const { repository } = project
  const paths = files.filter(({ isTracked }) => isTracked).map(({ path }) => path)
  if (!paths.length) return NOTHING
  await runGit({ ...repository.git, cwd: repository.root }, [
    '--literal-pathspecs',
    'rm',
    '--quiet',
    '--cached',
    '--',
    ...paths,
  ])
  const ignored = await ignoredPaths(repository, paths)
  const patterns = [...new Set(paths.filter((path) => !ignored.has(path)).map(ignorePattern))]
  const why = `Git ignores ${patterns.join(' ')}`
  const changes = patterns.length
    ? await changeFile({ project }, { path: '.gitignore', why }, (text) => addPatterns(text, patterns))
    : []
  cli.print(`Git no longer tracks them; they stay on the disk.\n  ${pullNote(paths[0] as string)}\n`)
  return { untracked: paths, changes }
}
