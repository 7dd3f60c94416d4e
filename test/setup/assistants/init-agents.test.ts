import { expect, test, vi } from 'vitest'
import { ASSISTANTS } from '../../../src/setup/assistants/assistants.ts'
import { assistantCommand } from '../../../src/setup/assistants/hook-command.ts'
import { projectRepo } from '../project-repo.ts'

vi.setConfig({ testTimeout: 120_000 }) // real Git, real shells

const ALL = `--agents=${ASSISTANTS.map(({ word }) => word).join(',')}`
const CALL = JSON.stringify({
  tool_name: 'Bash',
  tool_input: { command: 'git commit --no-verify -m x' },
  hook_event_name: 'PreToolUse',
  transcript_path: '/t',
})

test('each file as its assistant reads it; a second run changes nothing; doctor knows them; --uninstall takes them back', async () => {
  const repo = await projectRepo()
  const before = await repo.files()
  await repo.init('--no-trial', ALL)
  const after = await repo.files()
  const json = (path: string) => JSON.parse(after[path] ?? '')
  const nested = (word: string, matcher: string) => [
    { matcher, hooks: [{ type: 'command', command: assistantCommand(word), timeout: 10 }] },
  ]
  expect(json('.claude/settings.json')).toEqual({
    hooks: { PreToolUse: nested('claude', 'Bash|PowerShell|Write|Edit|NotebookEdit') },
  })
  expect(json('.codex/hooks.json')).toEqual({ hooks: { PreToolUse: nested('codex', 'Bash|apply_patch') } })
  expect(json('.devin/hooks.v1.json')).toEqual({ PreToolUse: nested('devin', '^(exec|write|edit|apply_patch)$') })
  const command = assistantCommand('copilot')
  expect(json('.github/hooks/hushkey.json')).toEqual({
    version: 1,
    hooks: { preToolUse: [{ type: 'command', bash: command, powershell: command, timeoutSec: 10 }] },
  })
  expect(json('.cursor/hooks.json')).toEqual({
    version: 1,
    hooks: {
      beforeShellExecution: [{ command: assistantCommand('cursor'), timeout: 10 }],
      preToolUse: [{ command: assistantCommand('cursor'), matcher: 'Write|StrReplace|Edit', timeout: 10 }],
    },
  })
  expect((await repo.init('--no-trial', ALL)).stdout).toContain('Coding assistants: nothing to change.')
  expect(await repo.files()).toEqual(after)
  const { stdout } = await repo.hushkey('doctor')
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Codex asks hushkey before it runs a command or writes a file (.codex/hooks.json); this cannot see that you trust',
  )
  await repo.init('--uninstall')
  expect(await repo.files()).toEqual(before)
})

test('comments, other hooks, tabs and Windows line ends stay, and come back', async () => {
  const settings = [
    '{',
    '\t// ours',
    '\t"permissions": { "allow": ["Bash(npm test)"] },',
    '\t"hooks": {',
    '\t\t"PreToolUse": [',
    '\t\t\t{ "matcher": "Edit", "hooks": [{ "type": "command", "command": "./lint" }] } // first',
    '\t\t],',
    '\t},',
    '}',
    '',
  ].join('\r\n')
  const repo = await projectRepo({
    files: { '.claude/settings.json': settings, '.cursor/hooks.json': '{"version":1,"hooks":{}}' },
  })
  await repo.init('--no-trial', '--agents')
  const text = await repo.read('.claude/settings.json')
  expect(text).toContain(`"command": ${JSON.stringify(assistantCommand('claude'))}`)
  expect(text.split('\r\n').slice(0, 5)).toEqual(settings.split('\r\n').slice(0, 5))
  expect(text).toContain('// first')
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  expect(await repo.read('.cursor/hooks.json')).toContain('beforeShellExecution')
  expect(Object.keys(await repo.files())).not.toContain('.codex/hooks.json')
  await repo.init('--uninstall')
  expect(await repo.read('.claude/settings.json')).toBe(settings)
})

