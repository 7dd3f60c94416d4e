import { parseEnv } from './parse-env.ts'

/** An env file's path, relative to the Git root, and what stands in it. */
export interface EnvFile {
  readonly path: string
  readonly text: string
}

/** One assignment of an env file; it holds the value and must never leave the run. */
export interface EnvValue {
  readonly name: string
  readonly value: string
  readonly path: string
}

/**
 * The assignments of the local env files, read as dotenv reads them (`export`, quotes, several lines, comments).
 * @param files the ignored env files; the caller finds and reads them
 * @param templates the tracked ones such as `.env.example`: a value that stands there under the same name is known to
 * everybody and is left out
 * @returns in the order of `files`; empty values are left out
 */
export function readLocalEnv(files: readonly EnvFile[], templates: readonly EnvFile[] = []): EnvValue[] {
  const published = new Set(templates.flatMap(valuesOf).map(identity))
  return files.flatMap(valuesOf).filter((entry) => entry.value !== '' && !published.has(identity(entry)))
}

function valuesOf({ path, text }: EnvFile): EnvValue[] {
  return Object.entries(parseEnv(text)).map(([name, value]) => ({ name, value, path }))
}

function identity({ name, value }: EnvValue): string {
  return `${name}=${value}`
}
