import vm from 'node:vm'
import { UserError } from '../../errors.ts'

/** Tests a text; patterns come out of files that anybody may have written. */
export type PatternTest = (text: string) => boolean

const MOST_MILLISECONDS = 500
const LONGEST = 4096

const CLASSES: ReadonlyMap<string, string> = new Map([
  ['alnum', 'A-Za-z0-9'],
  ['alpha', 'A-Za-z'],
  ['digit', '0-9'],
  ['lower', 'a-z'],
  ['upper', 'A-Z'],
  ['space', '\\s'],
  ['xdigit', '0-9A-Fa-f'],
  ['word', '\\w'],
  ['punct', '!-\\/:-@\\[-`{-~'],
])

/**
 * Compiles a pattern in the syntax of Go, Python or `grep -E`.
 * @returns null where JavaScript has no counterpart
 */
export function foreignPattern(source: string): RegExp | null {
  const flags = /^\(\?([ims]+)\)/.exec(source)
  const body = source
    .slice(flags?.[0].length ?? 0)
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\[:(\w+):\]/g, (whole, name: string) => CLASSES.get(name) ?? whole)
    .replaceAll(/\\A/g, '^')
    .replaceAll(/\\[zZ]/g, '$')
  try {
    return new RegExp(body, flags?.[1] ?? '')
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const script = new vm.Script('pattern.test(text)')

/**
 * Runs a pattern under a time limit: `(a+)+$` would never end.
 * @throws UserError when it takes too long
 */
export function testUnderLimit(pattern: RegExp, file: string): PatternTest {
  const place = vm.createContext({ pattern, text: '' })
  return (text) => {
    place.text = text.slice(0, LONGEST)
    try {
      return Boolean(script.runInContext(place, { timeout: MOST_MILLISECONDS }))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      throw new UserError(
        `a pattern in ${file} runs away`,
        `Take it out of ${file}: ${JSON.stringify(pattern.source.slice(0, 60))}`,
      )
    } finally {
      place.text = ''
    }
  }
}
