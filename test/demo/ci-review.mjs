// What a reviewer sees of a commit that came past the hook, from real reports of a real commit.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const BEFORE = "import { price } from './price'\n\nexport const currency = 'eur'\n"

/**
 * Commits a key past the hook and lets hushkey report the commit to GitHub in both formats.
 * @returns {{ path: string, diff: { number: number, text: string, isNew: boolean }[], annotation: string, sarif: object }}
 * `diff` is redacted; `annotation` is the workflow command
 */
export function reviewed() {
  const root = mkdtempSync(join(tmpdir(), 'hushkey-review-'))
  try {
    const path = 'src/pay.ts'
    const write = (text) => {
      mkdirSync(join(root, dirname(path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const run = (program, ...args) => spawnSync(program, args, { cwd: root, env: environment(), encoding: 'utf8' })
    run('git', 'init', '--quiet', '--initial-branch=main')
    write(BEFORE)
    run('git', 'add', '.')
    run('git', 'commit', '--quiet', '-m', 'prices')
    const key = ['sk', 'live', filler(24)].join('_')
    write(`import Stripe from 'stripe'\n${BEFORE}export const stripe = new Stripe('${key}')\n`)
    run('git', 'commit', '--quiet', '--all', '--no-verify', '-m', 'pay')
    const scan = ['scan', '--range', 'HEAD~1..HEAD', '--format']
    const annotation = run(process.execPath, CLI, ...scan, 'github').stdout
    const sarif = JSON.parse(run(process.execPath, CLI, ...scan, 'sarif').stdout)
    const text = readFileSync(join(root, path), 'utf8').replace(key, `sk_live_${'*'.repeat(24)}`)
    return { path, diff: diffOf(text.trimEnd().split('\n')), annotation, sarif }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  }
}

function diffOf(lines) {
  const old = new Set(BEFORE.split('\n'))
  return lines.map((text, at) => ({ number: at + 1, text, isNew: !old.has(text) }))
}

/** The same one each time, assembled so that no key stands in this repository. */
function filler(length) {
  const text = createHash('sha256').update('review').digest('base64')
  return text.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, length)
}

function environment() {
  const who = { NAME: 'Ada', EMAIL: 'ada@example.com', DATE: '2026-01-01T12:00:00Z' }
  const people = Object.entries(who).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value],
    [`GIT_COMMITTER_${name}`, value],
  ])
  const git = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  return { ...Object.fromEntries(people), ...git, PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', NO_COLOR: '1' }
}
