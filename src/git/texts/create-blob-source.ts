import { type GitContext, gitError } from '../run-git.ts'
import { stopGit } from '../stop-git.ts'
import { answersTo, type Blob, type BlobReader, type ReadBlobs, startReader } from './read-blobs.ts'

/** Several of them run side by side; with a third of what is usual, and a bound on what is mapped of packs, they take hardly longer. */
const LITTLE_MEMORY = ['-c', 'core.deltaBaseCacheLimit=32m', '-c', 'core.packedGitLimit=32m']

/** One Git for several lists of objects: to start one costs a large process tens of milliseconds. */
export interface BlobSource {
  /** One list after the other, each read to its end unless nothing is read after it. */
  readonly read: ReadBlobs
  /** @throws UserError where Git fails at last */
  readonly end: () => Promise<void>
  /** Ends it without asking how it went. */
  readonly stop: () => void
}

export function createBlobSource(context: GitContext): BlobSource {
  let reader: BlobReader | null = null
  const stop = () => {
    if (reader) stopGit(reader.git)
    reader = null
  }
  async function* read(names: readonly string[]): AsyncGenerator<Blob> {
    for (let done = 0; done < names.length; ) {
      reader ??= startReader(context, [], LITTLE_MEMORY)
      let isComplete = false
      try {
        const answers = answersTo(reader, names.slice(done))
        for (let next = await answers.next(); ; next = await answers.next()) {
          if (next.done) {
            isComplete = next.value
            break
          }
          done++
          yield next.value
        }
      } finally {
        if (!isComplete) stop() // it gave up at an object that is not here, or nobody reads its answers any more
      }
    }
  }
  return {
    read,
    stop,
    async end() {
      if (!reader) return
      const { git, args, exit, errorText } = reader
      git.stdin.end()
      const code = await exit
      if (code !== 0) throw gitError(args, code, await errorText)
    },
  }
}
