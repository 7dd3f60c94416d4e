import type { Change } from '../../git/changes/change.ts'
import type { GitContext } from '../../git/run-git.ts'
import type { AddedText, Unreadable } from '../../git/texts/added-text.ts'
import { createBlobSource } from '../../git/texts/create-blob-source.ts'
import type { ReadBlobs } from '../../git/texts/read-blobs.ts'
import { createShares } from './create-shares.ts'
import type { Sifted } from './sift-changes.ts'
import { type SiftedShare, startCrew } from './start-crew.ts'
import type { Sifter } from './start-sifter.ts'

/** How the texts of many changes are divided among threads. */
export interface Division {
  /** How many look at texts, with the one that asks. */
  readonly threads: () => number
  /** After so many milliseconds it is known how long the rest will take, */
  readonly after: number
  /** which has to be so many, for a thread takes a while to start, and more to become as quick as this one. */
  readonly worthwhile: number
  /** With no more files than these one thread goes on alone: each may be large, and two at a time take twice the memory. */
  readonly few: number
  /** A share should take so many milliseconds, for which handing it over is little. */
  readonly share: number
  readonly start: () => Sifter
  /** Of the one that asks. */
  readonly git: GitContext
}

type Texts = AsyncGenerator<AddedText | Unreadable>
type ReadTexts = (changes: readonly Change[], read: ReadBlobs) => Texts

/**
 * The texts of some changes, in their order, those left out in which nothing is found: where it takes longer, other threads
 * look through the last of them meanwhile. Whatever they are not sure of comes here as well, so that the same code
 * decides on it, in the same order, however many threads there are.
 * @param texts those of `changes` @param readTexts reads those of some of them anew
 */
export async function* dividedTexts(
  changes: readonly Change[],
  texts: Texts,
  readTexts: ReadTexts,
  division: Division,
): AsyncGenerator<AddedText | Unreadable | Sifted> {
  const pace = createPace(changes.length, division)
  let done = 0
  let isDivided = false
  for await (const item of texts) {
    if (item.change === changes[done + 1]) {
      isDivided = pace.isWorthwhile(++done)
      if (isDivided) break
    }
    yield item
  }
  if (isDivided) yield* withHelp(changes.slice(done), readTexts, division, pace.share(done))
}

async function* withHelp(
  changes: readonly Change[],
  readTexts: ReadTexts,
  { threads, start, git }: Division,
  leastShare: number,
): AsyncGenerator<AddedText | Unreadable | Sifted> {
  const shares = createShares(changes, threads(), leastShare)
  const crew = startCrew(Array.from({ length: threads() - 1 }, start), shares, git.signal)
  const blobs = createBlobSource(git)
  const suspects: number[] = []
  const note = (sifted: SiftedShare) => {
    for (const place of sifted.suspects) suspects.push(sifted.from + place)
    return sifted
  }
  try {
    for (let share = shares.first(); share; share = shares.first()) {
      yield* readTexts(share.items, blobs.read)
      for (const sifted of crew.arrived()) yield note(sifted)
    }
    for (let sifted = await crew.next(); sifted; sifted = await crew.next()) yield note(sifted)
    await crew.end()
    const again = suspects.toSorted((one, other) => one - other).map((place) => changes[place] as Change)
    yield* readTexts(again, blobs.read)
    await blobs.end()
  } finally {
    blobs.stop()
    await crew.end()
  }
}

/** How quickly changes are looked at, and whether other threads would make it quicker. */
function createPace(total: number, division: Division) {
  const started = Date.now()
  const each = (done: number) => Math.max(1, Date.now() - started) / done
  return {
    isWorthwhile: (done: number) =>
      Date.now() - started >= division.after &&
      (total - done) * each(done) >= division.worthwhile &&
      total - done > division.few &&
      division.threads() > 1,
    share: (done: number) => Math.ceil(division.share / each(done)),
  }
}
