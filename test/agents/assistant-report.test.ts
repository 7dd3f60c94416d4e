import { expect, it } from 'vitest'
import { isAssistant } from '../../src/agents/is-assistant.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { installHook } from '../support/install-hook.ts'
import { CLI, type TempRepo, tempRepo } from '../support/temp-repo.ts'

const STRIPE = 'sk_live_{b62:24}'

async function commitAs(env: Record<string, string>, repo: TempRepo) {
  const { exitCode, stdout, stderr } = await repo.run('git', ['commit', '-m', 'pay'], { env })
  return { exitCode, report: stdout + stderr }
}

/** The command behind `Next:`, as an assistant would run it. */
function nextCommand(report: string): string[] {
  const [, words = ''] = /\nNext: npx hushkey (.*)\nThen: the same commit\n$/.exec(report) ?? []
  return words.split(' ')
}

async function blockedRepo(): Promise<TempRepo> {
  const repo = await tempRepo()
  await installHook(repo)
  await repo.stage('.gitignore', '.env\n')
  await repo.commit()
  return repo
}

it.each(['CLAUDECODE', 'CLAUDE_CODE_CHILD_SESSION', 'CURSOR_AGENT', 'AGENT', 'CODEX_CI', 'COPILOT_CLI', 'AI_AGENT'])(
  'where %s is set, the next two commands of the report lead to a right commit',
  async (name) => {
    const repo = await blockedRepo()
    await repo.stage('package.json', '{ "name": "shop", "type": "module" }\n')
    await repo.stage('src/pay.js', `export const key = '${STRIPE}'\n`)
    const first = await commitAs({ [name]: '1' }, repo)
    expect(first.exitCode).toBe(1)
    expect(first.report).not.toMatch(/allow|no-verify|False alarm/)
    const fixed = await repo.run(process.execPath, [CLI, ...nextCommand(first.report)], { env: { [name]: '1' } })
    expect(fixed.exitCode).toBe(0)
    expect((await commitAs({ [name]: '1' }, repo)).exitCode).toBe(0)
    expect(await repo.git('show', 'HEAD:src/pay.js')).toContain('process.env')
    expect(await repo.git('show', '--name-only', '--format=', 'HEAD')).toContain('.env.example')
  },
)

it('what no command can fix needs the user, by its place', async () => {
  const repo = await blockedRepo()
  await repo.stage(
    'notes.bin',
    Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(fakeSecret(STRIPE)), Buffer.from([0])]),
  )
  const { exitCode, report } = await commitAs({ CLAUDECODE: '1' }, repo)
  expect(exitCode).toBe(1)
  expect(report).toMatch(/\nNext: ask the user about notes\.bin:1\n$/)
})

it('what is in a commit already is for the user', async () => {
  const repo = await blockedRepo()
  await repo.stage('a.js', `x = '${STRIPE}'\n`)
  await repo.commit()
  const { stdout } = await repo.run(process.execPath, [CLI, 'scan', '--range', 'HEAD~1..HEAD'], {
    env: { CLAUDECODE: '1' },
  })
  expect(stdout).toMatch(/\nNext: ask the user about a\.js:1: it is in commits already\n$/)
})

it('the verdict and what programs read are the same for both', async () => {
  const repo = await blockedRepo()
  await repo.stage('a.js', `x = '${STRIPE}'\n`)
  const json = async (env: Record<string, string>) => {
    const { exitCode, stdout } = await repo.run(process.execPath, [CLI, 'scan', '--format', 'json'], { env })
    return [exitCode, stdout.replace(/"milliseconds": ?\d+/, '')]
  }
  expect(await json({ CLAUDECODE: '1' })).toEqual(await json({}))
})

it('people read of a false alarm, and how to fix it', async () => {
  const repo = await blockedRepo()
  await repo.stage('a.js', `x = '${STRIPE}'\n`)
  const { report } = await commitAs({}, repo)
  expect(report).toContain('False alarm')
  expect(report).not.toContain('Next:')
})

it('an empty variable is none', () => {
  const none = { CLAUDE_CODE_CHILD_SESSION: '', AGENT: '', CODEX_CI: '' }
  expect(isAssistant({ ...none, AGENT: 'amp' })).toBe(true)
  expect(isAssistant(none)).toBe(isAssistant({}))
})
