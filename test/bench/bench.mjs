// Measures what a commit waits for: hushkey, the floors below it, and the peers that are on the PATH.
//
//   npm run bench -- [--runs 12] [--only clean,key,lines,scaling,push,history,tree,findings,big] [--big] [--node /path/to/another/node]...
//                    [--json FILE] [--markdown]
//
// --big adds 500 MB, 1,000,000 lines and a tree of 100 MB; --markdown prints the table of the README. docs/speed.md tells what is measured.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { accept } from './acceptance.mjs'
import { big } from './cases/big.mjs'
import { cleanCommit } from './cases/clean-commit.mjs'
import { findings } from './cases/findings.mjs'
import { history } from './cases/history.mjs'
import { key } from './cases/key.mjs'
import { lines } from './cases/lines.mjs'
import { push } from './cases/push.mjs'
import { scaling } from './cases/scaling.mjs'
import { tree } from './cases/tree.mjs'
import { machine } from './machine.mjs'
import { findPeers } from './peers.mjs'
import { asMarkdown, asText } from './table.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '12' },
    only: { type: 'string' },
    big: { type: 'boolean', default: false },
    node: { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
})
/** What issue 6 accepts and other programs measure. */
const ELSEWHERE = [
  accept(
    '2',
    'real commits that never start Node',
    null,
    { least: 85 },
    { unit: '%', why: 'test/bench/node-starts.mjs' },
  ),
  accept(
    '7',
    'findings that the hook misses and the engine alone has',
    null,
    { most: 0 },
    { unit: '', why: 'npm test' },
  ),
]
const CASES = { clean: cleanCommit, key, lines, scaling, push, history, tree, findings, ...(values.big && { big }) }
const chosen = values.only?.split(',') ?? Object.keys(CASES)
const unknown = chosen.filter((name) => !CASES[name])
if (unknown.length) throw new Error(`--only takes ${Object.keys(CASES).join(', ')}; not ${unknown.join(', ')}`)
const runs = Number(values.runs)
if (!(Number.isInteger(runs) && runs > 0)) throw new Error('--runs takes a count')

const { found: peers, missing, failing } = findPeers()
const report = {
  machine: machine(peers),
  date: new Date().toISOString(),
  runs,
  missing,
  failing,
  cases: [],
  acceptance: [],
}
for (const name of chosen) {
  const started = Date.now()
  const { cases, acceptance } = await CASES[name]({ runs, peers, nodes: values.node, big: values.big })
  report.cases.push(...cases)
  report.acceptance.push(...acceptance)
  console.error(`${name}: ${Math.round((Date.now() - started) / 1000)} s`)
}
if (!values.only) report.acceptance.push(...ELSEWHERE)
console.log(values.markdown ? asMarkdown(report) : asText(report))
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
