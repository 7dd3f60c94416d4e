/** What one manifest says; a text that cannot be read says nothing. */
export interface Manifest {
  readonly dependencies: readonly string[]
  /** Of a manifest that is not JSON: every word that may be the name of a package. */
  readonly words: readonly string[]
  readonly scripts: Readonly<Record<string, string>>
  readonly node: string
  /** Whether it is only a marker, such as `{"type": "module"}`, and the program is that of a folder above. */
  readonly isMarker: boolean
}

/** The files that make a folder a project. `manage.py` is Django's, which reads its settings beside it. */
export const MANIFEST =
  /^(?:package\.json|deno\.jsonc?|pyproject\.toml|requirements\.txt|Pipfile|setup\.py|manage\.py|go\.mod|Cargo\.toml|composer\.json|Gemfile|pom\.xml|build\.gradle(?:\.kts)?|.+\.csproj|mix\.exs|pubspec\.yaml|wrangler\.(?:toml|jsonc?)|serverless\.ya?ml)$/

/** Reads a manifest by its file's name. */
export function readManifest(name: string, text: string): Manifest {
  if (name === 'package.json') return readPackageJson(text)
  const isComposer = name === 'composer.json'
  return {
    dependencies: isComposer ? namesOf(parse(text), 'require', 'require-dev') : [],
    words: isComposer ? [] : wordsIn(text),
    scripts: {},
    node: '',
    isMarker: false,
  }
}

function readPackageJson(text: string): Manifest {
  const json = parse(text)
  const dependencies = namesOf(json, 'dependencies', 'devDependencies', 'peerDependencies')
  const scripts = Object.entries(recordOf(json.scripts)).filter(([, script]) => typeof script === 'string')
  const node = recordOf(json.engines).node
  return {
    dependencies,
    words: [],
    scripts: Object.fromEntries(scripts) as Record<string, string>,
    node: typeof node === 'string' ? node : '',
    isMarker: json.name === undefined && !dependencies.length && !scripts.length,
  }
}

function namesOf(json: Readonly<Record<string, unknown>>, ...fields: readonly string[]): string[] {
  return fields.flatMap((field) => Object.keys(recordOf(json[field]))).map((name) => name.toLowerCase())
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function parse(text: string): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return {} // half-written: it says nothing
  }
}

/** Enough to know whether `django` is one of them. */
function wordsIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(?:#|\/\/)/.test(line))
  return [
    ...new Set(
      lines
        .join('\n')
        .toLowerCase()
        .match(/[a-z][\w.-]*(?:\/[\w.-]+)*/g) ?? [],
    ),
  ]
}