test('plain init only mentions it, --dry-run only shows it', async () => {
  const repo = await projectRepo({ files: { 'CLAUDE.md': '# App\n', '.cursor/rules': '' } })
  const { stdout } = await repo.init('--no-trial')
  expect(stdout).toContain(
    'To let Claude Code and Cursor ask hushkey before a command gets past the check:\n  npx hushkey init --agents\n',
  )
  const dry = await repo.init('--dry-run', '--agents')
  expect(dry.stdout).toContain('+++ .claude/settings.json')
  expect(Object.keys(await repo.files())).not.toContain('.claude/settings.json')
})

test.each([
  ['an unknown word', '--agents=clippy', {}, 'there is no assistant "clippy"'],
  ['broken JSON', '--agents', { '.claude/settings.json': '{ "hooks": [' }, '.claude/settings.json:1 is not valid JSON'],
  [
    'no list',
    '--agents',
    { '.claude/settings.json': '{ "hooks": { "PreToolUse": "x" } }' },
    '"hooks.PreToolUse" in .claude/settings.json is no list',
  ],
])('%s is said, and nothing is written', async (_, option, files, sentence) => {
  const repo = await projectRepo({ files })
  const { exitCode, stderr } = await repo.init('--no-trial', option)
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(sentence) })
  expect(await repo.files()).toMatchObject(files)
})

test('Aider, instructions, and lefthook that writes the files itself', async () => {
  const aider = await projectRepo({ files: { '.aider.conf.yml': 'model: x', 'CLAUDE.md': '# App\n' } })
  await aider.init('--no-trial', '--agents')
  expect(await aider.read('.aider.conf.yml')).toBe('model: x\ngit-commit-verify: true\n')
  await aider.init('--no-trial', '--agents=instructions')
  expect(await aider.read('CLAUDE.md')).toMatch(/^# App\n\n<!-- hushkey -->\n- .+\n- .+\n- .+\n<!-- \/hushkey -->\n$/)
  const lefthook = await projectRepo({ files: { 'lefthook.yml': 'ai:\n  claude: {}\n', 'CLAUDE.md': '' } })
  const { stdout } = await lefthook.init('--no-trial', '--agents')
  expect(stdout).toContain('lefthook.yml has "ai"')
  expect(stdout).toContain(assistantCommand('claude'))
  expect(Object.keys(await lefthook.files())).not.toContain('.claude/settings.json')
})

test('doctor: a command that was changed, and an assistant that came later', async () => {
  const repo = await projectRepo({ files: { 'CLAUDE.md': '', '.cursor/rules': '' } })
  await repo.init('--no-trial', '--agents=claude')
  const later = (await repo.hushkey('doctor')).stdout.replace(/\s+/g, ' ')
  expect(later).toContain('Cursor does not ask hushkey yet -> npx hushkey init --agents=cursor')
  await repo.write('.claude/settings.json', (await repo.read('.claude/settings.json')).replace('node -e', 'echo'))
  const changed = await repo.hushkey('doctor')
  expect(changed).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining('.claude/settings.json does not have the command'),
  })
})

test.each([['sh'], ['bash'], ['dash'], ['busybox', 'sh']])(
  'the constant line in %s: finds hushkey from below, and is silent without it',
  async (...shell) => {
    const repo = await projectRepo({ files: { 'apps/web/a.js': '' } })
    await repo.init('--no-trial')
    const [program = '', ...args] = shell
    const run = (cwd: string) => repo.run(program, [...args, '-c', assistantCommand('claude')], { cwd, input: CALL })
    const found = await run(repo.path('apps/web'))
    expect(found).toMatchObject({
      exitCode: 0,
      stderr: '',
      stdout: expect.stringContaining('"permissionDecision":"deny"'),
    })
    expect(await run(repo.path('..'))).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
  },
)

test('the constant line has nothing that a shell, or PowerShell, would read within its quotes', () => {
  const [, program = '', rest] = /^node -e "(.*)"( \w+)$/.exec(assistantCommand('claude')) ?? []
  expect(rest).toBe(' claude')
  expect(program).not.toMatch(/["$`!%\\\n]/)
})
