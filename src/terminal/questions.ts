import { interrupted } from '../errors.ts'
import { printableLines } from '../printable.ts'
import type { Host } from './host.ts'

/** Asks at a terminal. @param stop is aborted when the user interrupts a question */
export class Questions {
  readonly #host: Host
  readonly #stop: AbortController

  constructor(host: Host, stop: AbortController) {
    this.#host = host
    this.#stop = stop
  }

  /** A yes-or-no question. */
  readonly ask = async (question: string): Promise<boolean> => {
    return /^y(?:es)?$/i.test(await this.#answer(`${question}${/\s$/.test(question) ? '' : ' '}[y/N] `))
  }

  /** One of several answers, by word or first letter. */
  readonly choose = async (question: string, answers: readonly string[]): Promise<string | null> => {
    const answer = (await this.#answer(`${question} [${answers.join('/')}, Enter for neither] `)).toLowerCase()
    return answers.find((one) => one === answer || one.slice(0, 1) === answer) ?? null
  }

  /** Whatever is typed, on one line. */
  readonly askText = (question: string): Promise<string> => this.#answer(`${question} `)

  async #answer(question: string): Promise<string> {
    const { createInterface } = await import('node:readline/promises')
    const terminal = createInterface({ input: this.#host.stdin, output: this.#host.stdout })
    const { signal } = this.#stop
    terminal.on('SIGINT', () => this.#stop.abort())
    const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
    try {
      const answer = await Promise.race([terminal.question(printableLines(question), { signal }), closed])
      return answer.trim()
    } catch (error) {
      if (signal.aborted) throw interrupted()
      throw error
    } finally {
      terminal.close()
    }
  }
}
