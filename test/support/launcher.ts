import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a process ended with; -1 where it could not start or a signal ended it. */
export interface Run {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** What `launcher-process.mjs` is to start. */
interface Order {
  /** null is hushkey itself, as built. */
  readonly program: string | null
  readonly args: readonly string[]
  readonly cwd: string
  /** All of it. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard input; nothing if left out. */
  readonly input?: string
}

/**
 * A small process that starts others. To start one costs time by the memory of the one that starts it, so that a process
 * of the test runner with its 300 MB takes ten milliseconds of work for each `git`.
 */
class Launcher {
  #child: ChildProcess | null = null
  #count = 0
  readonly #waiting = new Map<number, { resolve(run: Run): void; reject(error: Error): void }>()

  run(order: Order): Promise<Run> {
    this.#child ??= this.#start()
    const id = ++this.#count
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#child?.send({ ...order, id })
      this.#child?.channel?.ref()
    })
  }

  #start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('./launcher-process.mjs', import.meta.url)), { execArgv: [] })
    child.on('message', ({ id, error, ...run }: Run & { id: number; error?: string }) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (!this.#waiting.size) child.channel?.unref()
      if (error === undefined) waiting?.resolve(run)
      else waiting?.reject(new Error(error))
    })
    child.on('exit', () => {
      this.#child = null
      for (const { reject } of this.#waiting.values()) reject(new Error('the process that starts others ended'))
      this.#waiting.clear()
    })
    child.unref()
    child.channel?.unref()
    return child
  }
}

/** Two, for the one that has loaded hushkey takes more memory. */
const [processes, programs] = [new Launcher(), new Launcher()]

/** Runs a program; never throws. @param env all of its environment */
export function runProcess(
  program: string,
  args: readonly string[],
  where: { readonly cwd: string; readonly env: Order['env']; readonly input?: string },
): Promise<Run> {
  return processes.run({ program, args, ...where })
}

/** Runs the built hushkey, but in no process of its own; nobody is there to answer. */
export function runHushkey(
  args: readonly string[],
  where: { readonly cwd: string; readonly env: Order['env'] },
): Promise<Run> {
  return programs.run({ program: null, args, ...where })
}
