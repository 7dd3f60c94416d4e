import { UserError } from '../errors.ts'

/** A UserError where the user can do something about it, else the error itself. */
export function writeError(path: string, error: unknown): unknown {
  const cure = CURES[(error as NodeJS.ErrnoException).code ?? '']
  return cure
    ? new UserError(`cannot write ${path} (${(error as NodeJS.ErrnoException).code})`, cure, { cause: error })
    : error
}

const REFUSED = 'Allow writing to it and to its folder, close the program that has it open, then run the command again.'

const CURES: Readonly<Record<string, string>> = {
  ENOENT: 'Make its folder first, then run the command again.',
  EACCES: REFUSED,
  EPERM: REFUSED,
  EBUSY: 'Close the program that has it open, then run the command again.',
  EROFS: 'Make the file system writable, then run the command again.',
  ENOSPC: 'Free some space on the disk, then run the command again.',
  EDQUOT: 'Free some space on the disk, then run the command again.',
  EFBIG: 'Raise the limit on the size of files (ulimit -f), then run the command again.',
  ENOTDIR: 'Move the file that stands where a folder is needed, then run the command again.',
  EISDIR: 'Move the folder that stands where a file is needed, then run the command again.',
  EEXIST: 'Move the file that stands where a folder is needed, then run the command again.',
  ENAMETOOLONG: 'Give the file a shorter name, then run the command again.',
}
