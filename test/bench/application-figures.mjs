// node test/bench/application-figures.mjs [--commits 1000] [--labels FILE]: what the newest commits of public applications
// would have been stopped for and warned of, and what their trees hold. Each commit is read as it was made.
//
// All findings are written to a file. Read each stop without looking at its rule, give its line a "label" (false, test,
// policy or secret), and hand the file back with --labels to count them by label.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { scan, UserError } from '../../dist/index.js'
import { applicationHistories } from './application-histories.mjs'

const { values } = parseArgs({ options: { commits: { type: 'string', default: '1000' }, labels: { type: 'string' } } })
const labels = new Map(values.labels ? readLines(values.labels).map((one) => [keyOf(one), one.label]) : [])
const FILE = join(tmpdir(), 'hushkey-applications.jsonl')

const findings = []
const total = { commits: 0, stopped: 0, warned: 0, lines: 0, blocking: 0, warnings: 0 }
for (const application of await applicationHistories(Number(values.commits))) {
  const figures = await measure(application)
  for (const key of Object.keys(total)) total[key] += figures[key]
  print(application.name, figures)
}
print('all', total)
writeFileSync(FILE, findings.map((one) => `${JSON.stringify(one)}\n`).join(''))
console.log(`all findings: ${FILE}`)
if (values.labels) printLabels()

async function measure({ name, repository, commit: head }) {
  const cwd = mkdtempSync(join(tmpdir(), 'hushkey-application-'))
  const env = { ...process.env, GIT_DIR: repository, GIT_WORK_TREE: cwd, GIT_INDEX_FILE: join(cwd, '.index') }
  const git = async (...args) => (await execa('git', args, { cwd, env, maxBuffer: 1 << 28 })).stdout
  try {
    const figures = { commits: 0, stopped: 0, warned: 0, lines: 0, blocking: 0, warnings: 0 }
    const list = await git('rev-list', '--no-merges', `--max-count=${values.commits}`, head)
    for (const commit of list.split('\n').filter(Boolean)) {
      const found = (await resultOf({ cwd, env, range: `${commit}^!` }))?.findings
      if (!found) continue
      figures.commits++
      if (found.some(({ blocks }) => blocks)) figures.stopped++
      else if (found.length > 0) figures.warned++
      keep(name, commit, found)
    }
    await git('read-tree', head)
    const tree = await resultOf({ cwd, env, all: true })
    if (!tree) return figures
    const { findings: found, summary } = tree
    keep(name, 'tree', found)
    const { blocking, warnings, addedLines: lines } = summary
    return { ...figures, lines, blocking, warnings }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** What could not be read, as in a clone without large files, is said and not counted. */
async function resultOf(options) {
  try {
    return await scan(options)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    console.error(`  left out ${options.range ?? 'the tree'}: ${error.message}`)
    return undefined
  }
}

function keep(name, commit, found) {
  for (const { rule, path, line, blocks } of found)
    findings.push({
      name,
      commit,
      path,
      line,
      rule,
      blocks,
      label: labels.get(keyOf({ name, commit, path, line, rule })),
    })
}

function keyOf({ name, commit, path, line, rule }) {
  return JSON.stringify([name, commit, path, line, rule])
}

function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function print(name, { commits, stopped, warned, lines, blocking, warnings }) {
  const per = (count, of, each) => ((count / Math.max(1, of)) * each).toFixed(1).padStart(6)
  console.log(
    `${name.padEnd(38)} ${String(commits).padStart(6)} commits, of 1,000 ${per(stopped, commits, 1000)} stopped, ` +
      `${per(warned, commits, 1000)} warned; of 100,000 lines ${per(blocking, lines, 1e5)} block, ${per(warnings, lines, 1e5)} warn`,
  )
}

function printLabels() {
  const counts = new Map()
  for (const { commit, blocks, label = 'not read' } of findings)
    if (blocks && commit !== 'tree') counts.set(label, (counts.get(label) ?? 0) + 1)
  for (const [label, count] of counts) console.log(`  stops read as ${label.padEnd(10)} ${count}`)
}
