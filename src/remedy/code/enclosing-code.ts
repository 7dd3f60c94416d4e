import { type Lexis, stringsIn } from './literal-around.ts'

/** What a place in code stands in. */
export interface Enclosing {
  /** The bracket that is open around it; `''` is the file itself. */
  readonly bracket: '(' | '[' | '{' | ''
  /** Where that bracket stands. */
  readonly at: number
  /** What stands before it in there, from the last `;`, `,` or `}` on. */
  readonly lead: string
  /** The same from the last `;` or `,` on. */
  readonly item: string
}

interface Level {
  readonly bracket: Enclosing['bracket']
  readonly at: number
  from: number
  item: number
}

/** A longer statement says nothing more. */
const FARTHEST = 2000
const OPENS = ['(', '[', '{']
const CLOSES = [')', ']', '}']

/** What is open around an offset, the innermost first; the last is the file. Strings and comments are passed over. */
export function enclosingCode(text: string, at: number, lexis: Lexis): readonly [Enclosing, ...Enclosing[]] {
  const levels: Level[] = [{ bracket: '', at: 0, from: 0, item: 0 }]
  const top = () => levels.at(-1) as Level
  const onCode = (character: string, place: number) => {
    if (OPENS.includes(character))
      levels.push({ bracket: character as Enclosing['bracket'], at: place, from: place + 1, item: place + 1 })
    else if (CLOSES.includes(character)) {
      if (top().bracket === OPENS[CLOSES.indexOf(character)]) levels.pop()
      if (character === '}') top().from = place + 1
    } else if (character === ';' || character === ',') Object.assign(top(), { from: place + 1, item: place + 1 })
  }
  for (const _ of stringsIn(text, 0, at, lexis, onCode));
  const around = levels.map(({ bracket, at: opened, from, item }, depth) => {
    const end = levels[depth + 1]?.at ?? at
    const least = end - FARTHEST
    return {
      bracket,
      at: opened,
      lead: text.slice(Math.max(from, least), end),
      item: text.slice(Math.max(item, least), end),
    }
  })
  return around.toReversed() as unknown as readonly [Enclosing, ...Enclosing[]]
}
