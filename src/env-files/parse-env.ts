import { parse } from 'dotenv'

/**
 * dotenv's own reading of an env file. Rows of blank lines are shortened first: on those its pattern takes quadratic time
 * (a file of nothing but line ends).
 */
export function parseEnv(text: string): Record<string, string> {
  return parse(
    text.replace(/\s{3,}/g, (blank) => ((blank.match(/[\r\n\u2028\u2029]/g)?.length ?? 0) > 2 ? '\n\n' : blank)),
  )
}
