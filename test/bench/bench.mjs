// Measures what a commit waits for, against floors and the peers that are installed.
//
//   node test/bench/bench.mjs [--runs 12] [--big] [--json FILE]
//
// Every case runs interleaved, round by round, so that a busy machine slows all of them alike: only the ratios of one run
// count. Peers are taken from the PATH. `--big` adds 1,000,000 lines and 500 MB.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '12' },
    big: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const runs = Number(values.runs)
const root = fileURLToPath(new URL('../..', import.meta.url))
const hook = join(root, 'hooks/pre-commit')
const cli = join(root, 'dist/cli.js')
const base = mkdtempSync(join(tmpdir(), 'hushkey-bench-'))
const env = {
  ...process.env,
  HOME: base,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

/** What is measured in each repository; a peer that is not installed is left out. */
const FLOORS = [
  ['node -e 0', ['node', '-e', '0']],
  ['git diff --cached', ['git', 'diff', '--cached']],
  ['sh with true', ['sh', '-e', '-c', 'true']],
]
const OURS = [
  ['hushkey hook', ['sh', hook]],
  ['hushkey engine', ['node', cli, 'scan']],
]
const PEERS = [
  ['gitleaks', ['gitleaks', 'git', '--pre-commit', '--staged', '--no-banner', '.']],
  ['betterleaks', ['betterleaks', 'git', '--pre-commit', '--staged', '--no-banner', '.']],
  ['ripsecrets', ['ripsecrets', '--strict-ignore', '.']],
  ['git-secrets', ['git-secrets', '--pre_commit_hook', '--']],
  ['detect-secrets', ['sh', '-c', 'git diff --cached --name-only -z | xargs -0 detect-secrets-hook']],
].filter(([name]) => installed(name === 'detect-secrets' ? 'detect-secrets-hook' : name))

const CASES = [
  ['one clean line, 500 files', () => repo(500, 1), [...FLOORS, ...OURS, ...PEERS]],
  ['one line with a key', () => repo(500, 1, keyLine()), [...FLOORS, ...OURS, ...PEERS]],
  ['10,000 lines', () => repo(500, 10_000), [...FLOORS, ...OURS]],
  ['100,000 lines', () => repo(500, 100_000), [...FLOORS, ...OURS, ...PEERS]],
  ...(values.big
    ? [
        ['1,000,000 lines', () => repo(500, 1_000_000), [...FLOORS, ...OURS]],
        ['500 MB in 20 files', () => repo(20, 400_000, '', 20), [...FLOORS, ...OURS]],
      ]
    : []),
]

function installed(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** A repository with a history of one commit and `lines` lines staged on top of it, in `spread` files. */
function repo(files, lines, extra = '', spread = 1) {
  const folder = mkdtempSync(join(base, 'repo-'))
  const git = (...args) => execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  git('init', '--quiet')
  for (let at = 0; at < files; at++) write(`src/d${at % 40}/f${at}.ts`, codeOf(at, 40))
  git('add', '.')
  git('commit', '--quiet', '--no-verify', '-m', 'base')
  for (let at = 0; at < spread; at++) write(`src/new${at}.ts`, codeOf(at + files, lines) + extra)
  git('add', '.')
  return folder
}

/** Lines as programmers write them, 65 bytes on average. */
function codeOf(seed, lines) {
  const words = 'user item list value index count state event order price label query store table cache route'.split(
    ' ',
  )
  let state = seed + 1
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return words[state >>> 28]
  }
  return Array.from(
    { length: lines },
    (_, at) =>
      `  const ${next()}${at} = ${next()}(${next()}.${next()}, '${next()} ${next()}') // ${next()} ${next()}\n`,
  ).join('')
}

function keyLine() {
  const letters = 'Zk3vUq9TmXw2Rb7LpD5sYhN8'
  return `const stripe = new Stripe("${['sk', 'live', letters].join('_')}")\n`
}

const machine = {
  node: process.version,
  git: execFileSync('git', ['--version']).toString().trim(),
  cpus: cpus().length,
}
const report = { machine, runs, cases: [] }
try {
  for (const [name, make, programs] of CASES) {
    const cwd = make()
    const times = programs.map(() => [])
    for (let round = -1; round < runs; round++)
      programs.forEach(([, [program, ...args]], at) => {
        const started = performance.now()
        spawnSync(program, args, { cwd, env, stdio: 'ignore' })
        if (round >= 0) times[at].push(performance.now() - started)
      })
    const medians = Object.fromEntries(programs.map(([label], at) => [label, median(times[at])]))
    report.cases.push({ name, milliseconds: medians, floor: medians['node -e 0'] + medians['git diff --cached'] })
    rmSync(cwd, { recursive: true, force: true })
  }
} finally {
  rmSync(base, { recursive: true, force: true })
}
for (const { name, milliseconds, floor } of report.cases) {
  console.log(`\n${name}`)
  for (const [label, time] of Object.entries(milliseconds))
    console.log(
      `  ${label.padEnd(20)} ${time.toFixed(1).padStart(9)} ms  ${(time / floor).toFixed(2).padStart(6)} x (node -e 0 + git diff)`,
    )
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)

function median(list) {
  const sorted = [...list].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
