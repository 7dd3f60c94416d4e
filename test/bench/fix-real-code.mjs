// Puts made-up keys into string literals of real repositories, runs `fix --yes --code`, and looks whether the commit passes,
// the code still compiles and is formatted as before, and `fix --undo` brings every byte back.
//   node test/bench/fix-real-code.mjs [--keys 40] [--seed 1] <Git folder>...
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { errorsIn, formattedIn, MISSING } from './language-checks.mjs'
import { ENVIRONMENT, SCRATCH } from './scratch.mjs'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const { values, positionals } = parseArgs({
  options: {
    keys: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    reasons: { type: 'string' },
  },
  allowPositionals: true,
})
const LITERAL = /(["'])(?!\s)[^"'`\\\n${}<>]{4,60}\1/g
const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|py|rb|go|php|java|kt|cs|rs|sh)$/

let seed = Number(values.seed)
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const madeUp = () => `sk_live${'_'}${Array.from({ length: 24 }, () => letters[Math.floor(random() * 62)]).join('')}`

const reasons = new Map()
const totals = { repositories: 0, keys: 0, fixed: 0, left: 0, passed: 0, undone: 0, broken: 0, unformatted: 0 }
for (const source of positionals) measure(source)
console.log(JSON.stringify(totals))
for (const [reason, many] of [...reasons].sort(([, one], [, other]) => other - one))
  console.log(`${many} left: ${reason}`)
if (MISSING.size) console.log(`not on this machine: ${[...MISSING].join(', ')}`)

function measure(source) {
  const name = basename(source.replace(/\/(?:repo|\.git)?\/?$/, ''))
  const root = join(SCRATCH, name)
  const git = (...args) => exec(root, 'git', args)
  mkdirSync(root, { recursive: true })
  if (!bring(source, root)) return console.log(`${name}: nothing to bring`)
  writeFileSync(join(root, '.git/hooks/pre-commit'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}"\n`, {
    mode: 0o755,
  })
  git('config', 'core.hooksPath', '.git/hooks')
  const tracked = exec(root, 'git', ['ls-files', '-z']).stdout.split('\0')
  const places = plant(
    root,
    tracked.filter((path) => CODE.test(path) && !/(?:^|\/)(?:vendor|dist|node_modules)\/|\.min\.|\.d\.ts$/.test(path)),
  )
  if (!places.length) return console.log(`${name}: no literal`)
  const paths = [...new Set(places.map(({ path }) => path))]
  const formatted = formattedIn(root, paths)
  const errors = errorsIn(root, paths)
  git('add', '-A')
  const before = state(root)
  const started = Date.now()
  const fix = exec(root, process.execPath, [CLI, 'fix', '--yes', '--code'])
  const seconds = (Date.now() - started) / 1000
  const after = state(root)
  const undo = exec(root, process.execPath, [CLI, 'fix', '--undo'])
  const isUndone = state(root) === before
  exec(root, process.execPath, [CLI, 'fix', '--yes', '--code'])
  const isSame = state(root) === after
  const left = places.filter(({ path, key }) => readFileSync(join(root, path), 'utf8').includes(key))
  const broken = newOnes(errors, errorsIn(root, paths))
  const now = formattedIn(root, formatted)
  const unformatted = formatted.filter((path) => !now.includes(path))
  for (const { path, key, old } of left) edit(root, path, (text) => text.replace(key, () => old))
  git('add', '-A')
  const commit = git('commit', '-qm', 'keys')
  const shown = git('show', 'HEAD').output
  const leaked = commit.code === 0 && places.some(({ key }) => shown.includes(key))
  totals.repositories++
  totals.keys += places.length
  totals.left += left.length
  totals.fixed += places.length - left.length
  totals.passed += Number(commit.code === 0 && !leaked)
  totals.undone += Number(isUndone && isSame && undo.code === 0)
  totals.broken += broken.length
  totals.unformatted += unformatted.length
  const state1 = `${places.length - left.length} of ${places.length} fixed (exit ${fix.code}, ${seconds.toFixed(1)} s), commit ${commit.code}${leaked ? ' LEAKED' : ''}, undo ${isUndone && isSame ? 'to the byte' : 'DIFFERS'}`
  console.log(`${name}: ${state1}`)
  for (const line of broken) console.log(`  broken: ${line}`)
  for (const path of unformatted) console.log(`  not formatted any more: ${path}`)
  if (commit.code) console.log(commit.output.split('\n').slice(0, 12).join('\n'))
  for (const { path } of left) reasonFor(fix.output, path)
}

