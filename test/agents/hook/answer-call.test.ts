import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { answerCall } from '../../../src/agents/hook/answer-call.ts'
import { scanText } from '../../../src/index.ts'
import { type ProjectRepo, projectRepo } from '../../setup/project-repo.ts'
import { tempRepo } from '../../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 })

const HOOK = fileURLToPath(new URL('../../../hooks/agent.cjs', import.meta.url))
const BYPASS = 'git commit --no-verify -m x'
const REASON =
  "hushkey: the option that leaves out hooks would get past this repository's check for secrets. Do the same without it; if a commit then stops, run `npx hushkey fix --yes --code` and commit again; else ask the user."

/** A call of a command line as each assistant writes it, and how each takes a refusal. */
const HOSTS = {
  claude: {
    payload: (command: string) => ({
      session_id: 's',
      transcript_path: '/home/me/.claude/projects/app/s.jsonl',
      cwd: 'CWD',
      permission_mode: 'default',
      hook_event_name: 'PreToolUse',
      tool_name: 'Bash',
      tool_input: { command, description: 'commits' },
      tool_use_id: 't',
    }),
    refusal: `{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":${JSON.stringify(REASON)}}}`,
    pass: '',
  },
  codex: {
    payload: (command: string) => ({
      session_id: 's',
      turn_id: '1',
      model: 'm',
      cwd: 'CWD',
      hook_event_name: 'PreToolUse',
      tool_name: 'Bash',
      tool_input: { command },
    }),
    refusal: `{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":${JSON.stringify(REASON)}}}`,
    pass: '',
  },
  copilot: {
    payload: (command: string) => ({
      sessionId: 's',
      timestamp: 1764500000000,
      cwd: 'CWD',
      toolName: 'bash',
      toolArgs: { command, description: 'commits' },
    }),
    refusal: `{"permissionDecision":"deny","permissionDecisionReason":${JSON.stringify(REASON)}}`,
    pass: '',
  },
  cursor: {
    payload: (command: string) => ({
      conversation_id: 'c',
      hook_event_name: 'beforeShellExecution',
      cursor_version: '2026.10.08',
      workspace_roots: ['CWD'],
      command,
      cwd: '',
    }),
    refusal: `{"permission":"deny","user_message":${JSON.stringify(`hushkey: ${REASON}`)},"agent_message":${JSON.stringify(REASON)}}`,
    pass: '{"permission":"allow"}',
  },
  devin: {
    payload: (command: string) => ({ tool_name: 'exec', tool_input: { command }, cwd: 'CWD' }),
    refusal: `{"decision":"block","reason":${JSON.stringify(REASON)}}`,
    pass: '',
  },
} as const

type Word = keyof typeof HOSTS
const names = Object.keys(HOSTS) as Word[]

async function ready(): Promise<ProjectRepo> {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  return repo
}

const ask = (input: unknown, word: string, repo: { root: string; env: Readonly<Record<string, string>> }) =>
  answerCall((typeof input === 'string' ? input : JSON.stringify(input)).replaceAll('CWD', repo.root), {
    word,
    cwd: repo.root,
    env: repo.env,
    scanText,
  })

describe('payloads and answers, to the byte', () => {
  test.each(names)('%s', async (word) => {
    const repo = await ready()
    const { payload, refusal, pass } = HOSTS[word]
    expect(await ask(payload(BYPASS), word, repo)).toBe(refusal)
    expect(await ask(payload('git commit -m x'), word, repo)).toBe(pass)
    expect(await ask(payload('ls'), word, repo)).toBe(pass)
    const process = await repo.run('node', [HOOK, word], { input: JSON.stringify(payload(BYPASS)) })
    expect(process).toMatchObject({ exitCode: 0, stdout: refusal, stderr: '' })
  })

  test('VS Code, by its own agent and by that of Copilot', async () => {
    const repo = await ready()
    const local = {
      sessionId: 's',
      hookEventName: 'PreToolUse',
      tool_name: 'run_in_terminal',
      tool_input: { command: BYPASS },
    }
    expect(await ask(local, 'copilot', repo)).toBe(HOSTS.claude.refusal)
    const chat = { ...HOSTS.claude.payload(BYPASS), transcript_path: '/x/github.copilot-chat/t.json' }
    expect(await ask(chat, 'claude', repo)).toBe(HOSTS.claude.refusal)
  })

  test('Copilot by the file of Claude Code understands one of the two', async () => {
    const repo = await ready()
    const { transcript_path: _, ...payload } = HOSTS.claude.payload(BYPASS)
    const answer = JSON.parse(await ask(payload, 'claude', repo))
    expect(answer).toMatchObject({ permissionDecision: 'deny', hookSpecificOutput: { permissionDecision: 'deny' } })
  })

  test('arguments as JSON text, PowerShell, and paths of Windows', async () => {
    const repo = await ready()
    const { payload, refusal } = HOSTS.copilot
    expect(await ask({ ...payload(''), toolArgs: JSON.stringify({ command: BYPASS }) }, 'copilot', repo)).toBe(refusal)
    const power = {
      ...payload(''),
      toolName: 'powershell',
      cwd: 'C:\\Users\\me\\app',
      toolArgs: { command: '$env:HUSKY=0; git push' },
    }
    expect(await ask(power, 'copilot', repo)).toContain('HUSKY=0 would get past')
    const removal = { ...payload('Remove-Item x; rm C:\\\\app\\\\.husky\\\\pre-commit'), cwd: 'C:\\Users\\me\\app' }
    expect(await ask(removal, 'copilot', repo)).toContain('"deny"')
  })
})

