import { IN_RUN, LEAST } from '../search/search-layout.ts'
import { BASE64_LETTERS } from './decode.ts'

/** Which letters may stand where in what says something in ASCII (`decode.ts`), and which make up a run at all. */
const LETTERS: readonly RegExp[] = [
  ...BASE64_LETTERS,
  ...[/[02-7]/, /[0-9a-fA-F]/], // the two of a byte in hex
  /[\w+/-]/,
]

/** The bits of each UTF-16 unit: what of the above it is; the last is `IN_RUN`. */
export const RUN_LETTERS: Uint8Array = new Uint8Array(2 ** 16)
for (let unit = 0; unit < 128; unit++)
  RUN_LETTERS[unit] = LETTERS.reduce(
    (bits, letters, at) => bits | (Number(letters.test(String.fromCharCode(unit))) << at),
    0,
  )

/**
 * Finds where runs begin that may be the base64 or hex of a text by their first letters; most names in code may not.
 * It looks at the end of where a run could stand first, as `hasRun` does (`runs.ts`).
 */
export function findEncodedRuns(text: string, onRun: (start: number) => void): void {
  for (let start = 0; start + LEAST <= text.length; ) {
    let at = start + LEAST - 1
    while (at >= start && isInRun(text, at)) at--
    if (at >= start) start = at + 1
    else {
      if (maySay(text, start)) onRun(start)
      start = runEnd(text, start + LEAST)
    }
  }
}

/** The end of the run that goes on at an offset. */
export function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isInRun(text, end)) end++
  return end
}

function isInRun(text: string, at: number): boolean {
  return ((RUN_LETTERS[text.charCodeAt(at)] as number) & IN_RUN) !== 0
}

function maySay(text: string, start: number): boolean {
  const [first, second, third] = [lettersAt(text, start), lettersAt(text, start + 1), lettersAt(text, start + 2)]
  return ((first & (second >> 1) & (third >> 2)) | ((first >> 3) & (second >> 4))) % 2 === 1
}

function lettersAt(text: string, at: number): number {
  return RUN_LETTERS[text.charCodeAt(at)] as number
}
