import { cp, lstat, mkdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Repository } from '../../git/repository.ts'
import { runGit } from '../../git/run-git.ts'
import { HOOK_NAMES } from '../hooks/hook-name.ts'
import { extendedFiles } from './extended-files.ts'
import { namedFiles } from './named-files.ts'

/** Files that say what runs at a commit, or how: of packages, hook managers, linters and Git itself. */
const SETTINGS = [
  /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml|yarn\.lock|\.yarnrc(?:\.yml)?|bun\.lockb?)$/,
  /(?:^|\/)\.?(?:lefthook(?:-local)?|simple-git-hooks|huskyrc|husky\.config|lintstagedrc|lint-staged\.config|commitlintrc|commitlint\.config)(?:\.\w+)?$/,
  /^(?:\.pre-commit-config\.yaml|prek\.toml|\.hushkeyrc\.json|\.config\/lefthook\.\w+)$/,
  /(?:^|\/)(?:\.husky|\.githooks|githooks|\.hooks)\//,
  /(?:^|\/)(?:\.gitattributes|\.gitignore|\.nvmrc|\.node-version|\.tool-versions)$/,
]

/** Of these, what says by which programs and scripts a hook goes on. */
const NAMING =
  /(?:^|\/)(?:\.?(?:lefthook(?:-local)?|simple-git-hooks|huskyrc|husky\.config|lintstagedrc|lint-staged\.config)(?:\.\w+)?|\.pre-commit-config\.yaml|prek\.toml)$|(?:^|\/)(?:\.husky|\.githooks|githooks|\.hooks)\//

/** Settings that Git usually ignores, and that count all the same. */
const IGNORED = ['lefthook-local.yml', '.lefthook-local.yml', 'lefthook-local.toml', 'lefthook-local.json']

/** Packages are linked, also where Git does not ignore them. */
const PACKAGES = /(?:^|\/)node_modules\//

const MOST_FOLDERS = 5000

/** What the trial has of the working tree, relative to the root. */
export interface CopiedSettings {
  /** What a commit would hold: the trial has it in its index too. Some may be gone in the working tree. */
  readonly tracked: readonly string[]
}

/**
 * Copies the settings as they are in the working tree, committed or not, and the scripts that hooks name. Nothing else is
 * copied: it may hold secrets.
 */
export async function copySettings(
  { git, root, commonDir }: Repository,
  trial: string,
  hooks: string,
): Promise<CopiedSettings> {
  const list = async (...args: string[]) =>
    (await runGit(git, ['ls-files', '-z', ...args]))
      .toString()
      .split('\0')
      .filter((path) => path && !PACKAGES.test(path))
  const extended = await extendedFiles(root)
  const isSetting = (path: string) =>
    extended.includes(path) ||
    SETTINGS.some((pattern) => pattern.test(path)) ||
    (hooks !== '' && path.startsWith(`${hooks}/`))
  const [cached, others] = await Promise.all([list(), list('--others', '--exclude-standard')])
  const settings = [...new Set([...cached, ...others])].filter(isSetting)
  const own = relative(root, join(commonDir, 'hooks')).split(sep).join('/')
  const naming = [...settings, ...IGNORED].filter((path) => NAMING.test(path) || path.startsWith(`${hooks || own}/`))
  const named = await namedFiles(root, [...naming, ...HOOK_NAMES.map((name) => `${own}/${name}`)])
  const tracked = [...new Set([...settings, ...named])]
  // a hook may go into a folder of which it needs no file
  const folders = new Set([...cached, ...others].map((path) => dirname(path)))
  for (const folder of [...folders].slice(0, MOST_FOLDERS)) await mkdir(join(trial, folder), { recursive: true })
  for (const path of [...tracked, ...IGNORED]) await copyFile(join(root, path), join(trial, path))
  return { tracked }
}

/** Copies one file or link, and nothing where there is none. */
async function copyFile(from: string, to: string): Promise<void> {
  const kind = await lstat(from).catch(() => null)
  if (!kind || kind.isDirectory()) return
  await mkdir(dirname(to), { recursive: true })
  await cp(from, to, { force: true, verbatimSymlinks: true })
}
