// Draws what a terminal showed as SVG: text that can be read, searched and diffed.

const COLORS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 36: '#79c0ff' }
const [INK, PAPER, DIM] = ['#e6edf3', '#0d1117', '#8b949e']
const [LETTER, LINE, MARGIN] = [8.4, 20, 20]

/** @param title what readers hear who do not see it @param steps {{ command: string, output: string }[]} with ANSI colours, one below the other */
export function draw(title, steps) {
  const lines = steps.flatMap(({ command, output }) => [
    `\x1b[1m$ ${command}\x1b[22m`,
    ...output.trimEnd().split('\n'),
    '',
  ])
  lines.pop()
  const columns = Math.max(80, ...lines.map((line) => line.replaceAll(/\x1b\[\d*m/g, '').length))
  const [width, height] = [Math.ceil(columns * LETTER + 2 * MARGIN), lines.length * LINE + 2 * MARGIN]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${INK}" xml:space="preserve">`,
    ...lines.map(drawLine).filter(Boolean),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** Each run of one style is set where its column is, so that the font's own width does not matter. */
function drawLine(line, at) {
  const y = MARGIN + at * LINE + 15
  const spans = runsOf(line).map(({ text, column, style }) => {
    const [x, length] = [MARGIN + column * LETTER, text.length * LETTER]
    return `<tspan x="${x.toFixed(1)}" textLength="${length.toFixed(1)}"${style}>${escaped(text)}</tspan>`
  })
  return spans.length ? `<text y="${y}">${spans.join('')}</text>` : ''
}

function runsOf(line) {
  const runs = []
  let [column, color, bold, dim] = [0, null, false, false]
  for (const [, codes, text] of line.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (text !== undefined) {
      const indent = text.length - text.trimStart().length // set as a place: not every viewer keeps blanks
      if (text.trim()) runs.push({ text: text.trim(), column: column + indent, style: styleOf(color, bold, dim) })
      column += text.length
    } else
      for (const code of codes.split(';').map(Number)) {
        if (code === 0) [color, bold, dim] = [null, false, false]
        else if (code === 1) bold = true
        else if (code === 2) dim = true
        else if (code === 22) [bold, dim] = [false, false]
        else if (code === 39) color = null
        else if (COLORS[code]) color = COLORS[code]
      }
  }
  return runs
}

function styleOf(color, bold, dim) {
  const fill = dim ? DIM : color
  return `${fill ? ` fill="${fill}"` : ''}${bold ? ' font-weight="bold"' : ''}`
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
