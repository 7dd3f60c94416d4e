/** Where a value stands in a text: a string literal, a scalar, the text of an element, an argument. */
export interface PlaceOfValue {
  /** Offsets of the value, without its quotes. */
  readonly start: number
  readonly end: number
  /** What it stands in, such as `"` or `'''`; empty for a bare value. */
  readonly quote: string
}

const QUOTED = /(?<quote>"""|'''|["'`])(?!\k<quote>)(?:\\.|(?!\k<quote>)[^\\\n]){1,300}\k<quote>/g
/** Several lines in triple quotes or backticks. */
const BLOCK = /(?<quote>"""|'''|`)(?:\\.|(?!\k<quote>)[^\\]){1,400}\k<quote>/g
const SCALAR = /(?<=^[ \t]*(?:- )?["']?[\w.$-]{1,60}["']?[ \t]*[:=][ \t]*)[^\s"'{}[\]|>&*!#][^\n\r]{0,200}/gm
const ELEMENT = /(?<=>)[^<>\n]{1,200}(?=<\/)/g
const WORD = /(?<=[ \t=])[^\s"'`$(){}=]{3,80}(?=[ \t\r\n])/g
const NUMBER = /(?<=[=(,:][ \t]*)\d[\w.]{0,20}(?=[,;)\s])/g

const BARE: Readonly<Record<string, RegExp>> = {
  YAML: SCALAR,
  'INI, properties': SCALAR,
  shell: WORD,
  Dockerfile: WORD,
  text: WORD,
  'XML, HTML': ELEMENT,
}

/** All places in a text where another value could stand. */
export function placesOf(text: string, language: string): PlaceOfValue[] {
  const quoted = [QUOTED, BLOCK].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: all, index, groups }) => {
      const quote = groups?.quote ?? ''
      return { start: index + quote.length, end: index + all.length - quote.length, quote }
    }),
  )
  const bare = [...text.matchAll(BARE[language] ?? NUMBER)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
    quote: '',
  }))
  return [...quoted, ...bare]
}
