// node test/bench/by-project.mjs LABELLED.jsonl: precision and recall for each project of labelled lines, so that a change
// which helps one of them and harms the others shows. None ships with this project; an object a line has `file` (its first
// folder is the project), `line`, `text` and `label` (`T` a secret, `F` none, others count neither way).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { scan } from '../../dist/index.js'

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: node test/bench/by-project.mjs LABELLED.jsonl')

const files = new Map()
for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const row = JSON.parse(text)
  const { lines, labels } = files.get(row.file) ?? { lines: [], labels: [] }
  const parts = row.text.split('\n')
  for (const [at, part] of parts.entries()) lines[row.line - 1 + at] = part
  labels.push({ label: row.label, first: row.line, last: row.line + parts.length - 1 })
  files.set(row.file, { lines, labels })
}

const found = await findingsIn(new Map([...files].map(([path, { lines }]) => [path, textOf(lines)])))
const projects = new Map()
for (const [path, { labels }] of files) {
  const project = path.split('/', 1)[0]
  const figures = projects.get(project) ?? { secrets: 0, reported: 0, alarms: 0, blocked: 0, stops: 0 }
  projects.set(project, figures)
  count(figures, labels, found.get(path) ?? [])
}
for (const [project, figures] of [...projects].sort()) print(project, figures)
summarise([...projects.values()])

function textOf(lines) {
  return `${Array.from(lines, (line) => line ?? '').join('\n')}\n`
}

/** What a staged scan says of all files at once, by path. */
async function findingsIn(texts) {
  const cwd = mkdtempSync(join(tmpdir(), 'hushkey-labelled-'))
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true })
      writeFileSync(join(cwd, path), text)
    }
    const git = (...args) =>
      execa('git', ['-c', 'core.autocrlf=false', '-c', 'core.excludesFile=/dev/null', ...args], { cwd })
    await git('init', '--quiet')
    await git('add', '--all', '--force')
    const byPath = new Map()
    for (const finding of (await scan({ cwd, env: process.env })).findings)
      byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding])
    return byPath
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

function count(figures, labels, findings) {
  const hits = new Map(findings.filter(({ line }) => line).map(({ line, blocks }) => [line, blocks]))
  const kinds = new Map()
  for (const { label, first, last } of labels) {
    const within = [...hits].filter(([line]) => line >= first && line <= last)
    for (const [line] of within) if (label === 'T' || !kinds.has(line)) kinds.set(line, label)
    if (label !== 'T') continue
    figures.secrets++
    if (within.length > 0) figures.reported++
    if (within.some(([, blocks]) => blocks)) figures.blocked++
  }
  for (const [line, blocks] of hits) {
    if (['T', 'X', 'I'].includes(kinds.get(line))) continue
    figures.alarms++
    if (blocks) figures.stops++
  }
}

function ratio(part, whole) {
  return whole ? part / whole : 1
}

function print(project, { secrets, reported, alarms, blocked, stops }) {
  const shown = [
    ratio(reported, reported + alarms),
    ratio(reported, secrets),
    ratio(blocked, blocked + stops),
    ratio(blocked, secrets),
  ]
  const [precision, recall, blocking, stopped] = shown.map((one) => one.toFixed(3))
  console.log(
    `${project.padEnd(24)} ${String(secrets).padStart(5)} secrets  reported: precision ${precision} recall ${recall}  ` +
      `blocking: precision ${blocking} recall ${stopped}`,
  )
}

/** Figures of one project each, not of all lines: a large project counts no more than a small one. */
function summarise(all) {
  const some = all.filter(({ secrets }) => secrets >= 10)
  for (const [name, figure] of [
    ['precision', ({ reported, alarms }) => ratio(reported, reported + alarms)],
    ['recall', ({ reported, secrets }) => ratio(reported, secrets)],
  ]) {
    const sorted = some.map(figure).sort((a, b) => a - b)
    const at = (share) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 1).toFixed(3)
    console.log(
      `${name} of ${some.length} projects with 10 secrets and more: worst ${at(0)}, tenth ${at(0.1)}, median ${at(0.5)}`,
    )
  }
}
