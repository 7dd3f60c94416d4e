import { type Part, type Reader, type Reading, readingOf } from './reading.ts'

/** A literal without blanks, as a piece of a secret is. */
const PIECE = String.raw`[A-Za-z]?(?:"[^"\\\s]{1,300}"|'[^'\\\s]{1,300}'|\x60[^\x60\\\s]{1,300}\x60)`
const LIST = String.raw`\s{0,80}${PIECE}(?:\s{0,20},\s{0,80}${PIECE}){1,59}\s{0,20},?\s{0,80}`
const NOTHING = String.raw`(?:""|''|\x60\x60)`

/** `["…", "…"].join("")`, in Ruby without an argument; */
const METHOD = new RegExp(String.raw`\[(${LIST})\]\.join(?:\(\s?${NOTHING}\s?\)|(?=[ \t]*(?:[\r\n#;)]|$)))`, 'g')
/** `"".join(["…", "…"])`, */
const SEPARATOR = new RegExp(String.raw`${NOTHING}\.join\(\s{0,40}[[(](${LIST})[\])]\s{0,40}\)`, 'g')
/** `implode('', ['…', '…'])`, */
const IMPLODE = new RegExp(
  String.raw`\b(?:implode|join)\(\s{0,20}(?:${NOTHING}\s?,\s{0,20})?(?:\[|array\()(${LIST})[\])]\s{0,20}\)`,
  'gi',
)
/** and SQL's `CONCAT('…', '…')`. */
const CONCAT = new RegExp(String.raw`\bconcat\((${LIST})\)`, 'gi')

/** From a keyword so far to both sides the list is looked for; */
const REACH = 2000
/** and so far back its statement may begin. */
const STATEMENT = 200

/** How the calls that join what follows them begin. */
const CALLS = [
  ...['"".join(', "''.join(", '``.join(', "join('',", 'join("",'],
  ...['(', '( '].flatMap((open) => ["''", '""', '[', 'array('].map((argument) => `implode${open}${argument}`)),
]
/** The same up to the list, and what opens that, for the shell. */
const LIST_CALL = String.raw`(?:${NOTHING}\.join\(|(?:implode|join)\([ \t]*(?:${NOTHING}[ \t]*,?)?)[ \t]*`
const LIST_OPENS = String.raw`(?:[[(]|array\()`
const LITERAL_ENDS = String.raw`["'\x60][ \t]*,?[ \t]*`
const LITERAL_BEGINS = String.raw`^[ \t]*,?[ \t]*[A-Za-z]?["'\x60]`
/** What joins the list of a literal that ends there with nothing between, and the same where the call goes on below. */
const JOIN_CALLS = [String.raw`\]\.join(?:\(\s?${NOTHING}|[ \t]*[#;)])`, String.raw`\]\.join\(?[ \t]*$`]

/** A line in the midst of a list, which the shell asks of many lines above a new one: most are no such line. */
const ONLY_PIECES = new RegExp(String.raw`^[ \t]*,?[ \t]*(?:${PIECE}[ \t]*,?[ \t]*)*$`)

