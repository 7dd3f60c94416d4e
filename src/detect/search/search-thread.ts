import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SearchMemory } from './search-memory.ts'
import type { Memory } from './web-assembly.ts'

/** A compiled search that can be had once more. */
export interface Threadable {
  readonly module: object
  /** @throws RangeError where the system does not give it */
  readonly newMemory: () => Memory
  readonly fill: (memory: Memory) => SearchMemory
}

/** A text, and up to where it is known. */
interface Question {
  readonly text: string
  readonly known: number
}

/** Another thread that searches a text while this one judges what stands in the text before. */
export interface SearchThread {
  /** Says what will be asked after the next question. */
  readonly announce: (coming: Question) => void
  /** What it found, as pairs of numbers; null where this was not announced in time: then this thread has to search. */
  readonly answer: (question: Question) => Int32Array | null
  readonly end: () => void
}

/** What both threads say to each other, number by number; `STATE` is one of the words. */
const [STATE, AT, UNITS, FOUND, KNOWN, COUNT] = [0, 1, 2, 3, 4, 5]
const [STARTING, FREE, ASKED, ANSWERED] = [0, 1, 2, 3]

/** It has nothing but the search, so all of it stands here; in a file of its own it could be that of another version. */
const PROGRAM = `
const { module, memory, talk } = require('node:worker_threads').workerData
const { prepare, search } = new WebAssembly.Instance(module, { env: { memory } }).exports
prepare()
Atomics.store(talk, ${STATE}, ${FREE})
for (;;) {
  const state = Atomics.load(talk, ${STATE})
  if (state === ${ASKED}) {
    talk[${COUNT}] = search(talk[${AT}], talk[${UNITS}], talk[${FOUND}], talk[${KNOWN}])
    Atomics.store(talk, ${STATE}, ${ANSWERED})
    Atomics.notify(talk, ${STATE})
  } else Atomics.wait(talk, ${STATE}, state)
}
`

/** For an answer, which takes far less; after that nobody waits for it any more. */
const TIMEOUT_MS = 10_000

/** Without another thread, all goes on in this one. */
const NONE: SearchThread = { announce: () => {}, answer: () => null, end: () => {} }

/** Starts one; a machine with one processor, or without room for a thread, gets one that never answers. */
export function startSearchThread(
  search: Threadable,
  { processors = availableParallelism(), timeout = TIMEOUT_MS } = {},
): SearchThread {
  if (processors < 2) return NONE
  const talk = new Int32Array(new SharedArrayBuffer(64))
  try {
    const memory = search.newMemory()
    const shared = search.fill(memory)
    const workerData = { module: search.module, memory, talk }
    const worker = new Worker(PROGRAM, { eval: true, workerData, env: {}, execArgv: [] })
    worker.unref()
    worker.on('error', () => Atomics.store(talk, STATE, STARTING)) // nobody asks it then
    return talkTo(talk, shared, timeout, () => void worker.terminate())
  } catch {
    return NONE // whatever a system denies here: it would only have saved time
  }
}

function talkTo(
  talk: Int32Array<SharedArrayBuffer>,
  { put, pairs }: SearchMemory,
  timeout: number,
  end: () => void,
): SearchThread {
  let asked: Question | null = null
  let coming: Question | null = null
  let isLost = false
  const ask = (question: Question | null) => {
    if (!question || isLost || Atomics.load(talk, STATE) === STARTING) return
    talk.set(put(question.text), AT)
    talk[KNOWN] = question.known
    asked = question
    Atomics.store(talk, STATE, ASKED)
    Atomics.notify(talk, STATE)
  }
  const take = (): Int32Array | null => {
    if (Atomics.wait(talk, STATE, ASKED, timeout) === 'timed-out') isLost = true
    const hasAnswered = Atomics.load(talk, STATE) === ANSWERED
    const found = hasAnswered ? pairs(talk[FOUND] as number, talk[COUNT] as number).slice() : null
    asked = null
    ask(coming)
    coming = null
    return found
  }
  return {
    announce(question) {
      if (asked && coming) take() // nobody wanted it: its file was stopped by its name, for one
      if (asked) coming = question
      else ask(question)
    },
    answer: ({ text, known }) => (asked?.text === text && asked.known === known ? take() : null),
    end,
  }
}
