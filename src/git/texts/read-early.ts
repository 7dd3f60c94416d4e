import type { GitContext } from '../run-git.ts'
import { stopGit } from '../stop-git.ts'
import { answersTo, type Blob, type BlobReader, type ReadBlobs, readBlobs, startReader } from './read-blobs.ts'
import { readTexts, textOf } from './read-texts.ts'

/** A Git that was started before it is known what all it will be asked: each further process costs a commit some time. */
export interface EarlyReader {
  /** The texts that it was asked for first, as `readTexts` gives them. */
  readonly texts: Promise<(string | null)[]>
  /** The process for a last question, after `texts`; null where a new one is better. @param count of objects to ask for */
  readonly take: (count: number) => Promise<BlobReader | null>
  /** Ends the process, if nobody took it. */
  readonly end: () => void
}

/** It answers object by object; for more of them one that collects its answers (`--buffer`) is quicker. */
const MOST = 64

/** @param first `:path` for what is staged, asked for at once; Git answers these while other things are prepared */
export function readEarly(context: GitContext, first: readonly string[]): EarlyReader {
  let free: BlobReader | null = null
  const end = () => {
    if (free) stopGit(free.git)
    free = null
  }
  async function readFirst(): Promise<(string | null)[]> {
    free = startReader(context, [])
    const { git } = free
    const texts: (string | null)[] = []
    const answers = answersTo(free, first)
    for (let next = await answers.next(); ; next = await answers.next()) {
      if (!next.done) texts.push(await textOf(next.value))
      else if (next.value) return texts
      else break
    }
    stopGit(git)
    free = null
    return [...texts, ...(await readTexts(context, first.slice(texts.length)))]
  }
  const texts = readFirst()
  texts.catch(end)
  return {
    texts,
    async take(count) {
      await texts
      if (count === 0 || count > MOST) return null
      const taken = free
      free = null
      return taken
    },
    end,
  }
}

/** Reads a last list of objects through an early reader, where that takes it. @param context for all else */
export function readThrough(early: EarlyReader, context: GitContext): ReadBlobs {
  return async function* read(names): AsyncGenerator<Blob> {
    yield* readBlobs(context, names, await early.take(names.length))
  }
}
