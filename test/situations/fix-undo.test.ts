import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import type { CommandContext } from '../../src/commands/command.ts'
import { fix } from '../../src/commands/fix.ts'
import { type FixRecord, readRecord } from '../../src/fix/apply/record.ts'
import { undoSteps } from '../../src/fix/apply/undo.ts'
import { openRepository } from '../../src/git/repository.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { fixSteps } from '../support/fix-steps.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')
const OTHER = fakeSecret('sk_live_{b62:28}')

const FORMATTER =
  "const text = require('fs').readFileSync(0, 'utf8')\nprocess.stdout.write(text.replace(/`\\)/, '` )'))\n"

/** Of everything that fix can change: new and old files, partly staged ones, an env file in HEAD, one that is ignored. */
async function messyRepo(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '\uFEFFdist/\r\n')
  await repo.stage('app/.env', 'OLD=1\n')
  await repo.stage('run.sh', '#!/bin/sh\necho\n')
  await repo.git('update-index', '--chmod=+x', 'run.sh')
  await repo.commit()
  await repo.write('.env', `export A="one\ntwo"\nOWN=${OTHER}`)
  await repo.stage('app/.env', 'OLD=1\nNEW=2\n')
  await repo.stage('run.sh', `#!/bin/sh\nkey='${KEY}'\necho\n`)
  await repo.write('run.sh', `#!/bin/sh\nkey='${KEY}'\necho unstaged\n`)
  await repo.stage('pay.py', `KEY = "${KEY}"\n`)
  await repo.stage('.env.example', `STRIPE_SECRET_KEY=${KEY}\n`)
  await repo.stage('two.js', `f('${KEY} ${OTHER}')\n`)
  await repo.stage('.mcp.json', `{ "mcpServers": { "a": { "env": { "K": "${KEY}" } } } }\n`)
  await repo.stage('.vscode/mcp.json', `{\n  "servers": { "a": { "env": { "K": "${OTHER}" } } }\n}\n`)
  await repo.stage('.prettierrc', '{}\n') // a formatter that makes it longer
  await repo.write('node_modules/prettier/bin/prettier.cjs', Buffer.from(FORMATTER))
  return repo
}

/** Every file with its content and mode, and every entry of the index. */
async function snapshot(repo: TempRepo): Promise<Record<string, string>> {
  const found: Record<string, string> = { index: await repo.git('ls-files', '--stage') }
  for (const entry of await readdir(repo.root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || path.includes('/.git/')) continue
    const bytes = await readFile(path)
    found[relative(repo.root, path)] =
      `${(await stat(path)).mode.toString(8)} ${createHash('sha256').update(bytes).digest('hex')}`
  }
  return found
}

function contextOf(repo: TempRepo, ask: CommandContext['ask'] = null): CommandContext & { printed: string[] } {
  const printed: string[] = []
  const keep = (text: string) => {
    printed.push(text)
    return true
  }
  const signal = new AbortController().signal
  return {
    cwd: repo.root,
    env: repo.env,
    node: process.version,
    print: keep,
    warn: keep,
    color: false,
    columns: 80,
    ask,
    input: async () => '',
    signal,
    printed,
  } as never
}

it('N09: --undo restores files and index to the byte, and leaves nothing behind', async () => {
  const repo = await messyRepo()
  const before = await snapshot(repo)
  expect(await repo.hushkey('fix', '--yes', '--code')).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await snapshot(repo)).not.toEqual(before)
  expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
  expect(await snapshot(repo)).toEqual(before)
  expect((await repo.run('test', ['-e', '.git/hushkey'])).exitCode).toBe(1)
  expect((await repo.hushkey('fix', '--undo')).stdout).toContain('no fix to undo')
})

it('N09: stopped between any two steps, each file is old or new, and --undo restores all', async () => {
  const whole = await messyRepo()
  const steps = await fixSteps(whole)
  for (const { run } of steps) await run()
  const after = await snapshot(whole)
  const count = steps.length
  expect(count).toBeGreaterThan(8)
  for (const stop of [0, 1, 4, 7, count]) {
    const repo = await messyRepo()
    const before = await snapshot(repo)
    for (const { run } of (await fixSteps(repo)).slice(0, stop)) await run()
    for (const [path, state] of Object.entries(await snapshot(repo)))
      expect([before[path], after[path]], `${path} after ${stop} steps`).toContain(state)
    const undone = await repo.hushkey('fix', '--undo')
    expect(undone, `after ${stop} steps`).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await snapshot(repo), `after ${stop} steps`).toEqual(before)
  }
}, 120_000)

