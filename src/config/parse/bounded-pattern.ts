import { createContext, Script } from 'node:vm'
import { UserError } from '../../errors.ts'
import { quote } from '../quote.ts'

/** What one rule of the project's own may take in a run, in milliseconds. Rules that ship take a few for a megabyte. */
const MOST = 5000

/**
 * A pattern that is stopped when it has run too long altogether. `refuseRunaway` keeps out what grows without bounds;
 * what is left can still be slow: `[a-z]{1,99}[a-z0-9]{1,99}!` takes 15 seconds for 100,000 letters.
 * https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options: the time limit holds for regular
 * expressions, too, and needs no thread that would have to be started first.
 */
export class BoundedPattern extends RegExp {
  readonly #rule: string
  #left = MOST

  /** @param rule the id of its rule, for whoever has to fix it */
  constructor(source: string, flags: string, rule: string) {
    super(source, flags)
    this.#rule = rule
  }

  /** Copies, as `matchAll` makes them, are plain. */
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp
  }

  /** @throws UserError that names the rule, when its time is over */
  override exec(text: string): RegExpExecArray | null {
    const started = performance.now()
    try {
      return inTime(() => super.exec(text), Math.max(1, Math.ceil(this.#left)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      throw new UserError(
        `the pattern of the rule ${quote(this.#rule)} has run for ${MOST / 1000} seconds and is stopped`,
        'Narrow it in "customRules": lower bounds, and a character between two repetitions that belongs to neither.',
      )
    } finally {
      this.#left -= performance.now() - started
    }
  }
}

const script = new Script('job()')
let context: { job?: () => unknown } | null = null

function inTime<T>(job: () => T, timeout: number): T {
  context ??= createContext({})
  context.job = job
  return script.runInContext(context, { timeout }) as T
}
