// Draws an alert of GitHub's code scanning from SARIF.
import { code, INK, lines, picture, rect, words } from './svg.mjs'

const WIDTH = 860
const MAIN = 600
const ROW = 22

/** @param review as `reviewed()` gives it */
export function drawAlert({ diff, sarif }) {
  const [{ results, tool }] = sarif.runs
  const [result] = results
  const rule = tool.driver.rules[result.ruleIndex]
  const { region, artifactLocation } = result.locations[0].physicalLocation
  const [excerpt, y] = drawCode(diff, region, artifactLocation.uri, result.message.text)
  const [help, end] = drawHelp(rule, tool.driver.name, y + 18)
  const title = [
    words(20, 36, rule.shortDescription.text, { size: 20 }),
    rect(20, 50, 56, 22, { fill: '#1a7f37', radius: 11 }),
    words(31, 66, 'Open', { size: 12, fill: INK.paper, bold: true }),
    words(86, 66, 'in main, just now', { size: 13, fill: INK.quiet }),
  ]
  return picture(WIDTH, end + 8, `The alert that code scanning makes of ${rule.id}`, [
    title,
    excerpt,
    drawSide(rule),
    help,
  ])
}

function drawCode(diff, { startLine }, path, message) {
  const shown = diff.filter(({ number }) => Math.abs(number - startLine) <= 3)
  const parts = [
    rect(20, 88, MAIN - 40, 32, { fill: '#f6f8fa', stroke: INK.line }),
    code(32, 108, `${path}:${startLine}`),
  ]
  let y = 120
  for (const { number, text } of shown) {
    if (number === startLine) parts.push(rect(20, y, MAIN - 40, ROW, { fill: '#fff8c5' }))
    parts.push(code(32, y + 15, `${number}`, { fill: INK.quiet }), code(66, y + 15, text, { size: 11 }))
    y += ROW
    if (number !== startLine) continue
    const broken = lines(message, MAIN - 110, 13)
    const height = broken.length * 18 + 40
    parts.push(
      rect(44, y + 8, MAIN - 88, height, { stroke: INK.line, radius: 6 }),
      words(58, y + 29, 'hushkey', { size: 13, bold: true }),
      ...broken.map((line, at) => words(58, y + 50 + at * 18, line, { size: 13 })),
    )
    y += height + 16
  }
  parts.push(rect(20, 120, MAIN - 40, y - 120, { stroke: INK.line }))
  return [parts, y]
}

function drawSide({ properties }) {
  const severity = severityOf(Number(properties['security-severity']))
  return [
    words(MAIN + 16, 106, 'Severity', { size: 12, bold: true, fill: INK.quiet }),
    rect(MAIN + 16, 116, 74, 22, { stroke: INK.red, radius: 11 }),
    words(MAIN + 28, 131, severity, { size: 12, fill: INK.red, bold: true }),
    words(MAIN + 16, 168, 'Tags', { size: 12, bold: true, fill: INK.quiet }),
    ...properties.tags.flatMap((tag, at) => [
      rect(MAIN + 16 + at * 76, 178, 68, 22, { fill: '#ddf4ff', radius: 11 }),
      words(MAIN + 28 + at * 76, 193, tag, { size: 12, fill: INK.link }),
    ]),
  ]
}

/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object */
function severityOf(score) {
  if (score > 9) return 'Critical'
  return score >= 7 ? 'High' : score >= 4 ? 'Medium' : 'Low'
}

function drawHelp({ id, help }, tool, top) {
  const parts = [
    rect(20, top, MAIN - 40, 46, { fill: '#f6f8fa', stroke: INK.line }),
    words(32, top + 18, 'Tool', { size: 12, bold: true }),
    words(32, top + 37, tool, { size: 13 }),
    words(180, top + 18, 'Rule ID', { size: 12, bold: true }),
    code(180, top + 37, id),
  ]
  let y = top + 58
  for (const block of help.markdown.split('\n\n').filter(Boolean))
    for (const [at, line] of block.split('\n').entries()) {
      const [drawn, height] = drawMarkdown(line, y, at + 1)
      parts.push(drawn)
      y += height
    }
  parts.push(rect(20, top + 46, MAIN - 40, y - top - 40, { stroke: INK.line }))
  return [parts, y + 6]
}

/** As much of Markdown as the pages of rules have: headings, steps with code, a link, paragraphs. */
function drawMarkdown(line, y, number) {
  const [, marks, heading] = /^(#+) (.*)$/.exec(line) ?? []
  if (heading) return [words(32, y + 24, heading, { size: marks.length > 2 ? 15 : 17, bold: true }), 34]
  const [, step, typed] = /^1\. (.*?)(?: `(.*)`)?$/.exec(line) ?? []
  if (step)
    return [[words(44, y + 16, `${number}.  ${step}`, { size: 13 }), ...(typed ? [code(264, y + 16, typed)] : [])], 22]
  const [, name] = /^\[(.*)\]\(.*\)$/.exec(line) ?? []
  if (name) return [words(32, y + 18, name, { size: 13, fill: INK.link }), 26]
  const broken = lines(line, MAIN - 70, 13)
  return [broken.map((each, at) => words(32, y + 16 + at * 18, each, { size: 13 })), broken.length * 18 + 6]
}
