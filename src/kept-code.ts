import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'

/** Node's compiled code of the program, as it was after a run. It holds what the source holds, and nothing that a run read. */
export interface KeptCode {
  readonly code: Buffer
  /** Whether it is from a run that reported something, so that this part of the program is compiled as well. */
  readonly reported: boolean
}

const CHECKSUM_BYTES = 4

/**
 * Where compiled code is kept: in the repository's Git folder, into which no commit can put anything. Whoever can write
 * there can write hooks, which Git runs. It is looked for without Git, and only in the root of the working tree, where hooks run.
 * @param cwd gives an absolute path, or throws where the folder is gone
 * @param name tells the Nodes apart that a project is used with
 */
export function keptCodeFile(cwd: () => string, name: string): string | null {
  try {
    const root = cwd()
    const git = join(root, '.git')
    if (statSync(git).isDirectory()) return join(git, 'hushkey', name)
    const [, folder] = /^gitdir: (.+)\n?$/.exec(readFileSync(git, 'utf8')) ?? [] // a linked worktree, or a submodule
    return folder === undefined ? null : join(resolve(root, folder), 'hushkey', name)
  } catch {
    return null // nothing there, or nothing that can be read
  }
}

/**
 * Reads what was kept, if it was made from this very source and arrived whole; V8 itself looks at neither.
 * @param user the one who runs it, where the system knows users by number
 * @returns null where there is none, or where somebody else could have written it
 */
export function readKept(file: string, source: Buffer, user: number | null): KeptCode | null {
  let from: number | null = null
  try {
    from = openSync(file, 'r')
    const { uid, mode } = fstatSync(from)
    const isOwn = user === null || (uid === user && (mode & 0o022) === 0)
    const bytes = isOwn ? readFileSync(from) : Buffer.alloc(0)
    const [checksum, rest] = [bytes.subarray(0, CHECKSUM_BYTES), bytes.subarray(CHECKSUM_BYTES)]
    if (!rest.length || !checksum.equals(checksumOf(source, rest))) return null
    return { code: rest.subarray(1), reported: rest[0] === 1 }
  } catch {
    return null // none, or not to be read: the program compiles itself, as it does without
  } finally {
    if (from !== null) closeSync(from)
  }
}

/**
 * Keeps compiled code, in one step. A folder that cannot be written costs the next run some time, and nothing else.
 * @param make works it out, which takes some milliseconds
 */
export function keep(file: string, source: Buffer, make: () => KeptCode): void {
  const temporary = `${file}.${Date.now().toString(36)}`
  try {
    makeFolder(dirname(file))
    closeSync(openSync(temporary, 'wx', 0o600)) // whether it can be written at all: else the work would be for nothing
    const { code, reported } = make()
    const rest = Buffer.concat([Buffer.of(reported ? 1 : 0), code])
    writeFileSync(temporary, Buffer.concat([checksumOf(source, rest), rest]))
    renameSync(temporary, file)
  } catch {
    forget(temporary)
  }
}

/** Not with all above it: what is no Git folder must not become one. A link in its place would lead elsewhere. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !lstatSync(folder).isDirectory()) throw error
  }
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // what could not be made, for its folder is none, cannot be removed either
  }
}

/**
 * Tells another program and a file cut off; whoever could forge it could write hooks. Of what Node brings for that it is
 * ten times as fast as a digest, with `node:crypto` to load.
 */
function checksumOf(source: Buffer, rest: Buffer): Buffer {
  const checksum = Buffer.alloc(CHECKSUM_BYTES)
  checksum.writeUInt32BE(crc32(rest, crc32(source)))
  return checksum
}
