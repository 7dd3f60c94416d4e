import { delimiter, isAbsolute, join, relative } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** What names another repository than the one that Git finds by itself, or belongs to the run that starts the trial. */
const DROPPED =
  /^(?:GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|PREFIX|NAMESPACE|SHALLOW_FILE|GRAFT_FILE|QUARANTINE_PATH|REFLOG_ACTION|TRACE\w*)|npm_(?!config_)\w+|npm_config_local_prefix|INIT_CWD|PROJECT_CWD|PNPM_SCRIPT_SRC_DIR|BERRY_BIN_FOLDER|NODE_PATH|HUSHKEY_TRIAL)$/i

/** No commit of the trial waits for somebody at a terminal, or opens a program. */
const UNATTENDED = {
  GIT_EDITOR: ':',
  GIT_SEQUENCE_EDITOR: ':',
  GIT_PAGER: 'cat',
  PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: 'true',
  SSH_ASKPASS: 'true',
}

/**
 * The environment of a commit that somebody makes by hand. `npx`, `pnpm` and `yarn` put the project's programs on the
 * PATH of what they run, where a hook would find what it does not find at a real commit.
 * @param root the repository: programs that are installed in it, or in a folder above it, are put there
 */
export function trialEnvironment(env: Environment, nonce: string, root: string): Record<string, string> {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined && !DROPPED.test(entry[0])
  })
  const all: Record<string, string> = { ...Object.fromEntries(kept), ...UNATTENDED, HUSHKEY_TRIAL: nonce }
  const path = Object.keys(all).find((name) => name.toUpperCase() === 'PATH')
  if (path) all[path] = withoutRunner(all[path] ?? '', env.BERRY_BIN_FOLDER, root)
  if (all.NODE_OPTIONS) all.NODE_OPTIONS = withoutPnp(all.NODE_OPTIONS)
  return all
}

function withoutRunner(path: string, berry: string | undefined, root: string): string {
  const isRunners = (folder: string) =>
    folder === berry || /[\\/]node-gyp-bin[\\/]?$/.test(folder) || isProjects(folder, root)
  return path
    .split(delimiter)
    .filter((folder) => !isRunners(folder))
    .join(delimiter)
}

function isProjects(folder: string, root: string): boolean {
  if (!/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder)) return false
  const project = join(folder, '..', '..')
  return [relative(project, root), relative(root, project)].some((way) => !way.startsWith('..') && !isAbsolute(way))
}

/** What `yarn` adds, so that Node finds the packages of a project without `node_modules`. */
function withoutPnp(options: string): string {
  return options.replaceAll(/--(?:require|experimental-loader|import)[= ]\S*\.pnp\.(?:cjs|loader\.mjs)/g, '').trim()
}

/** The environment that a GUI client started from a desktop gives to Git: no shell has read its profile. */
export function bareEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  const kept = /^(?:GIT_|HUSHKEY_TRIAL$|HOME$|USER$|LOGNAME$|XDG_|LC_|LANG$|PAGER$|SSH_ASKPASS$)/
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => kept.test(name))),
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  }
}