test('a word that only a run can tell: the reason says to write it out; of another repository nothing is refused', async () => {
  const repo = await tempRepo()
  const call = (command: string) => ask({ ...HOSTS.claude.payload(''), tool_input: { command } }, 'claude', repo)
  expect(await call('git commit $(echo yfirev-on-- | rev) -m x')).toContain('Write the word out')
  expect(await call('rm -rf /tmp/elsewhere/.husky')).toBe('')
  expect(await call('rm -rf .husky')).toContain('would get past')
})

describe('what passes', () => {
  test.each(names)('%s: input that is no call, or of another tool', async (word) => {
    const repo = await tempRepo()
    const { payload, pass } = HOSTS[word]
    const odd = [
      '',
      '{',
      '[]',
      'null',
      '"git"',
      '{"tool_name":"Bash"}',
      '{"tool_input":{"command":7},"tool_name":"Bash"}',
    ]
    for (const input of odd) expect(await ask(input, word, repo)).toBe(pass)
    const other = {
      ...payload(''),
      tool_name: 'Read',
      toolName: undefined,
      command: undefined,
      tool_input: { file_path: '.husky/x' },
    }
    expect(await ask(other, word, repo)).toBe(pass)
  })

  it('a host that has hushkey in its own file, by the file of another', async () => {
    const repo = await ready()
    const payload = HOSTS.cursor.payload(BYPASS)
    expect(await ask(payload, 'claude', repo)).toBe(HOSTS.cursor.refusal)
    await mkdir(repo.path('.cursor'))
    await writeFile(repo.path('.cursor/hooks.json'), '{"x":"node_modules/hushkey/hooks/agent.cjs"}')
    expect(await ask(payload, 'claude', repo)).toBe('{"permission":"allow"}')
    expect(await ask(payload, 'cursor', repo)).toBe(HOSTS.cursor.refusal)
  })

  it('an allowlist entry, where the project lets assistants make one', async () => {
    const repo = await ready()
    const payload = HOSTS.claude.payload('npx hushkey allow a.js:1 --reason "test key"')
    expect(await ask(payload, 'claude', repo)).toContain('a person to decide')
    await repo.stage('.hushkeyrc.json', '{ "agents": { "allow": true } } // ours\n')
    expect(await ask(payload, 'claude', repo)).toBe('')
    expect((await repo.hushkey('scan')).exitCode).toBe(0)
  })
})

describe('N59: a commit where Git runs no hook', () => {
  it('is refused in a worktree without hooks, and passes once they are there', async () => {
    const repo = await ready()
    await repo.git('add', '.')
    await repo.commit()
    await repo.git('-c', 'core.hooksPath=/dev/null', 'worktree', 'add', '-q', '.claude/worktrees/fix')
    const there = repo.at('.claude/worktrees/fix')
    const payload = HOSTS.claude.payload('git add . && git commit -m x')
    expect(await ask(payload, 'claude', repo)).toBe('')
    const answer = await ask(payload, 'claude', there)
    expect(answer).toContain('Git would run no pre-commit hook in')
    expect(answer).toContain('npm install')
    const from = { ...HOSTS.claude.payload('cd .claude/worktrees/fix && git commit -m x') }
    expect(await ask(from, 'claude', repo)).toBe(answer)
    expect(await ask(HOSTS.claude.payload('git -C .claude/worktrees/fix commit -m x'), 'claude', repo)).toBe(answer)
    expect(await ask(HOSTS.claude.payload('git status'), 'claude', there)).toBe('')
    await repo.init('--no-trial')
    expect(await ask(payload, 'claude', there)).toBe('')
  })

  it('passes in another repository', async () => {
    const other = await tempRepo()
    expect(await ask(HOSTS.claude.payload('git commit -m x'), 'claude', other)).toBe('')
    expect(await ask(HOSTS.claude.payload('git commit -m x'), 'claude', { root: '/nowhere', env: other.env })).toBe('')
  })
})

it('whatever it is given, the hook ends with 0 and says nothing else', async () => {
  const repo = await tempRepo()
  const odd = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constant('git'.repeat(10)),
    fc
      .record({
        tool_name: fc.constant('Bash'),
        tool_input: fc.record({ command: fc.string().map((text) => `git ${text}`) }),
      })
      .map((value) => JSON.stringify(value)),
  )
  for (const input of fc.sample(odd, 25)) {
    const { exitCode, stderr } = await repo.run('node', [HOOK, 'claude'], { input })
    expect({ input, exitCode, stderr }).toEqual({ input, exitCode: 0, stderr: '' })
  }
})

it('a reason shows no value, and is short', async () => {
  const repo = await tempRepo()
  const long = `echo ${'x'.repeat(2000)} > ${'y'.repeat(2000)}/.husky/\u001b[31m`
  const answer = await ask(HOSTS.devin.payload(long), 'devin', repo)
  const { reason } = JSON.parse(answer)
  expect(reason.length).toBeLessThanOrEqual(600)
  expect(reason).toMatch(/^[\x20-\x7e]+$/)
})
