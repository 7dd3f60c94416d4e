import { enclosingCode } from '../../enclosing-code.ts'
import { type Lexis, SLASHES } from '../../literal-around.ts'

/** JSON, with the comments that many programs allow in it. */
export const JSON_LEXIS: Lexis = { quotes: ['"'], comment: SLASHES }

/**
 * The keys that lead to a value, the outermost first.
 * @param open where the value's literal begins
 * @returns null where an array is on the way, or the literal is a key itself
 */
export function keysTo(text: string, open: number): string[] | null {
  const levels = enclosingCode(text, open, JSON_LEXIS).slice(0, -1)
  const keys = levels.map(({ bracket, item }) =>
    bracket === '{' ? /"((?:[^"\\\n]|\\.)*)"\s*:\s*$/.exec(item)?.[1] : undefined,
  )
  return keys.every((key) => key !== undefined) ? (keys.toReversed() as string[]) : null
}
