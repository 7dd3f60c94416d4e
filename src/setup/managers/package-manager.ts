import { posix } from 'node:path'
import { foldersUp } from '../files/folders-up.ts'
import { readBytes } from '../files/read-bytes.ts'

/** The tool that installs the project's packages. */
export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn' | 'bun'
  /** Yarn 2 and newer: it runs no `prepare` script for the project itself (N44). */
  readonly berry: boolean
  /** The folder with the lockfile, relative to the Git root; null when there is none yet. */
  readonly folder: string | null
}

const LOCKFILES = {
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
} as const

/** Tells it by the lockfile nearest to a folder, else by `packageManager` in its package.json. */
export async function packageManager(
  root: string,
  folder: string,
  json: Readonly<Record<string, unknown>>,
): Promise<PackageManager> {
  const named = /^(npm|pnpm|yarn|bun)@(\d+)/.exec(String(json.packageManager))
  for (const place of foldersUp(folder)) {
    for (const [file, name] of Object.entries(LOCKFILES)) {
      const bytes = await readBytes(root, posix.join(place, file))
      // Yarn 1 has no such entry: https://github.com/yarnpkg/berry/blob/master/yarn.lock
      if (bytes) return { name, berry: name === 'yarn' && /^__metadata:/m.test(bytes.toString()), folder: place }
    }
  }
  const name = (named?.[1] ?? 'npm') as PackageManager['name']
  return { name, berry: name === 'yarn' && Number(named?.[2]) >= 2, folder: null }
}

/** The lock files that may stand where the project's own does, relative to the Git root; none where there is none yet. */
export function lockfilesOf({ folder }: PackageManager): string[] {
  return folder === null ? [] : Object.keys(LOCKFILES).map((file) => posix.join(folder, file))
}

/** How a package's program is run with it: `npx hushkey`, `pnpm hushkey`. */
export function runWith({ name }: PackageManager, command: string): string {
  return `${{ npm: 'npx', pnpm: 'pnpm', yarn: 'yarn', bun: 'bunx' }[name]} ${command}`
}

/** How a package is installed for development with it. */
export function installWith({ name }: PackageManager, packageName: string): string {
  return name === 'npm' ? `npm install --save-dev ${packageName}` : `${name} add --dev ${packageName}`
}

/** How a package is taken out of the project with it. */
export function uninstallWith({ name }: PackageManager, packageName: string): string {
  return name === 'npm' ? `npm uninstall ${packageName}` : `${name} remove ${packageName}`
}

/** How all packages of the project are installed with it, from the Git root. */
export function installAll({ name, folder }: PackageManager): string {
  return `${folder ? `cd ${folder.replaceAll(/[^\w@%+=:,./ -]/g, '?')} && ` : ''}${name} install`
}
