import { mkdir, symlink } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test, vi } from 'vitest'
import { answerCall } from '../../../src/agents/hook/answer-call.ts'
import { readWrites } from '../../../src/agents/hook/write/read-writes.ts'
import { scanText } from '../../../src/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

const HOOK = fileURLToPath(new URL('../../../hooks/agent.cjs', import.meta.url))
const KEY = fakeSecret('sk_live_{b62:24}')
const CODE = `export const stripe = new Stripe('${KEY}')\n`

async function ready(): Promise<TempRepo> {
  const repo = await tempRepo()
  await repo.stage('.gitignore', '.env\nnode_modules/\n')
  await repo.stage('src/a.ts', 'export {}\n')
  await repo.commit()
  return repo
}

const claude = (tool_name: string, tool_input: Record<string, unknown>) => ({
  hook_event_name: 'PreToolUse',
  transcript_path: '/t',
  tool_name,
  tool_input,
})

const write = (path: string, content: string) => claude('Write', { file_path: path, content })
const edit = (path: string, old_string: string, new_string: string) =>
  claude('Edit', { file_path: path, old_string, new_string })

/** The reason of a refusal; null where the call passes. */
async function refused(repo: TempRepo, payload: object, word = 'claude'): Promise<string | null> {
  const answer = await answerCall(JSON.stringify(payload), { word, cwd: repo.root, env: repo.env, scanText })
  expect(answer).not.toContain(KEY)
  if (answer === '' || answer === '{"permission":"allow"}') return null
  const { reason, permissionDecisionReason, agent_message, hookSpecificOutput } = JSON.parse(answer)
  return reason ?? permissionDecisionReason ?? agent_message ?? hookSpecificOutput.permissionDecisionReason
}

