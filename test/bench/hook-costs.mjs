// node test/bench/hook-costs.mjs [--commits 60] REPOSITORY...: what the hook of a project's newest commits costs, beside the
// engine alone and the peers that read histories, too. Each commit is staged on top of its parent; all are run in turn, and
// the least of three times counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findPeers } from './peers.mjs'

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))
const HOOK = ['sh', join(PACKAGE, 'hooks/pre-commit')]
const ENGINE = [process.execPath, join(PACKAGE, 'dist/start.cjs'), 'scan']
/** What the hook may cost: so many times the engine alone, and so many milliseconds. */
const [TIMES, MILLISECONDS] = [1.15, 10]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { commits: { type: 'string', default: '60' } },
})

const peers = findPeers().found.filter(({ history }) => history)
const rows = positionals.flatMap(costs)
const over = rows.filter(({ hook, engine }) => hook > TIMES * engine + MILLISECONDS)
const share = rows.map(({ hook, engine }) => hook / engine).sort((one, other) => one - other)
console.log(
  `${rows.length} commits: the hook takes ${share[share.length >> 1].toFixed(2)} of the engine alone in the median, at most ${share.at(-1).toFixed(2)}; ` +
    `${over.length} take more than ${TIMES} of it and ${MILLISECONDS} ms`,
)
for (const { commit, hook, engine } of over) console.log(`  ${commit}  ${hook.toFixed(0)} ms, ${engine.toFixed(0)} ms`)
console.log(
  `${'milliseconds'.padEnd(24)}${['median', 'nine of ten', 'most'].map((head) => head.padStart(12)).join('')}`,
)
printSpread('hushkey, the hook', 'hook')
printSpread('hushkey, engine alone', 'engine')
for (const { name, version } of peers) printSpread(`${name} ${version}`, name)

function printSpread(label, key) {
  const times = rows.map((row) => row[key]).sort((one, other) => one - other)
  const cells = [0.5, 0.9, 1].map((part) => times[Math.ceil(part * times.length) - 1].toFixed(0).padStart(12))
  console.log(label.padEnd(24) + cells.join(''))
}

function costs(repository) {
  const folder = mkdtempSync(join(tmpdir(), 'hushkey-costs-'))
  try {
    run(['git', 'clone', '--quiet', '--shared', '--no-checkout', repository, folder], {})
    return costsOf({ cwd: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function costsOf(where) {
  const listed = run(['git', 'rev-list', '--no-merges', '--parents', `--max-count=${values.commits}`, 'HEAD'], where)
  const pairs = listed.split('\n').map((row) => row.split(' '))
  return pairs
    .filter(([, parent]) => parent)
    .map(([commit, parent]) => {
      run(['git', 'update-ref', '--no-deref', 'HEAD', parent], where)
      run(['git', 'read-tree', commit], where)
      const rounds = Array.from({ length: 3 }, () => ({
        hook: time(HOOK, where, [0, 1]),
        engine: time(ENGINE, where, [0, 1]),
        ...Object.fromEntries(peers.map(({ name, hook }) => [name, time(['sh', '-c', hook], where)])),
      }))
      const least = Object.keys(rounds[0]).map((key) => [key, Math.min(...rounds.map((round) => round[key]))])
      return { commit, ...Object.fromEntries(least) }
    })
}

function time([program, ...args], options, exits) {
  const started = process.hrtime.bigint()
  const { status } = spawnSync(program, args, { ...options, stdio: 'ignore' })
  const milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  if (exits && !exits.includes(status)) throw new Error(`${program} ended with ${status}`)
  return milliseconds
}

function run([program, ...args], options) {
  const { status, stdout, stderr } = spawnSync(program, args, { ...options, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}
