import { SECRET_WORDS } from '../../words/secret-words.ts'
import { type Part, type Reader, type Reading, readingOf } from '../reading.ts'
import { JOINS_NEIGHBOURS } from '../string-operators.ts'

/** From a secret's name to the bracket that opens the list: `apiKeys: [`, `keys := []string{`, `KEYS = List.of(`. */
const OPENS = String.raw`[\w"'\])]{0,40}(?:[ \t]?:[ \t]?[\w.<>[\]]{1,30})?[ \t]{0,8}(?::=|=>|[:=])[ \t]{0,8}(?:new[ \t])?[\w.<>[\]]{0,40}[ \t]?[[({][ \t]{0,8}(?:(?:#|\/\/)[^\n]{0,200})?`
const OPENER = new RegExp(String.raw`${OPENS}\r?\n`, 'y')
const ITEM_LINE = String.raw`[ \t]{0,80}[rbu]?(?:"(?<double>[^"\s\\]{6,512})"|'(?<single>[^'\s\\]{6,512})'|\x60(?<tick>[^\x60\s\\]{6,512})\x60)[ \t]{0,8}[,;)\]}]{0,4}[ \t]{0,8}(?:(?:#|\/\/)[^\n]{0,200})?`
const ITEM = new RegExp(String.raw`${ITEM_LINE}(?:\r?\n|$)`, 'y')
const ITEM_OF_SHELL = new RegExp(`^${ITEM_LINE.replaceAll(/\?<\w+>/g, '?:')}$`)
const MOST_ITEMS = 50

type Item = Exclude<Part, string>

/** Reads each literal of a list that stands on a line of its own as the value of the list's name. */
export const literalList: Reader = {
  keywords: SECRET_WORDS,
  shell: {
    spans: [
      {
        opens: new RegExp(`(?:${SECRET_WORDS.join('|')})${OPENS}$`, 'i'),
        continues: ITEM_OF_SHELL,
        passes: ITEM_OF_SHELL,
      },
    ],
  },
  read: (text, ends, path) => ends.flatMap((end) => readList(text, end, path)),
}

function readList(text: string, at: number, path: string): Reading[] {
  OPENER.lastIndex = at
  const opener = OPENER.exec(text)
  if (!opener) return []
  const start = at - (/[\w.$-]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0)
  const name = { start, end: at + (/^\w*/.exec(opener[0])?.[0].length ?? 0) }
  const is = /\.(?:ya?ml|json)$/i.test(path) ? ': ' : ' = '
  return apartIn(path, text, opener[0], itemsBelow(text, OPENER.lastIndex)).map((item) =>
    readingOf(text, 'read with the name of its list', [name, is, '"', item, '"\n']),
  )
}

/** `KEY = (`, where strings side by side are one: those at the beginning without a comma between `joined` reads as one value. */
function apartIn(path: string, text: string, opener: string, items: readonly Item[]): readonly Item[] {
  if (!JOINS_NEIGHBOURS.test(path) || !/[:=][ \t]*\([ \t]*\r?\n$/.test(opener)) return items
  const last = items.findIndex(({ end }) => !/^.[ \t]*\r?\n/.test(text.slice(end, end + 100)))
  return last === 0 ? items : items.slice((last < 0 ? items.length : last) + 1)
}

function itemsBelow(text: string, from: number): Item[] {
  const items: Item[] = []
  ITEM.lastIndex = from
  for (let hit = ITEM.exec(text); hit && items.length < MOST_ITEMS; hit = ITEM.exec(text)) {
    const { double, single, tick } = hit.groups ?? {}
    const value = double ?? single ?? tick ?? ''
    const start = hit.index + hit[0].indexOf(value)
    items.push({ start, end: start + value.length })
  }
  return items
}