/** The files of HEAD as the first commit of a new repository; a snapshot may lack the largest of them. */
function bring(source, root) {
  const from = (args, input) => spawnSync('git', ['--git-dir', source, ...args], { input, maxBuffer: 2e9 }).stdout
  const entries = from(['ls-tree', '-r', '-z', 'HEAD']).toString().split('\0')
  const files = entries.flatMap((line) => {
    const [, id, path] = /^100\d+ blob (\w+)\t(.*)$/s.exec(line) ?? []
    return id ? [{ id, path }] : []
  })
  const batch = from(['cat-file', '--batch'], files.map(({ id }) => id).join('\n'))
  let [at, many] = [0, 0]
  for (const { path } of files) {
    const line = batch.indexOf(10, at)
    const [, size] = / blob (\d+)$/.exec(batch.toString('latin1', at, line)) ?? []
    at = line + 1
    if (size === undefined) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), batch.subarray(at, at + Number(size)))
    at += Number(size) + 1
    many++
  }
  for (const args of [
    ['init', '-q'],
    ['add', '-Af'],
    ['commit', '-qm', 'start', '--no-verify'],
  ])
    exec(root, 'git', args)
  return many > 0
}

/** A key into the place of a literal's content, in at most two literals of a file. */
function plant(root, paths) {
  const places = []
  const chosen = paths.map((path) => ({ path, at: random() })).sort((one, other) => one.at - other.at)
  for (const { path } of chosen) {
    if (places.length >= Number(values.keys)) break
    let text
    try {
      text = readFileSync(join(root, path), 'utf8')
    } catch {
      continue // a link, or a file that the snapshot left out
    }
    if (text.length > 200_000) continue
    const found = [...text.matchAll(LITERAL)].filter(({ index }) => !isImport(text, index))
    const picked = found
      .map((one) => ({ one, at: random() }))
      .sort((one, other) => one.at - other.at)
      .slice(0, 2)
    for (const { one } of picked.sort((first, second) => second.one.index - first.one.index)) {
      const { 0: literal, index } = one
      const key = madeUp()
      const old = literal.slice(1, -1)
      text = `${text.slice(0, index + 1)}${key}${text.slice(index + literal.length - 1)}`
      places.push({ path, key, old })
    }
    writeFileSync(join(root, path), text)
  }
  return places
}

/** Names of modules and packages, in whose place nobody would write a key. */
function isImport(text, index) {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, text.indexOf('\n', index))
  return /^\s*(?:import|export|use|from|#|package)\b.*|\brequire|\bfrom ["']|^\s*(?:\w+ )?"[\w./-]+"\s*$/.test(line)
}

function edit(root, path, change) {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')))
}

/** Index and working tree, to the byte; ignored files too. */
function state(root) {
  const staged = exec(root, 'git', ['ls-files', '-s']).stdout
  const changed = exec(root, 'git', ['diff', '--binary']).stdout
  const others = exec(root, 'git', ['ls-files', '-o', '-z']).stdout.split('\0').filter(Boolean)
  return [staged, changed, ...others.map((path) => `${path}\n${readFileSync(join(root, path), 'utf8')}`)].join('\n')
}

/** What is said now and was not before, each as often. */
function newOnes(before, after) {
  const known = [...before]
  return after.filter((one) => {
    const at = known.indexOf(one)
    if (at >= 0) known.splice(at, 1)
    return at < 0
  })
}

/** Why it was left, by how often. */
function reasonFor(output, path) {
  const [, , reason = 'NOT NAMED'] =
    [...output.matchAll(/not fixed (.+?)(?::\d+)* \(.*\n\s+(.*)/g)].find(([, at]) => at === path) ?? []
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  if (values.reasons && reason.includes(values.reasons)) console.log(`  left: ${path}: ${reason}`)
}

function exec(cwd, program, args) {
  const env = { ...ENVIRONMENT, RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), '.rustup') } // for rustfmt
  const done = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1e9 })
  return { code: done.status ?? -1, stdout: done.stdout ?? '', output: `${done.stdout ?? ''}${done.stderr ?? ''}` }
}
