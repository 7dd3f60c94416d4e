import { type Refusal, type Replacement, refuse, type Spot } from '../replacement.ts'

/** How the text around a secret is quoted. */
type Quoting = "'" | '"' | 'none'

/** POSIX shells: a bare word, a part of one, and strings in either quotes. */
export function shell(spot: Spot): Replacement | Refusal {
  const heredoc = heredocAround(spot)
  if (heredoc === 'quoted') return refuse('it is in a here-document with a quoted mark, where nothing is replaced')
  const quoting = heredoc ? '"' : quotingAt(spot)
  const value = spot.text.slice(spot.start, spot.end)
  if (/[\\$`]/.test(value) && quoting !== "'")
    return refuse('it is written with escapes: put the value into the env file by hand')
  return { value, edits: (variable) => [expansion(spot, variable, quoting)] }
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

/** Reads the quotes from the beginning of the command, which may be some lines above: `\` continues a line. */
export function quotingAt({ text, start }: Spot): Quoting {
  let from = text.lastIndexOf('\n', start - 1) + 1
  while (from > 1 && text[from - 2] === '\\') from = text.lastIndexOf('\n', from - 2) + 1
  let quote: Quoting = 'none'
  for (let at = from; at < start; at++) {
    const letter = text[at]
    if (letter === '\\' && quote !== "'") at++
    else if (quote === 'none' && (letter === '"' || letter === "'")) quote = letter
    else if (letter === quote) quote = 'none'
  }
  return quote
}

function heredocAround({ text, start }: Spot): 'quoted' | 'plain' | null {
  const lines = text.slice(0, start).split('\n').slice(0, -1)
  let mark: { word: string; quoted: boolean } | null = null
  for (const line of lines) {
    if (mark) {
      if (line.trim() === mark.word) mark = null
      continue
    }
    const [, quote = '', word] = /<<-?\s*(["'\\]?)([A-Za-z_]\w*)/.exec(line) ?? []
    if (word) mark = { word, quoted: quote !== '' }
  }
  return mark && (mark.quoted ? 'quoted' : 'plain')
}
