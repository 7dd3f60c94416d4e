import { parse } from 'dotenv'

/**
 * dotenv's own reading of an env file. Rows of blank lines are shortened first: on those its pattern takes quadratic time
 * (a file of nothing but line ends).
 */
export function parseEnv(text: string): Record<string, string> {
  return parse(text.replace(/(?:\r?\n[ \t]*){3,}/g, '\n\n'))
}
