// node test/bench/history-costs.mjs [--commits 1000] [--runs 3] REPOSITORY...: what the newest commits of a project cost,
// beside Git's own diffs of them and the peers that read histories. By the wall clock, and by the processor's time.
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measure } from './measure.mjs'
import { findPeers } from './peers.mjs'
import { byProcessor, withProcessorTime } from './processor-time.mjs'
import { nameOf } from './repositories.mjs'
import { ENVIRONMENT, SCRATCH } from './scratch.mjs'
import { caseLines } from './table.mjs'

const ENGINE = fileURLToPath(new URL('../../dist/start.cjs', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { commits: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
})

const peers = findPeers().found.filter(({ history }) => history)
console.log(peers.map(({ name, version }) => `${name} ${version}`).join(', '))
for (const repository of positionals) report(repository)

function report(repository) {
  const cwd = mkdtempSync(join(SCRATCH, 'history-'))
  git(cwd, ['clone', '--quiet', '--shared', repository, '.'])
  const base = git(cwd, ['rev-list', '--first-parent', `--skip=${values.commits}`, '--max-count=1', 'HEAD'])
  const range = `${base}..HEAD`
  const name = `${nameOf(repository)}, ${git(cwd, ['rev-list', '--count', range])} commits`
  const spent = new Map()
  const programs = [
    { label: 'git log -p -U0', command: ['git', 'log', '-p', '-U0', range], exits: [0] },
    { label: 'hushkey', command: [process.execPath, ENGINE, 'scan', '--range', range], exits: [0, 1] },
    ...peers.map((peer) => ({ label: peer.name, command: ['sh', '-c', peer.history(range)] })),
  ]
  const wall = measure(
    programs.map((program) => withProcessorTime({ ...program, cwd, env: ENVIRONMENT }, spent)),
    Number(values.runs),
  )
  for (const one of [{ name, programs: wall }, byProcessor(name, wall, spent)]) console.log(caseLines(one).join('\n'))
}

function git(cwd, args) {
  return execFileSync('git', args, { cwd, env: ENVIRONMENT, encoding: 'utf8' }).trim()
}
