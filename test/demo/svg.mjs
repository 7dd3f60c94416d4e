// Small pieces of SVG: text that can be read, searched and diffed.

export const INK = {
  text: '#1f2328',
  quiet: '#59636e',
  line: '#d1d9e0',
  link: '#0969da',
  red: '#d1242f',
  paper: '#ffffff',
}
const SANS = "-apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, 'DejaVu Sans', sans-serif"
const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
/** Wide enough for any of the fonts. */
const LETTER = 0.58
const MONO_LETTER = 0.602

export function picture(width, height, title, parts) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    rect(0.5, 0.5, width - 1, height - 1, { fill: INK.paper, stroke: INK.line, radius: 6 }),
    `<g font-family="${SANS}" font-size="14" fill="${INK.text}">`,
    ...parts.flat(Infinity),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

export function rect(x, y, width, height, { fill = 'none', stroke = 'none', radius = 0 } = {}) {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`
}

export function words(x, y, text, { size = 14, fill = INK.text, bold = false } = {}) {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`
}

/** Set to its length, so that the font's own width does not matter. */
export function code(x, y, text, { size = 12, fill = INK.text } = {}) {
  const indent = text.length - text.trimStart().length
  const [at, length] = [x + indent * size * MONO_LETTER, text.trim().length * size * MONO_LETTER]
  if (!text.trim()) return ''
  return `<text x="${at.toFixed(1)}" y="${y}" font-family="${MONO}" font-size="${size}" fill="${fill}" textLength="${length.toFixed(1)}">${escaped(text.trim())}</text>`
}

/** Breaks a paragraph into lines. */
export function lines(text, width, size = 14) {
  const most = Math.floor(width / (size * LETTER))
  const broken = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > most) {
      broken.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...broken, line]
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