it('N09: killed at any moment, each file is old or new, and --undo restores all', async () => {
  // many more moments: test/long/faults-moments.long.ts
  for (let round = 0; round < 3; round++) {
    const repo = await messyRepo()
    const before = await snapshot(repo)
    const child = spawn(process.execPath, [CLI, 'fix', '--yes', '--code'], {
      cwd: repo.root,
      env: repo.env,
      stdio: 'ignore',
    })
    const over = new Promise((resolve) => child.on('exit', resolve))
    const began = async () => (await repo.run('test', ['-e', '.git/hushkey/undo'])).exitCode === 0
    while (child.exitCode === null && !(await began()));
    await new Promise((resolve) => setTimeout(resolve, round * 16))
    child.kill('SIGKILL')
    await over
    await repo.run('rm', ['-f', '.git/index.lock']) // Git, killed with us, leaves it; Git itself tells people
    const undone = await repo.hushkey('fix', '--undo')
    expect(undone.stderr).toBe('')
    expect(await snapshot(repo)).toEqual(before)
  }
}, 120_000)

it('N09: an undo that is stopped between any two steps is finished by another', async () => {
  for (const stop of [1, 3, 6]) {
    const repo = await messyRepo()
    const before = await snapshot(repo)
    for (const { run } of await fixSteps(repo)) await run()
    const repository = await openRepository({ cwd: repo.root, env: repo.env })
    const record = (await readRecord(repository)) as FixRecord
    for (const { run } of (await undoSteps(repository, record)).slice(0, stop)) await run()
    expect(await repo.hushkey('fix', '--undo')).toMatchObject({ exitCode: 0, stderr: '' })
    expect(await snapshot(repo), `after ${stop} steps`).toEqual(before)
  }
}, 120_000)

it('a fix that was stopped midway is not written over', async () => {
  const repo = await messyRepo()
  for (const { run } of (await fixSteps(repo)).slice(0, 4)) await run()
  const { exitCode, stderr } = await repo.hushkey('fix', '--yes')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('npx hushkey fix --undo')
})

it('what was edited since is not overwritten: nothing is undone', async () => {
  const repo = await messyRepo()
  await repo.hushkey('fix', '--yes', '--code')
  await repo.write('pay.py', 'mine\n')
  const before = await snapshot(repo)
  const { exitCode, stderr } = await repo.hushkey('fix', '--undo')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('pay.py')
  expect(await snapshot(repo)).toEqual(before)
})

it('N16: the secret is nowhere but in the env file: not in the record, not in what is printed', async () => {
  const repo = await tempRepo()
  await repo.stage('pay.py', `KEY = "${KEY}"\n`)
  const { stdout, stderr } = await repo.hushkey('fix', '--yes', '--code')
  expect(stdout + stderr).not.toContain(KEY)
  const holding = await repo.run('grep', ['-rl', KEY, '.'])
  expect(holding.stdout.trim()).toBe('./.env')
})

it.each([
  ['nothing after a no', [false], 1],
  ['the safe part alone after yes and no', [true, false], 1],
  ['all after two times yes', [true, true], 0],
])('asks for the safe part, then for code: %s', async (_, answers, exitCode) => {
  const repo = await messyRepo()
  const before = await snapshot(repo)
  const asked: string[] = []
  const answer = async (question: string) => answers[asked.push(question) - 1] === true
  const context = contextOf(repo, answer)
  expect(await fix(context, { options: {}, positionals: [] })).toBe(exitCode)
  const questions = [expect.stringMatching(/^Apply the safe part \(.*\.gitignore.*\)\?$/), 'Change the code too?']
  expect(asked).toEqual(questions.slice(0, answers.length))
  expect(context.printed.includes('Nothing was changed.\n')).toBe(answers[0] === false)
  const all = 'Nothing that is staged stops the commit any more.\nNow commit again.\n'
  expect(context.printed.includes(all)).toBe(exitCode === 0)
  const after = await snapshot(repo)
  expect(after['pay.py'] === before['pay.py']).toBe(answers[1] !== true)
  expect(after['.gitignore'] === before['.gitignore']).toBe(answers[0] !== true)
})

it('N09: an undo that an edit of an ignored file forbids says that Git shows no diff of it', async () => {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '.env\n')
  await repo.stage('pay.js', `const key = "${KEY}"\n`)
  await repo.write('.env', 'A=1\n')
  expect((await repo.hushkey('fix', '--yes', '--code')).exitCode).toBe(0)
  await repo.write('.env', 'A=2\n')
  expect(await repo.hushkey('fix', '--undo')).toMatchObject({
    exitCode: 2,
    stderr:
      'hushkey: changed since the fix, so nothing is undone: .env\n' +
      '  Undo these edits first, by hand in .env, which Git does not track, then run: npx hushkey fix --undo\n',
  })
  await repo.write('pay.js', 'edited\n')
  expect((await repo.hushkey('fix', '--undo')).stderr).toContain(
    'Undo these edits first (git diff shows pay.js), by hand in .env, which Git does not track, then',
  )
})
