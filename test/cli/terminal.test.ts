import { execFileSync } from 'node:child_process'
import { expect, it, vi } from 'vitest'
import { type ProjectRepo, projectRepo } from '../setup/project-repo.ts'
import { snapshotOf } from '../support/snapshot-of.ts'
import { CLI } from '../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Runs a program on a terminal of its own, answers each question that is waited for, and prints what was on the screen. */
const TERMINAL = `
import json, os, pty, sys
answers = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
screen = b''
while True:
    try:
        part = os.read(fd, 65536)
    except OSError:
        break
    if not part:
        break
    screen += part
    if answers and answers[0][0].encode() in screen:
        os.write(fd, answers.pop(0)[1].encode())
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(screen)
sys.exit(os.waitstatus_to_exitcode(status) & 255)
`

function hasTerminals(): boolean {
  try {
    execFileSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

type Answer = readonly [question: string, keys: string]

async function onTerminal(repo: ProjectRepo, args: readonly string[], answers: readonly Answer[]) {
  const program = [process.execPath, CLI, ...args]
  const env = { TERM: 'xterm', NO_COLOR: '1' }
  const run = await repo.run('python3', ['-c', TERMINAL, JSON.stringify(answers), ...program], { env })
  return { exitCode: run.exitCode, screen: run.stdout.replaceAll('\r', '').replaceAll(/\x1b\[[0-9;?]*[A-Za-z]/g, '') }
}

async function withTrackedEnvFile(): Promise<ProjectRepo> {
  const repo = await projectRepo({ files: { '.gitignore': 'node_modules/\n' } })
  await repo.stage('.env', 'PORT=3000\n')
  await repo.git('add', '.')
  await repo.commit()
  return repo
}

const ENV_FILES = 'Keep them in Git, or untrack them? [keep/untrack, Enter for neither] '
const OFFERS = '[y/N] '

it.skipIf(!hasTerminals())(
  'N53, N46: init asks on a terminal, before it writes, and does what was answered',
  async () => {
    const repo = await withTrackedEnvFile()
    const { exitCode, screen } = await onTerminal(
      repo,
      ['init'],
      [
        [ENV_FILES, 'keep\n'],
        [OFFERS, 'y\n'],
      ],
    )
    expect(exitCode, screen).toBe(0)
    expect(screen).toMatch(
      /^Env files that this project has in Git:\n {2}\.env {2}tracked, nothing secret-like in it\nKeep/,
    )
    expect(screen).toMatch(/Also write these\?\n {2}\.gitignore .*\.env\.local.*\n\[y\/N\] y\n/)
    expect(screen.indexOf('hushkey is set up')).toBeGreaterThan(screen.indexOf(OFFERS))
    expect(screen).toMatch(/Proved here: a trial commit with a made-up key was stopped by hushkey\.\n$/)
    expect(await repo.read('.hushkeyrc.json')).toContain('"allow": ["/.env"]')
    expect(await repo.read('.gitignore')).toContain('.env.local')
  },
)

it.skipIf(!hasTerminals()).each([
  ['first', [[ENV_FILES, '\x03']]],
  [
    'second',
    [
      [ENV_FILES, 'untrack\n'],
      [OFFERS, '\x03'],
    ],
  ],
] as const)('N53: Ctrl-C at the %s question leaves all as it was', async (_, answers) => {
  const repo = await withTrackedEnvFile()
  const before = await snapshotOf(repo.root)
  const { exitCode, screen } = await onTerminal(repo, ['init'], answers)
  expect({ exitCode, screen }).toMatchObject({ exitCode: 2, screen: expect.stringContaining('interrupted') })
  expect(await snapshotOf(repo.root)).toEqual(before)
})

it.skipIf(!hasTerminals())('a question stands apart from what is typed', async () => {
  const repo = await projectRepo()
  await repo.stage('.env', 'A_PORT=1\n')
  const { screen } = await onTerminal(repo, ['fix'], [[OFFERS, 'n\n']])
  expect(screen).toMatch(/Apply this\? \[y\/N\] n\n/)
})
