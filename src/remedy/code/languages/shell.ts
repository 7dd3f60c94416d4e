import { type Refusal, type Replacement, refuse, type Spot } from '../replacement.ts'

/** How the text around a secret is quoted. */
type Quoting = "'" | '"' | 'none'

/** POSIX shells: a bare word, a part of one, and strings in either quotes. */
export function shell(spot: Spot): Replacement | Refusal {
  const { quoting, heredoc } = stateAt(spot.text, 0, spot.start)
  if (heredoc === 'quoted') return refuse('it is in a here-document with a quoted mark, where nothing is replaced')
  const value = spot.text.slice(spot.start, spot.end)
  const place = heredoc ? '"' : quoting
  if (/[\\$`]/.test(value) && place !== "'")
    return refuse('it is written with escapes: put the value into the env file by hand')
  return { value, edits: (variable) => [expansion(spot, variable, place)] }
}

/** `$NAME` as it has to stand between these quotes; a whole single-quoted word becomes a double-quoted one. */
export function expansion({ text, start, end }: Spot, variable: string, quoting: Quoting) {
  const next = text[end] ?? ''
  const name = /\w/.test(next) ? `\${${variable}}` : `$${variable}`
  if (quoting === '"') return { start, end, text: name }
  if (quoting === 'none') return { start, end, text: `"$${variable}"` }
  const opens = text[start - 1] === "'"
  const closes = next === "'"
  return {
    start: opens ? start - 1 : start,
    end: closes ? end + 1 : end,
    text: `${opens ? '' : "'"}"$${variable}"${closes ? '' : "'"}`,
  }
}

interface State {
  readonly quoting: Quoting
  readonly heredoc: 'quoted' | 'plain' | null
}

/** Reads the commands from the offset `from`, and says how what stands at `to` is quoted. */
export function stateAt(text: string, from: number, to: number): State {
  let quoting: Quoting = 'none'
  /** How what stands around a `$(…)` or `…` in backticks is quoted; within it all begins anew. */
  const outer: { quoting: Quoting; closes: ')' | '`' }[] = []
  let mark: { word: string; quoted: boolean } | null = null
  for (let at = from; at < to; at++) {
    const character = text[at]
    if (character === '\\' && quoting !== "'") at++
    else if (quoting !== "'" && isOpening(text, at, outer.at(-1)?.closes === '`')) {
      outer.push({ quoting, closes: character === '`' ? '`' : ')' })
      quoting = 'none'
      if (character === '$') at++
    } else if (quoting === 'none' && character === '(' && outer.length) outer.push({ quoting, closes: ')' })
    else if (quoting === 'none' && character === outer.at(-1)?.closes) quoting = outer.pop()?.quoting ?? 'none'
    else if (quoting === 'none' && (character === '"' || character === "'")) quoting = character
    else if (character === quoting) quoting = 'none'
    else if (quoting === 'none' && character === '#' && /(?:^|\s)$/.test(text.slice(at - 1, at)))
      at = lineEnd(text, at) - 1
    else if (quoting === 'none' && character === '<') mark = heredocAt(text, at) ?? mark
    else if (quoting === 'none' && character === '\n' && mark) {
      const end = heredocEnd(text, at + 1, mark.word)
      if (to < end) return { quoting, heredoc: mark.quoted ? 'quoted' : 'plain' }
      at = end - 1
      mark = null
    }
  }
  return { quoting, heredoc: null }
}

/** `$(` but not `$((`, or a backtick that does not close one. */
function isOpening(text: string, at: number, isInBackticks: boolean): boolean {
  if (text[at] === '`') return !isInBackticks
  return text.startsWith('$(', at) && text[at + 2] !== '('
}

function heredocAt(text: string, at: number): { word: string; quoted: boolean } | null {
  const [, quote = '', word] = /^<<-?\s*(["'\\]?)([A-Za-z_]\w*)/.exec(text.slice(at, at + 100)) ?? []
  return word && text[at - 1] !== '<' ? { word, quoted: quote !== '' } : null
}

function heredocEnd(text: string, from: number, word: string): number {
  for (let at = from; at < text.length; at = lineEnd(text, at) + 1)
    if (text.slice(at, lineEnd(text, at)).trim() === word) return at
  return text.length
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
