import { parentPort, workerData } from 'node:worker_threads'
import { isUserError } from '../../errors.ts'
import type { Change } from '../../git/changes/change.ts'
import { addedTexts } from '../../git/texts/added-texts.ts'
import { createBlobSource } from '../../git/texts/create-blob-source.ts'
import { createChecker, createEnvPolicy } from '../decide/create-checker.ts'
import { tidyMemory } from '../tidy-memory.ts'
import { collectComments } from '../weakenings/comment-weakenings.ts'
import { type Sifted, siftChanges } from './sift-changes.ts'
import type { Answer, SiftingTask } from './sifting-task.ts'

/** What a thread does that `start-sifter.ts` started: looks through one share of changes after the other. */
export function runSiftingThread(): void {
  const { git: given, config, local, comments, tidies } = workerData as SiftingTask
  const stop = new AbortController()
  const git = { ...given, signal: stop.signal }
  const blobs = createBlobSource(git)
  const checker = prepare()
  async function prepare() {
    const judge = await createChecker(config, await createEnvPolicy(config), local, {})
    const see = comments ? collectComments(config, judge, comments.pending).see : undefined
    return { ...judge, ...(tidies && { onRead: tidyMemory() }), ...(see && { see }) }
  }
  async function answer(changes: readonly Change[]): Promise<Answer<Sifted>> {
    try {
      const prepared = await checker
      const texts = addedTexts(git, changes, prepared.fileBytes, blobs.read)
      return { value: await siftChanges(changes, texts, prepared) }
    } catch (error) {
      if (!isUserError(error)) throw error // an internal error: it ends the thread, and whoever started it is told
      return { failure: { message: error.message, cure: error.cure } }
    }
  }
  let last: Promise<unknown> = checker
  parentPort?.on('message', (changes: readonly Change[] | null) => {
    if (changes === null) {
      stop.abort() // ends its Git, which would outlive it
      parentPort?.close()
      return
    }
    last = last.then(async () => parentPort?.postMessage(await answer(changes)))
  })
}
