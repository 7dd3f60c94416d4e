import { SECRET_WORDS } from '../words/secret-words.ts'
import { type Part, type Reader, readingOf } from './reading.ts'

const YAML = /\.ya?ml$/i
/** From the word to the end of its line. */
const OPENER = /[\w"']{0,40}:[ \t]{0,8}(?:#[^\n]{0,200})?\r?\n/y
const ITEM_LINE = String.raw`[ \t]{0,80}-[ \t]{1,8}(?:"(?<double>[^"\s\\]{4,512})"|'(?<single>[^'\s\\]{4,512})'|(?<bare>[^\s"'\x60#{}[\]:,&*!|>%@-][^\s"'\x60#{}[\],:]{3,511}))[ \t]{0,8}(?:#[^\n]{0,200})?`
const ITEM = new RegExp(String.raw`${ITEM_LINE}(?:\r?\n|$)`, 'y')
const ITEM_OF_SHELL =
  /^[ \t]{0,80}-[ \t]{1,8}(?:"[^"\s\\]{4,512}"|'[^'\s\\]{4,512}'|[^\s"'\x60#{}[\]:,&*!|>%@-][^\s"'\x60#{}[\],:]{3,511})[ \t]{0,8}(?:#.*)?$/
const MOST_ITEMS = 50

/** Reads each item of a YAML list under a secret's name as its value: `api_tokens:`, and `- 3f9c…` below. */
export const yamlList: Reader = {
  keywords: SECRET_WORDS,
  shell: {
    spans: [
      {
        opens: new RegExp(String.raw`(?:${SECRET_WORDS.join('|')})[\w"']{0,40}:[ \t]{0,8}(?:#.*)?$`, 'i'),
        continues: ITEM_OF_SHELL,
        passes: ITEM_OF_SHELL,
        paths: YAML,
      },
    ],
  },
  read(text, ends, path) {
    if (!YAML.test(path)) return []
    return ends.flatMap((end) => {
      OPENER.lastIndex = end
      const opener = OPENER.exec(text)
      if (!opener) return []
      const name = { start: nameStart(text, end), end: end + (/^\w*/.exec(opener[0])?.[0].length ?? 0) }
      return itemsBelow(text, OPENER.lastIndex).map((item) =>
        readingOf(text, 'read with the name of its list', [name, ': "', item, '"\n']),
      )
    })
  },
}

function itemsBelow(text: string, from: number): Exclude<Part, string>[] {
  const items: { start: number; end: number }[] = []
  ITEM.lastIndex = from
  for (let hit = ITEM.exec(text); hit && items.length < MOST_ITEMS; hit = ITEM.exec(text)) {
    const { double, single, bare } = hit.groups ?? {}
    const value = double ?? single ?? bare ?? ''
    const start = hit.index + hit[0].indexOf(value, hit[0].indexOf('-') + 1)
    items.push({ start, end: start + value.length })
  }
  return items
}

function nameStart(text: string, at: number): number {
  return at - (/[\w.$-]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0)
}
