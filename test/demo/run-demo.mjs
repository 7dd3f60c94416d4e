// Makes real commits in a throw-away repository and keeps what the screen said. Plain JavaScript: Node 20 runs no TypeScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs the story once, in colour.
 * @returns {{ about: string, steps: { command: string, output: string, exitCode: number }[] }[]} its chapters
 */
export function runDemo() {
  process.umask(0o022) // doctor looks at who may read the env files
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'hushkey-demo-')))
  try {
    return story(createShop(base))
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The story. Nothing in it is made up: every line of output comes from the command above it. */
function story({ write, $ }) {
  const chapters = []
  const tell = (about, ...steps) => chapters.push({ about, steps: steps.map((step) => step()) })
  const type = (command) => () => $(command)
  const edit = (path, text) => () => {
    write(path, text)
    return { command: `cat ${path}`, output: redact(text), exitCode: 0 }
  }
  tell('Set it up, once', type('npx hushkey init'), type('git add . && git commit -m "start"'))
  tell(
    'A commit without secrets',
    edit('src/total.ts', 'export const total = (prices: number[]) => prices.reduce((sum, price) => sum + price, 0)\n'),
    type('git add src && git commit -m "sum up"'),
  )
  tell(
    'A commit with a key',
    edit('src/pay.ts', `import Stripe from 'stripe'\n\nexport const stripe = new Stripe('${key('sk', 'live')}')\n`),
    type('git add src && git commit -m "pay"'),
  )
  tell('From blocked to right', type('npx hushkey fix --yes --code'), type('git commit -m "pay"'))
  tell(
    'A commit with an env file',
    edit('api/.env', `RESEND_API_KEY=${key('re')}\nMAIL_FROM=shop@example.com\n`),
    type('git add --force api && git commit -m "mail"'),
    type('npx hushkey fix --yes'),
    type('git commit -m "mail"'),
  )
  tell(
    'A commit past the hook',
    edit('src/mail.ts', `export const mail = new Resend('${key('re')}')\n`),
    type('git add src && git commit --no-verify -m "mail it"'),
    type('git push origin main'),
    type('git reset --quiet --hard HEAD~'),
  )
  for (const count of [5, 10, 200]) {
    for (let at = 1; at <= count; at++) write(`src/many/${at}.ts`, manyKeys(at))
    const add = 'git add src/many && git commit -m "many"'
    tell(`A commit with ${count} keys`, type(add))
    $('git reset --quiet && rm -r src/many')
  }
  tell('Is every commit checked here?', type('npx hushkey doctor'))
  return chapters
}

/** One file of many, each with a key of its own. */
function manyKeys(at) {
  return `export const stripeKey = 'sk_live_${key(`${at}`).slice(-24)}'\n`
}

/** A key that no provider issued: the same one each time, assembled so that none stands in this repository. */
function key(...prefix) {
  const filler = createHash('sha256')
    .update(prefix.join('_'))
    .digest('base64')
    .replaceAll(/[^A-Za-z0-9]/g, '')
  return [...prefix, filler.slice(0, 24)].join('_')
}

/** What the transcript shows of a file that was written: it may be pasted anywhere. */
function redact(text) {
  return text.replaceAll(/\b(sk_live_|re_)[A-Za-z0-9]{24}/g, '$1************************')
}

/** A project whose `node_modules` has this hushkey, and what happens in it, cut off from the user's settings. */
function createShop(base) {
  const root = join(base, 'shop')
  const home = join(base, 'home')
  // What doctor advises where GUI clients find no node, so that its page is the same on every machine.
  mkdirSync(join(home, '.config/husky'), { recursive: true })
  writeFileSync(join(home, '.config/husky/init.sh'), `export PATH="${dirname(process.execPath)}:$PATH"\n`)
  const env = environment(home)
  const $ = (command) => {
    const { stdout, status } = spawnSync('sh', ['-c', `${command} 2>&1`], { cwd: root, env, encoding: 'utf8' })
    return { command, output: stdout, exitCode: status ?? -1 }
  }
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('package.json', `${JSON.stringify({ name: 'shop', private: true, type: 'module' }, null, 2)}\n`)
  write('.gitignore', 'node_modules/\n')
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  symlinkSync(PACKAGE, join(root, 'node_modules/hushkey'))
  symlinkSync('../hushkey/dist/cli.js', join(root, 'node_modules/.bin/hushkey'))
  $(
    'git init --quiet --initial-branch=main && git init --quiet --bare ../shop.git && git remote add origin ../shop.git',
  )
  return { write, $ }
}

function environment(home) {
  const person = { NAME: 'Ada', EMAIL: 'ada@example.com', DATE: '2026-01-01T12:00:00Z' }
  const who = Object.entries(person).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value],
    [`GIT_COMMITTER_${name}`, value],
  ])
  return {
    ...Object.fromEntries(who),
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    LC_ALL: 'C.UTF-8',
    npm_config_update_notifier: 'false',
    npm_config_offline: 'true',
    FORCE_COLOR: '1',
  }
}