describe('the text that would result', () => {
  it('a key in a file that Git tracks, or would: what, where and the next step, and not the value', async () => {
    const repo = await ready()
    for (const path of [repo.path('src/a.ts'), repo.path('src/new.ts')]) {
      const name = path.endsWith('new.ts') ? 'src/new.ts' : 'src/a.ts'
      expect(await refused(repo, write(path, CODE))).toBe(
        `hushkey: ${name}:1 would stop the commit: A Stripe secret key in plain text. Write process.env.STRIPE_SECRET_KEY there, STRIPE_SECRET_KEY= into .env.example, the value into .env, which Git ignores; then write the file again.`,
      )
    }
    const run = await repo.run('node', [HOOK, 'claude'], { input: JSON.stringify(write(repo.path('src/a.ts'), CODE)) })
    expect(run).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('"deny"') })
    expect(run.stdout).not.toContain(KEY)
  })

  it('the same into an env file that Git ignores passes; one that it does not is refused with the line that is missing', async () => {
    const repo = await ready()
    expect(await refused(repo, write(repo.path('.env'), `STRIPE_SECRET_KEY=${KEY}\n`))).toBeNull()
    const other = await refused(repo, write(repo.path('.env.production'), `STRIPE_SECRET_KEY=${KEY}\n`))
    expect(other).toContain('Add .env.production to .gitignore first')
  })

  it('a template: a real value is refused, a placeholder passes', async () => {
    const repo = await ready()
    const real = await refused(repo, write(repo.path('.env.example'), `STRIPE_SECRET_KEY=${KEY}\n`))
    expect(real).toContain('Write STRIPE_SECRET_KEY=your_stripe_secret_key_here there instead')
    const placeholder = 'STRIPE_SECRET_KEY=your_stripe_secret_key_here\n'
    expect(await refused(repo, write(repo.path('.env.example'), placeholder))).toBeNull()
  })

  it('an assistant’s own settings for one person: refused until Git ignores them', async () => {
    const repo = await ready()
    const settings = write(repo.path('.claude/settings.local.json'), '{ "permissions": {} }')
    expect(await refused(repo, settings)).toContain('Add settings.local.json to .gitignore first')
    await repo.stage('.gitignore', '.env\nsettings.local.json\n')
    expect(await refused(repo, settings)).toBeNull()
  })

  it('by the settings that the project extends, from a package or a file', async () => {
    const repo = await ready()
    await repo.write('.hushkeyrc.json', '{ "extends": ["@acme/hushkey-config", "./config/hushkey.json"] }')
    await repo.write('node_modules/@acme/hushkey-config/package.json', '{ "version": "1.0.0" }')
    await repo.write('node_modules/@acme/hushkey-config/hushkeyrc.json', '{}')
    await repo.write('config/hushkey.json', '{}')
    const planned = write(repo.path('src/a.ts'), CODE)
    expect(await refused(repo, planned)).toContain('src/a.ts:1')
    await repo.write('config/hushkey.json', '{ "rules": { "stripe-secret-key": "off" } }')
    expect(await refused(repo, planned)).toBeNull()
  })

  it('an edit beside an old key passes, one that completes a key from two halves is refused', async () => {
    const repo = await ready()
    await repo.stage('src/a.ts', `${CODE}const a = 1\n`)
    expect(await refused(repo, edit(repo.path('src/a.ts'), 'const a = 1', 'const a = 2'))).toBeNull()
    await repo.stage('src/b.ts', `export const key = '${KEY.slice(0, 14)}HERE'\n`)
    expect(await refused(repo, edit(repo.path('src/b.ts'), 'HERE', KEY.slice(14)))).toContain('src/b.ts:1')
    expect(await refused(repo, edit(repo.path('src/b.ts'), 'not there', CODE))).toContain('src/b.ts:')
  })

  it('a patch with one bad file of two names it', async () => {
    const repo = await ready()
    const patch = [
      '*** Begin Patch',
      '*** Add File: src/good.ts',
      '+export {}',
      '*** Update File: src/a.ts',
      '@@',
      ' export {}',
      `+${CODE.trim()}`,
      '*** End Patch',
      '',
    ].join('\n')
    const codex = {
      turn_id: '1',
      cwd: repo.root,
      hook_event_name: 'PreToolUse',
      tool_name: 'apply_patch',
      tool_input: { command: patch },
    }
    expect(await refused(repo, codex, 'codex')).toContain('src/a.ts:2')
    const moved = patch.replace('*** Update File: src/a.ts', '*** Update File: src/a.ts\n*** Move to: src/c.ts')
    expect(await refused(repo, { ...codex, tool_input: { command: moved } }, 'codex')).toContain('src/c.ts:')
    const clean = { ...codex, tool_input: { command: patch.replace(CODE.trim(), 'export const b = 1') } }
    expect(await refused(repo, clean, 'codex')).toBeNull()
  })

  it('outside of the repository it passes; through a link it counts where it leads', async () => {
    const repo = await ready()
    expect(await refused(repo, write(repo.path('../elsewhere.ts'), CODE))).toBeNull()
    await symlink('src/a.ts', repo.path('.env'))
    expect(await refused(repo, write(repo.path('.env'), CODE))).toContain('src/a.ts:1')
  })

  it('settings of the project count, and what cannot be read passes', async () => {
    const repo = await ready()
    await repo.write('.hushkeyrc.json', '{ "rules": { "stripe": "off" } }\n')
    expect(await refused(repo, write(repo.path('src/a.ts'), CODE))).toBeNull()
    await repo.write('.hushkeyrc.json', '{ broken')
    await expect(refused(repo, write(repo.path('src/a.ts'), CODE))).rejects.toThrow()
    const run = await repo.run('node', [HOOK, 'claude'], { input: JSON.stringify(write(repo.path('src/a.ts'), CODE)) })
    expect(run).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
  })
})

