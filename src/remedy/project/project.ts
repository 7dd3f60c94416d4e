import type { EnvModule } from './env-module.ts'

/** The program that a file belongs to: the nearest folder with a manifest, and what that says of it. */
export interface Project {
  /** Relative to the Git root; `''` for the root, else with a `/` at its end. */
  readonly folder: string
  /** The names of the files in that folder. */
  readonly files: ReadonlySet<string>
  /** What it depends on, as `package.json` and `composer.json` name it, in lower case. */
  readonly dependencies: ReadonlySet<string>
  /** The words of its other manifests, such as `pyproject.toml`, in lower case. */
  readonly words: ReadonlySet<string>
  /** The scripts of its `package.json`. */
  readonly scripts: Readonly<Record<string, string>>
  /** `engines.node` of its `package.json`, else what its `.nvmrc` says, or `''`. */
  readonly node: string
  /** Files in which it reads and checks its environment. */
  readonly envModules: readonly EnvModule[]
  /** Whether TypeScript checks for `undefined` here. */
  readonly isStrict: (path: string) => boolean
}

/** A folder of which nothing is known. */
export const NO_PROJECT: Project = {
  folder: '',
  files: new Set(),
  dependencies: new Set(),
  words: new Set(),
  scripts: {},
  node: '',
  envModules: [],
  isStrict: () => false,
}

/** Whether a project has one of these files, or depends on one of these packages. */
export function hasAny({ files, dependencies }: Project, ...names: readonly string[]): boolean {
  return names.some((name) => dependencies.has(name) || files.has(name))
}

/** Whether a manifest that is not JSON names one of these packages: of Python, Ruby, the JVM, .NET. */
export function mentions({ words }: Project, ...names: readonly string[]): boolean {
  return names.some((name) => words.has(name))
}

/** The path inside of its project. */
export function pathInProject(path: string, { folder }: Project): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path
}
