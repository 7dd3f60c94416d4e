// node test/bench/node-starts.mjs [--commits 1000] REPOSITORY...: for how many of a project's newest commits the hook
// starts Node. Each commit is staged on top of its parent, as `git commit` would find it, and the shipped hook is run
// with a `node` that only says that it was started.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { nameOf } from './repositories.mjs'

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { commits: { type: 'string', default: '1000' } },
})

const total = { commits: 0, started: 0 }
for (const repository of positionals) {
  const counted = replay(repository)
  total.commits += counted.commits
  total.started += counted.started
  print(nameOf(repository), counted)
}
if (positionals.length > 1) print('all', total)

function replay(repository) {
  const folder = mkdtempSync(join(tmpdir(), 'hushkey-starts-'))
  try {
    return count(prepare(repository, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A repository that borrows the objects of another, with nothing checked out. */
function prepare(repository, folder) {
  const [tree, bin] = ['tree', 'bin'].map((name) => join(folder, name))
  run(['git', 'clone', '--quiet', '--shared', '--no-checkout', repository, tree], {})
  mkdirSync(bin)
  writeFileSync(join(bin, 'node'), '#!/bin/sh\necho started\n')
  chmodSync(join(bin, 'node'), 0o755)
  return { env: { ...process.env, PATH: `${bin}:${process.env.PATH}` }, cwd: tree }
}

function count(where) {
  const listed = run(['git', 'rev-list', '--no-merges', '--parents', `--max-count=${values.commits}`, 'HEAD'], where)
  const pairs = listed.split('\n').map((row) => row.split(' '))
  const commits = pairs.filter(([, parent]) => parent)
  let started = 0
  for (const [commit, parent] of commits) {
    run(['git', 'update-ref', '--no-deref', 'HEAD', parent], where)
    run(['git', 'read-tree', commit], where)
    if (run(['sh', HOOK], where).includes('started')) started++
  }
  return { commits: commits.length, started }
}

function run([program, ...args], options) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout.trim()
}

function print(name, { commits, started }) {
  const quiet = (((commits - started) / commits) * 100).toFixed(1)
  console.log(
    `${name.padEnd(36)} ${String(commits).padStart(5)} commits  ${String(started).padStart(4)} start Node  ${quiet} % do not`,
  )
}
