import type { Store } from './code/replacement.ts'

/** How a language reads an environment variable, as it would stand in place of the literal. */
type Reading = (name: string) => string

/** By file ending; the ways are those of each language's standard library or format. */
const READINGS: ReadonlyMap<string, Reading> = new Map([
  ...each('js mjs cjs jsx ts mts cts tsx vue svelte astro', (name) => `process.env.${name}`),
  ...each('py pyi ipynb', (name) => `os.environ["${name}"]`),
  ...each('rb rake erb gemspec', (name) => `ENV.fetch("${name}")`),
  ...each('go', (name) => `os.Getenv("${name}")`),
  ...each('java kt kts groovy scala gradle', (name) => `System.getenv("${name}")`),
  ...each('cs fs vb cshtml', (name) => `Environment.GetEnvironmentVariable("${name}")`),
  ...each('php', (name) => `getenv('${name}')`),
  ...each('rs', (name) => `std::env::var("${name}")`),
  ...each('swift', (name) => `ProcessInfo.processInfo.environment["${name}"]`),
  ...each('dart', (name) => `Platform.environment['${name}']`),
  ...each('ex exs', (name) => `System.fetch_env!("${name}")`),
  ...each('pl pm', (name) => `$ENV{${name}}`),
  ...each('lua', (name) => `os.getenv("${name}")`),
  ...each('r', (name) => `Sys.getenv("${name}")`),
  ...each('hs', (name) => `getEnv "${name}"`),
  ...each('sh bash zsh ksh fish env', (name) => `"$${name}"`),
  ...each('ps1 psm1', (name) => `$env:${name}`),
  ...each('bat cmd', (name) => `%${name}%`),
  ...each('tf tfvars hcl', (name) => `var.${name.toLowerCase()}`),
  // https://docs.npmjs.com/cli/configuring-npm/npmrc
  ...each('yml yaml properties npmrc', (name) => `\${${name}}`),
])

/**
 * How to read the variable `name` in the file at `path`.
 * @returns null for files that no program reads variables in, such as Markdown and JSON
 */
export function readFromEnv(path: string, name: string): string | null {
  if (/^\.github\/workflows\/|(?:^|\/)action\.ya?ml$/.test(path)) return `\${{ secrets.${name} }}`
  if (/(?:^|\/)\.mcp\.json$/.test(path)) return `\${${name}}`
  if (/(?:^|\/)\.cursor\/mcp\.json$/.test(path)) return `\${env:${name}}`
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (/^(?:dockerfile|containerfile)|\.dockerfile$/.test(file)) return `"$${name}"`
  if (/^(?:makefile|gnumakefile)|\.mk$/.test(file)) return `$(${name})`
  // https://maven.apache.org/pom.html#properties
  if (/^(?:pom|settings)\.xml$/.test(file)) return `\${env.${name}}`
  return READINGS.get(file.slice(file.lastIndexOf('.') + 1))?.(name) ?? null
}

/** It asks for the value, https://cli.github.com/manual/gh_secret_set. */
export const GITHUB: Store = {
  text: (name) => `put ${name} into the secrets of the repository`,
  command: (name) => `gh secret set ${name}`,
}
/** https://docs.gitlab.com/ci/variables/#for-a-project */
export const GITLAB: Store = { text: (name) => `Settings > CI/CD > Variables: ${name}, masked` }

/** The store of the service that runs what stands at a path; undefined where an env file gives the value. */
export function storeOf(path: string): Store | undefined {
  if (/^\.(?:github|gitea|forgejo)\/workflows\//.test(path)) return GITHUB
  return /(?:^|\/)\.gitlab-ci\.ya?ml$/.test(path) ? GITLAB : undefined
}

function each(endings: string, reading: Reading): [string, Reading][] {
  return endings.split(' ').map((ending) => [ending, reading])
}
