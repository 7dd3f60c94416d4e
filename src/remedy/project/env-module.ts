/** A file of a project in which it reads its environment once, checks it and hands it on, such as `src/env.ts`. */
export interface EnvModule {
  readonly path: string
  readonly text: string
  /** How other files import it, as written there: each the line of an import. */
  readonly imports: readonly string[]
}

/** Patterns for `git ls-files` that list every file which may be one. */
export const ENV_MODULE_FILES: readonly string[] = [
  ...['env', 'env.server', 'environment', 'config', 'server-env'].map((name) => `${name}.*s`),
  ...[
    'env/*.*s',
    'env.mjs',
    'configuration.ts',
    'config/index.ts',
    'app.module.ts',
    '*.validation.ts',
    '*config.py',
    '*settings.py',
  ],
]

/** Whether a text does what one does: reads the environment by a schema that people add a variable to. */
export function readsEnvironment(path: string, text: string): boolean {
  if (path.endsWith('.py')) return /\bBaseSettings\b/.test(text)
  return /\b(?:createEnv|cleanEnv)\(|\bprocess\.env\b[^.[]|\bvalidationSchema\b|\bJoi\.object\(/.test(text)
}

/**
 * Those of a project's modules that a file may import, the nearest first.
 * @param modules of the file's project
 */
export function modulesFor(path: string, modules: readonly EnvModule[]): EnvModule[] {
  const isPython = path.endsWith('.py')
  const needsScript = /\.[cm]?jsx?$/.test(path) // plain JavaScript cannot import TypeScript
  const fits = (module: EnvModule) =>
    module.path !== path &&
    module.path.endsWith('.py') === isPython &&
    !(needsScript && /\.[cm]?tsx?$/.test(module.path))
  return modules.filter(fits).toSorted((one, other) => shared(path, other.path) - shared(path, one.path))
}

/** How many folders two paths share. */
function shared(one: string, other: string): number {
  const [left, right] = [one.split('/'), other.split('/')]
  const at = left.findIndex((name, index) => name !== right[index])
  return at < 0 ? left.length : at
}
