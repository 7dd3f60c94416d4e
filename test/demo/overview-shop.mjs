// A repository as hushkey finds it on the first day: old secrets of several owners.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const DAY = 86_400_000

/** Days before today, the path and what stands there. */
const HISTORY = [
  [400, '.github/CODEOWNERS', () => '/services/pay/ @acme/payments\n/services/mail/ @acme/growth\n/web/ @acme/web\n'],
  [390, 'services/pay/stripe.ts', () => `export const stripe = new Stripe('${key('sk', 'live')}')\n`],
  [300, 'services/mail/send.py', () => `client = resend.Client(api_key="${key('re')}")\n`],
  [210, 'services/mail/.env', () => `RESEND_API_KEY=${key('re', 'two')}\n`],
  [
    200,
    'web/src/chat.ts',
    () => `const slack = new WebClient('${['xoxb', digits(11), digits(12), filler('x', 24)].join('-')}')\n`,
  ],
  [120, 'services/pay/refund.ts', () => `export const refunds = new Stripe('${key('sk', 'live', 'two')}')\n`],
  [100, 'ops/db.yml', () => `db:\n  password: "${filler('db', 18)}"\n`],
  [60, 'services/pay/hooks.ts', () => `const webhookSecret = 'whsec_${filler('w', 32)}'\n`],
  [20, 'web/src/map.tsx', () => `const stripeKey = '${key('sk', 'live', 'web')}'\n`],
  [3, 'ops/deploy.sh', () => `export STRIPE_SECRET_KEY=${key('sk', 'live', 'ops')}\n`],
]

/**
 * Makes the repository, lets `use` run hushkey in it, and removes it.
 * @param {(hushkey: (...args: string[]) => string, root: string) => unknown} use
 */
export async function inShop(use) {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'hushkey-overview-')))
  try {
    const root = join(base, 'shop')
    mkdirSync(root)
    const run = (env, program, ...args) =>
      spawnSync(program, args, { cwd: root, env: { ...environment(base), ...env }, encoding: 'utf8' }).stdout
    run({}, 'git', 'init', '--quiet', '--initial-branch=main')
    for (const [days, path, text] of HISTORY) {
      mkdirSync(join(root, dirname(path)), { recursive: true })
      writeFileSync(join(root, path), text())
      run({}, 'git', 'add', '--force', path)
      const date = new Date(Date.now() - days * DAY).toISOString()
      const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
      run(dates, 'git', 'commit', '--quiet', '--no-verify', '-m', path)
    }
    return await use((...args) => run({}, process.execPath, CLI, ...args), root)
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A key that no provider issued, assembled so that none stands in this repository. */
function key(first, second = '', third = '') {
  return `${[first, second === 'two' ? '' : second].filter(Boolean).join('_')}_${filler(first + second + third, 24)}`
}

function filler(seed, length) {
  const text = createHash('sha512').update(seed).digest('base64')
  return text.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, length)
}

function digits(length) {
  return '4812075936402'.slice(0, length)
}

function environment(home) {
  const who = { NAME: 'Ada', EMAIL: 'ada@example.com' }
  const people = Object.entries(who).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value],
    [`GIT_COMMITTER_${name}`, value],
  ])
  const git = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', HOME: home }
  return { ...Object.fromEntries(people), ...git, PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', NO_COLOR: '1' }
}