/** Joins the literals of a list, as the program would. Pieces hold no blanks: a secret has none. */
export const joinedLists: Reader = {
  keywords: ['].join', 'concat(', ...CALLS],
  shell: {
    newLine: [
      new RegExp(`${LIST_CALL}${LIST_OPENS}[ \\t]*${PIECE}`, 'i'),
      ...JOIN_CALLS.map((call) => new RegExp(LITERAL_ENDS + call)),
      new RegExp(String.raw`concat\([ \t]*${PIECE}[ \t]*,`, 'i'),
    ],
    spans: [
      ...JOIN_CALLS.map((call) => ({
        opens: new RegExp(`${LITERAL_ENDS}$`),
        passes: ONLY_PIECES,
        continues: new RegExp(String.raw`(?:^[ \t]*|${LITERAL_ENDS})${call}`),
      })),
      {
        opens: new RegExp(String.raw`concat\([ \t]*(?:${PIECE}[ \t]*,?[ \t]*)*$`, 'i'),
        passes: ONLY_PIECES,
        continues: new RegExp(LITERAL_BEGINS),
      },
      {
        opens: new RegExp(String.raw`${LIST_CALL}(?:${LIST_OPENS}[ \t]*(?:${PIECE}[ \t]*,?[ \t]*)*)?$`, 'i'),
        passes: new RegExp(
          String.raw`^[ \t]*(?:${LIST_OPENS}|(?:${LIST_OPENS}[ \t]*)?(?:,?[ \t]*${PIECE}[ \t]*,?[ \t]*)*|,[ \t]*)$`,
          'i',
        ),
        continues: new RegExp(String.raw`^[ \t]*,?[ \t]*(?:${LIST_OPENS}[ \t]*)?[A-Za-z]?["'\x60]`, 'i'),
      },
    ],
  },
  read(text, ends) {
    const listAt = createSearch(text, ends)
    const readings: Reading[] = []
    let done = 0
    for (const end of ends) {
      if (end <= done) continue
      const hit = listAt(end, done)
      if (!hit) continue
      done = hit.index + hit[0].length
      readings.push(readList(text, hit.index, hit[0], hit[1] as string))
    }
    return readings
  },
}

/**
 * Finds the list around a keyword, for keywords in their order. What lies within reach of several is searched once: in a
 * long row of `join(` a search for each would take minutes.
 */
function createSearch(text: string, ends: readonly number[]) {
  const areas = areasOf(ends, text.length)
  const found = [METHOD, SEPARATOR, IMPLODE, CONCAT].map((form) => ({ hits: hitsOf(form, text, areas), next: 0 }))
  /** The list that has `at` in its own text or right behind it, and begins behind `done`. */
  return (at: number, done: number) => {
    for (const one of found) {
      while (one.next < one.hits.length && endOf(one.hits[one.next] as RegExpExecArray) < at) one.next++
      const hit = one.hits[one.next]
      if (hit && hit.index >= Math.max(done, at - REACH) && hit.index <= at && endOf(hit) <= at + REACH) return hit
    }
    return null
  }
}

function endOf(hit: RegExpExecArray): number {
  return hit.index + hit[0].length
}

function hitsOf(form: RegExp, text: string, areas: readonly [from: number, to: number][]): RegExpExecArray[] {
  return areas.flatMap(([from, to]) =>
    [...text.slice(from, to).matchAll(form)].map((hit) => Object.assign(hit, { index: from + hit.index })),
  )
}

/** What lies within reach of keywords that end at `ends`, in ascending order, joined where it overlaps. */
function areasOf(ends: readonly number[], length: number): [from: number, to: number][] {
  const areas: [number, number][] = []
  for (const end of ends) {
    const last = areas.at(-1)
    const to = Math.min(length, end + REACH)
    if (last && end - REACH <= last[1]) last[1] = to
    else areas.push([Math.max(0, end - REACH), to])
  }
  return areas
}

/** `name = "` from the beginning of the line, the pieces, `"` and a line end. */
function readList(text: string, start: number, all: string, list: string): Reading {
  const at = start + all.indexOf(list)
  const pieces: Part[] = [...list.matchAll(new RegExp(PIECE, 'g'))].map(({ index, 0: piece }) => ({
    start: at + index + piece.search(/["'`]/) + 1,
    end: at + index + piece.length - 1,
  }))
  const before = text.slice(Math.max(0, start - STATEMENT), start)
  const from = start - before.length + before.lastIndexOf('\n') + 1
  const statement = { start: from, end: start }
  return readingOf(text, `joined from ${pieces.length} pieces of a list`, [
    ...(start > from ? [statement] : []),
    '"',
    ...pieces,
    '"\n',
  ])
}
