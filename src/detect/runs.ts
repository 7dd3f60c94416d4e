/** Which signs make up a run, the widest kind first; each next kind is a part of the one before. */
const KINDS: readonly RegExp[] = [/[\w+/=.~!@#$%^&*:-]/, /[\w-]/, /[A-Za-z0-9]/, /[0-9A-Fa-f]/]

/** To how many of the kinds a character belongs: 1 signs of base64, dots and the like, 2 `_` and `-`, 3 letters and digits, 4 hex. */
export const RUN_DEPTH: Uint8Array = Uint8Array.from(
  { length: 128 },
  (_, code) => KINDS.filter((kind) => kind.test(String.fromCharCode(code))).length,
)

const NEWLINE = 10

/** How many kinds of runs there are. */
export const RUN_KINDS = KINDS.length

/**
 * Prepares the question whether the line around an offset holds runs as long as a rule needs. Keywords come one after
 * another, so only the line that was asked for last is remembered.
 * @param least for each rule its least lengths, a number for each kind
 */
export function createRunTest(text: string, least: Int32Array): (rule: number, at: number) => boolean {
  let start = 0
  let end = -1
  const longest = new Int32Array(RUN_KINDS)
  return (rule, at) => {
    const from = RUN_KINDS * rule
    if (least[from] === 0) return true
    if (at < start || at > end) {
      start = at
      while (start > 0 && text.charCodeAt(start - 1) !== NEWLINE) start-- // `lastIndexOf` is slow for a line's length
      const newline = text.indexOf('\n', at)
      end = newline < 0 ? text.length : newline
      longest.fill(-1)
    }
    for (let kind = 0; kind < RUN_KINDS; kind++) {
      const needed = least[from + kind] as number
      if (needed === 0) return true
      if (longest[kind] === -1) longest[kind] = longestRun(text, start, end, kind)
      if ((longest[kind] as number) < needed) return false
    }
    return true
  }
}

/** The longest run of a kind in `text[start, end)`. */
export function longestRun(text: string, start: number, end: number, kind: number): number {
  let longest = 0
  let run = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    run = code < 128 && (RUN_DEPTH[code] as number) > kind ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}
