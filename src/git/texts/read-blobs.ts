import type { Readable } from 'node:stream'
import { UserError } from '../../errors.ts'
import { ended, type GitContext, type GitProcess, gitError, startGit } from '../run-git.ts'
import { stopGit } from '../stop-git.ts'
import { createLineReader, type LineReader } from './line-reader.ts'

/** Reads objects in the order of their names. */
export type ReadBlobs = (names: readonly string[]) => AsyncGenerator<Blob>

/** One object's content, in pieces as Git hands them over; they must be read before the next object is asked for. */
export interface Blob {
  readonly name: string
  /** In bytes, or null when the repository does not have the object (a partial clone). */
  readonly size: number | null
  readonly pieces: AsyncIterable<Buffer>
  /** All of it, where it was read already. */
  readonly held?: Buffer
}

/**
 * Reads objects through one `git cat-file --batch`, in the order of `names` (object ids, or `:path` for what is staged).
 * Memory is bounded by the pieces, whatever the size of the objects.
 * @param reader one that runs already and was asked all it was asked before; it answers for the last time
 * @throws UserError when Git fails or ends too early
 */
export async function* readBlobs(
  context: GitContext,
  names: readonly string[],
  reader: BlobReader | null = null,
): AsyncGenerator<Blob> {
  for (let done = 0; done < names.length; ) {
    const asked = names.slice(done)
    const from = done === 0 && reader ? reader : startReader(context, ['--buffer'])
    for await (const blob of readUntilMissing(from, asked)) {
      done++
      yield blob
    }
  }
}

/** A `git cat-file --batch` that runs. */
export interface BlobReader {
  readonly git: GitProcess
  readonly args: readonly string[]
  readonly exit: Promise<number>
  /** What it prints to standard error, once that ends. */
  readonly errorText: Promise<string>
  readonly output: LineReader
}

/**
 * @param options `--buffer`, unless it is to answer before its standard input ends
 * @param settings for Git itself, such as `-c name=value`
 */
export function startReader(
  context: GitContext,
  options: readonly string[],
  settings: readonly string[] = [],
): BlobReader {
  const args = [...settings, 'cat-file', '--batch', ...options]
  const git = startGit(context, args)
  const exit = ended(git, args)
  exit.catch(() => {}) // awaited below; a failure before that must not be an unhandled rejection
  git.stdin.on('error', () => {}) // the exit code tells
  const errorText = readStart(git.stderr)
  errorText.catch(() => {})
  return { git, args, exit, errorText, output: createLineReader(git.stdout) }
}

/** In a partial clone Git gives up at the first object that it would have to fetch: that one is `null`, and the last. */
async function* readUntilMissing(reader: BlobReader, names: readonly string[]): AsyncGenerator<Blob> {
  const { git, args, exit, errorText } = reader
  try {
    const answers = answersTo(reader, names)
    git.stdin.end()
    if (!(yield* answers)) return
    const code = await exit
    if (code !== 0) throw gitError(args, code, await errorText)
  } finally {
    stopGit(git)
  }
}

/** @returns whether Git answered to all of `names`; otherwise it gave up at the last one that was yielded */
export function answersTo(reader: BlobReader, names: readonly string[]): AsyncGenerator<Blob, boolean> {
  // A name with a line end would ask for two objects; whoever has such a path asks by object id.
  const asked = names.filter((name) => !name.includes('\n'))
  reader.git.stdin.write(asked.map((name) => `${name}\n`).join(''))
  return answers(reader, names)
}

async function* answers(
  { output, args, exit, errorText }: BlobReader,
  names: readonly string[],
): AsyncGenerator<Blob, boolean> {
  for (const name of names) {
    if (name.includes('\n')) {
      yield { name, size: null, pieces: noPieces() }
      continue
    }
    const header = await output.line()
    if (header === null) {
      if (!isUnfetched(await errorText)) throw gitError(args, await exit, await errorText)
      yield { name, size: null, pieces: noPieces() }
      return false
    }
    const size = sizeIn(header, name)
    yield { name, size, pieces: size === null ? noPieces() : output.content(size) }
  }
  return true
}

/**
 * Reads `<id> blob <size>`, or `<name> missing`; nothing else may pass for the answer, least of all for an empty file.
 * @throws UserError when Git says something else
 */
function sizeIn(header: string, name: string): number | null {
  if (header === `${name} missing` || header === `${name} ambiguous`) return null
  const [, id, size] = /^([0-9a-f]{40,64}) (?:blob|commit|tree|tag) (\d+)$/.exec(header) ?? []
  if (id === undefined || (OBJECT_ID.test(name) && id !== name))
    throw new UserError('git cat-file gave an answer that cannot be read', 'Run: git fsck')
  return Number(size)
}

const OBJECT_ID = /^[0-9a-f]{40,64}$/

function isUnfetched(errorText: string): boolean {
  return /lazy fetching disabled|could not fetch \w+ from promisor remote/.test(errorText)
}

async function* noPieces(): AsyncGenerator<Buffer> {}

/** The first 2,000 characters, once it ends. */
function readStart(stream: Readable): Promise<string> {
  let text = ''
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      if (text.length < 2000) text += String(chunk)
    })
    stream.on('error', reject)
    stream.on('close', () => resolve(text))
  })
}
