// Draws a pull request's diff with an annotation, as GitHub shows it below the line.
import { code, INK, lines, picture, rect, words } from './svg.mjs'

const WIDTH = 860
const ROW = 22
const [GREEN, GUTTER] = ['#dafbe1', '#aceebb']

/** @param review as `reviewed()` gives it */
export function drawAnnotation({ path, diff, annotation }) {
  const { properties, message } = parse(annotation.split('\n')[0])
  const below = Number(properties.line)
  const text = lines(message, WIDTH - 130, 13)
  const box = 76 + text.length * 18
  const rows = []
  let y = 42
  for (const line of diff) {
    rows.push(drawLine(line, y))
    y += ROW
    if (line.number === below) {
      rows.push(drawBox({ properties, text }, y, box))
      y += box
    }
  }
  const header = [rect(1, 1, WIDTH - 2, 38, { fill: '#f6f8fa' }), code(16, 25, path, { size: 13 })]
  return picture(WIDTH, y + 8, `GitHub shows the finding below line ${below} of ${path}`, [header, rows])
}

/** `::error file=a,line=1::message`, unescaped. */
function parse(command) {
  const [, list, message] = /^::\w+ (.*?)::(.*)$/.exec(command)
  const properties = Object.fromEntries(list.split(',').map((pair) => pair.split('=').map(unescaped)))
  return { properties, message: unescaped(message) }
}

function unescaped(text) {
  return text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function drawLine({ number, text, isNew }, y) {
  const back = isNew ? [rect(1, y, 60, ROW, { fill: GUTTER }), rect(61, y, WIDTH - 62, ROW, { fill: GREEN })] : []
  const sign = isNew ? code(70, y + 15, '+') : ''
  return [...back, code(28, y + 15, `${number}`, { fill: INK.quiet }), sign, code(86, y + 15, text)]
}

function drawBox({ properties: { file, line, title }, text }, y, height) {
  const [x, top, width] = [70, y + 8, WIDTH - 90]
  return [
    rect(x, top, width, height - 16, { fill: INK.paper, stroke: INK.line, radius: 6 }),
    rect(x, top, 4, height - 16, { fill: INK.red }),
    words(x + 16, top + 22, `Check failure on line ${line} in ${file}`, { size: 12, bold: true }),
    words(WIDTH - 210, top + 22, 'GitHub Actions / hushkey', { size: 12, fill: INK.quiet }),
    words(x + 16, top + 45, title, { size: 13, bold: true, fill: INK.red }),
    ...text.map((each, at) => words(x + 16, top + 65 + at * 18, each, { size: 13 })),
  ]
}
