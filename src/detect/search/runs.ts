import { KINDS } from './search-layout.ts'

/** Which characters make up a run, the widest kind first; each next kind is a part of the one before. */
const RUN_CHARACTERS: readonly RegExp[] = [/[\w+/=.~!@#$%^&*:-]/, /[\w-]/, /[A-Za-z0-9]/, /[0-9A-Fa-f]/]

/** To how many of the kinds a character belongs: 1 punctuation of base64, dots and the like, 2 `_` and `-`, 3 letters and digits, 4 hex. */
export const RUN_DEPTH: Uint8Array = Uint8Array.from(
  { length: 128 },
  (_, code) => RUN_CHARACTERS.filter((kind) => kind.test(String.fromCharCode(code))).length,
)

const NEWLINE = 10

/**
 * Prepares the question whether the line around an offset holds runs as long as a rule needs. Keywords come one after
 * another, so only what is known of the line that was asked for last is remembered.
 * @param least for each rule its least lengths, a number for each kind
 */
export function createRunTest(text: string, least: Int32Array): (rule: number, at: number) => boolean {
  let start = 0
  let end = -1
  /** For each kind, a length that a run of the line has, and the least one of which it is known that none has it. */
  const [found, missed] = [new Int32Array(KINDS), new Int32Array(KINDS)]
  return (rule, at) => {
    const from = KINDS * rule
    if (least[from] === 0) return true
    if (at < start || at > end) {
      start = at
      while (start > 0 && text.charCodeAt(start - 1) !== NEWLINE) start-- // `lastIndexOf` is slow for a line's length
      const newline = text.indexOf('\n', at)
      end = newline < 0 ? text.length : newline
      found.fill(0)
      missed.fill(end - start + 1)
    }
    for (let kind = 0; kind < KINDS; kind++) {
      const needed = least[from + kind] as number
      if (needed === 0) return true
      if (needed >= (missed[kind] as number)) return false
      if (needed <= (found[kind] as number)) continue
      if (!hasRun(text, start, end, kind, needed)) {
        missed[kind] = needed
        return false
      }
      found[kind] = needed
    }
    return true
  }
}

/**
 * Whether `text[start, end)` holds a run of a kind with at least `length` characters, more than 0. Looks at the end of
 * where one could stand first: on most lines that is one character out of `length`.
 */
export function hasRun(text: string, start: number, end: number, kind: number, length: number): boolean {
  for (let from = start; from + length <= end; ) {
    let at = from + length - 1
    while (at >= from && isOfKind(text.charCodeAt(at), kind)) at--
    if (at < from) return true
    from = at + 1
  }
  return false
}

function isOfKind(code: number, kind: number): boolean {
  return code < 128 && (RUN_DEPTH[code] as number) > kind
}
