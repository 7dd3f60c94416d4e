// Packs hushkey, installs it in a new repository as a user does, and commits, from the shell that starts this: on any system
// with Node, npm and Git. Prints how long a clean commit takes, with the hook's shell and with the engine alone.
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'

const base = mkdtempSync(join(tmpdir(), 'hushkey-smoke-'))
const repo = join(base, 'repo')
const isWindows = process.platform === 'win32'
const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, HUSKY: '', CI: '' }
for (const who of ['AUTHOR', 'COMMITTER'])
  Object.assign(env, { [`GIT_${who}_NAME`]: 'Ada', [`GIT_${who}_EMAIL`]: 'ada@example.com' })

const run = (program, args, options = {}) =>
  execFileSync(program, args, { cwd: repo, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], ...options })
const npm = (args, options) => run(isWindows ? 'npm.cmd' : 'npm', args, { shell: isWindows, ...options })
const git = (...args) => run('git', args)

function commit(message, more = {}) {
  const { status, stdout, stderr } = spawnSync('git', ['commit', '--quiet', '-m', message], {
    cwd: repo,
    env: { ...env, ...more },
    encoding: 'utf8',
  })
  return { isStopped: status !== 0, said: `${stdout}${stderr}` }
}

function expectStopped(path, text, word) {
  writeFileSync(join(repo, path), text)
  git('add', '--force', path)
  const { isStopped, said } = commit(path)
  if (!isStopped || !said.includes(word))
    throw new Error(`${path} was ${isStopped ? 'not stopped for what it is' : 'committed'}: ${said}`)
  git('rm', '--quiet', '--cached', path)
  console.log(`ok: ${path} is stopped`)
}

/** The median of a few clean commits, in milliseconds. */
function timeOfCleanCommit(name) {
  const times = [1, 2, 3, 4, 5].map((at) => {
    writeFileSync(join(repo, 'clean.js'), `export const ${name}${at} = ${at}\n`)
    git('add', 'clean.js')
    const begun = performance.now()
    const { isStopped, said } = commit(`${name} ${at}`, { OS: '' }) // where it says Windows, the shell leaves all to the engine
    if (isStopped) throw new Error(`a clean commit was stopped: ${said}`)
    return performance.now() - begun
  })
  return Math.round(times.sort((one, other) => one - other)[2])
}

try {
  mkdirSync(repo)
  npm(['pack', '--silent', '--pack-destination', base], { cwd: process.cwd(), env: { ...env, HUSKY: '0' } })
  const tarball = readdirSync(base).find((name) => name.endsWith('.tgz'))
  git('init', '--quiet')
  writeFileSync(join(repo, 'package.json'), '{ "name": "app", "private": true }\n')
  writeFileSync(join(repo, '.gitignore'), 'node_modules/\n')
  npm(['install', '--silent', '--save-dev', '--ignore-scripts', join('..', tarball)])
  const hushkey = join('node_modules', 'hushkey')
  console.log(run(process.execPath, [join(hushkey, 'dist', 'cli.js'), 'init', '--yes']))
  git('add', '.')
  if (commit('set up').isStopped) throw new Error('the first commit was stopped')
  console.log('ok: a clean commit lands')
  expectStopped('.env', `API_KEY=${randomBytes(12).toString('hex')}\n`, '.env')
  expectStopped(
    'pay.js',
    `const key = '${['sk', 'live', randomBytes(48).toString('hex').slice(0, 24)].join('_')}'\n`,
    'stripe-secret-key',
  )
  const hooked = timeOfCleanCommit('hooked')
  renameSync(join(repo, hushkey, 'hooks', 'prefilter.sh'), join(base, 'prefilter.sh'))
  console.log(
    `a clean commit: ${hooked} ms with the hook's shell, ${timeOfCleanCommit('engine')} ms with the engine alone`,
  )
  console.log(`${git('--version').trim()}, Node ${process.version}, ${process.platform}`)
} finally {
  rmSync(base, { recursive: true, force: true, maxRetries: 5 })
}
