/** Up to here archives are read; what is over is said. In bytes where nothing else is. */
export const BOUNDS = {
  /** Of an archive, */
  archive: 64 << 20,
  /** of one file in it, */
  file: 16 << 20,
  /** and of all that an archive unpacks to, with those in it. */
  all: 64 << 20,
  files: 10_000,
  /** An archive in an archive in an archive. */
  depth: 3,
  /** How many times larger a file of more than a megabyte may be than it was packed. */
  ratio: 200,
} as const

const RATIO_COUNTS_FROM = 1 << 20

/** What is left of the bounds for one archive and those in it, and what was not read of it. */
export interface Budget {
  files: number
  bytes: number
  /** How many files were not read, by why. */
  readonly unread: Map<string, number>
}

export function createBudget(): Budget {
  return { files: BOUNDS.files, bytes: BOUNDS.all, unread: new Map() }
}

export function leaveOut(budget: Budget, why: string): void {
  budget.unread.set(why, (budget.unread.get(why) ?? 0) + 1)
}

/** How large a file may get that takes so many bytes packed; null, and noted, where it says that it is larger. */
export function roomFor(budget: Budget, packed: number, size: number): number | null {
  const why =
    size > BOUNDS.file
      ? `larger than ${BOUNDS.file >> 20} MiB`
      : size > RATIO_COUNTS_FROM && size > packed * BOUNDS.ratio
        ? `unpacked more than ${BOUNDS.ratio} times as large`
        : size > budget.bytes
          ? `behind the first ${BOUNDS.all >> 20} MiB`
          : null
  if (why === null) return Math.min(budget.bytes, BOUNDS.file)
  leaveOut(budget, why)
  return null
}