describe('what a person decides', () => {
  it('comments that allow a finding, and settings that let more pass', async () => {
    const repo = await ready()
    const comment = `const a = 1 // hushkey:allow stripe -- test\n`
    expect(await refused(repo, write(repo.path('src/a.ts'), comment))).toContain('for a person to decide')
    expect(await refused(repo, write(repo.path('docs/a.md'), comment))).toBeNull()
    await repo.stage('src/a.ts', comment)
    expect(await refused(repo, edit(repo.path('src/a.ts'), 'const a', 'const b'))).toBeNull()
    const settings = repo.path('.hushkeyrc.json')
    expect(await refused(repo, write(settings, '{ "allow": [{ "path": "**", "reason": "x" }] }'))).toContain(
      'lets more pass',
    )
    expect(await refused(repo, write(settings, '{ "agents": { "allow": true } }'))).toContain('lets more pass')
    expect(await refused(repo, write(settings, '{ "env": { "deny": ["*.secrets"] } }'))).toBeNull()
    await repo.write('.hushkeyrc.json', '{ "agents": { "allow": true } }')
    expect(await refused(repo, write(repo.path('src/b.ts'), comment))).toBeNull()
  })

  it('hooks: a line may be added, that of hushkey stays', async () => {
    const repo = await ready()
    await repo.write('.husky/pre-commit', 'sh node_modules/hushkey/hooks/pre-commit\n')
    await mkdir(repo.path('.husky/_'), { recursive: true })
    const path = repo.path('.husky/pre-commit')
    expect(await refused(repo, write(path, 'npm test\n'))).toContain('take hushkey out of .husky/pre-commit')
    expect(await refused(repo, edit(path, 'sh node', 'npm test\nsh node'))).toBeNull()
    await repo.write('.gitignore', '.husky/_\n')
    expect(await refused(repo, write(repo.path('.husky/_/pre-commit'), 'exit 0\n'))).toContain('stays as it is')
    expect(await refused(repo, write(repo.path('.git/hooks/pre-commit'), 'exit 0\n'))).toContain('stays as it is')
  })
})

describe('payloads of each host', () => {
  const path = 'C:\\app\\src\\a.ts'
  test.each<[string, object]>([
    ['Claude Code, Write', write(path, 'new')],
    ['Claude Code, Edit', edit(path, 'old', 'new')],
    ['Claude Code, NotebookEdit', claude('NotebookEdit', { notebook_path: path, new_source: 'new' })],
    ['Copilot, create', { toolName: 'create', toolArgs: { path, file_text: 'new' } }],
    [
      'Copilot, edit, as JSON text',
      { toolName: 'edit', toolArgs: JSON.stringify({ path, old_str: 'old', new_str: 'new' }) },
    ],
    ['Cursor, Write', { cursor_version: '1', tool_name: 'Write', tool_input: { file_path: path, contents: 'new' } }],
    ['Cursor, without the name of the tool', { cursor_version: '1', tool_input: { file_path: path, content: 'new' } }],
    [
      'VS Code, create_file',
      { hookEventName: 'x', tool_name: 'create_file', tool_input: { filePath: path, content: 'new' } },
    ],
    [
      'VS Code, replace_string_in_file',
      { tool_name: 'replace_string_in_file', tool_input: { filePath: path, oldString: 'old', newString: 'new' } },
    ],
    ['Devin, write', { tool_name: 'write', tool_input: { path, content: 'new' } }],
  ])('%s', (_, payload) => {
    const [planned] = readWrites(payload as Record<string, unknown>)
    expect(planned?.path).toBe(path)
    expect(planned?.make('old\n')).toMatch(/^(?:old\n\n)?new\n?$/)
  })

  it('of several changes in one call each is made to what the one before it leaves', () => {
    const edits = [
      { old_string: 'x', new_string: 'y' },
      { old_string: 'y', new_string: 'z' },
    ]
    expect(readWrites(claude('MultiEdit', { file_path: 'a', edits }))[0]?.make('x')).toBe('z')
    const replacements = ['a', 'b'].map((filePath) => ({ filePath, oldString: 'x', newString: filePath }))
    const writes = readWrites(claude('multi_replace_string_in_file', { replacements }))
    expect(writes.map(({ path, make }) => [path, make('x')])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  it('of two equal places an edit changes the first, or each', () => {
    const make = (more: object) =>
      readWrites(claude('Edit', { file_path: 'a', old_string: 'x', new_string: '$&', ...more }))[0]?.make('x x')
    expect(make({})).toBe('$& x')
    expect(make({ replace_all: true })).toBe('$& $&')
  })

  test.each([
    ['Read', { file_path: path }],
    ['Grep', { path, pattern: 'x' }],
    ['Write', { content: 'x' }],
    ['Edit', 'x'],
    ['apply_patch', {}],
  ])('nothing of %s %j', (tool, input) => expect(readWrites({ tool_name: tool, tool_input: input })).toEqual([]))
})
