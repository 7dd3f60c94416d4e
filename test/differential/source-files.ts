import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { languageOf } from './languages.ts'

/** A file of a published package. */
export interface SourceFile {
  readonly package: string
  /** Below the folder of its package. */
  readonly path: string
  readonly language: string
  read(): string
}

const LEAST_BYTES = 100
/** Most are small, for the hook reads all of them; of a larger one the engine reads parts, so that one in so many is. */
const SMALL_BYTES = 30_000
const ONE_LARGE_IN = 12
const MOST_BYTES = 300_000
/** Paths that start the engine by themselves, so that they would prove nothing. */
const TOLD_BY_PATH = /[^\w./@+-]|(?:^|\/)[^/]*env[^/]*$|id_(?:rsa|dsa|ecdsa|ed25519)/i

/** The text files of a folder whose language is known, sorted by their paths. */
export function sourceFilesIn(folder: string, name: string): SourceFile[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return files.flatMap((file, at) => {
    const path = relative(folder, file)
    const language = languageOf(path)
    if (!language || TOLD_BY_PATH.test(path)) return []
    const { size } = statSync(file)
    if (size < LEAST_BYTES || size > (at % ONE_LARGE_IN ? SMALL_BYTES : MOST_BYTES)) return []
    return [{ package: name, path, language, read: () => readFileSync(file, 'utf8') }]
  })
}

/**
 * So many files of each language, spread over all that there are.
 * @returns the same for the same files
 */
export function evenly(files: readonly SourceFile[], each: number): SourceFile[] {
  const byLanguage = new Map<string, SourceFile[]>()
  for (const file of files) {
    const some = byLanguage.get(file.language)
    if (some) some.push(file)
    else byLanguage.set(file.language, [file])
  }
  return [...byLanguage.values()].flatMap((some) =>
    some.length <= each
      ? some
      : Array.from({ length: each }, (_, at) => some[Math.floor((at * some.length) / each)] as SourceFile),
  )
}
