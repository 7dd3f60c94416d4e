import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

const HOOK = fileURLToPath(new URL('../../hooks/pre-commit', import.meta.url))

const ALLOWED = `{
  "permissions": {
    "allow": ["Bash(npm test)"]
  }
}
`
const WITH_ONE_MORE = ALLOWED.replace('npm test)"', 'npm test)", "Bash(npm run lint)"')

describe('local settings of a coding assistant', () => {
  it.each(['.claude/settings.local.json', 'apps/web/.claude/settings.local.json', '.cursor/mcp.local.json'])(
    '%s is stopped as an env file is, and fix ignores it',
    async (path) => {
      const repo = await tempRepo()
      await repo.stage(path, ALLOWED)
      expect(await repo.scan()).toMatchObject({
        exitCode: 1,
        findings: [{ rule: 'assistant-local-settings', path, line: null, blocks: true }],
      })
      expect((await repo.hushkey('fix', '--yes')).exitCode).toBe(0)
      expect(await repo.git('status', '--porcelain', '--', path)).toBe('')
      expect(readFileSync(repo.path(path), 'utf8')).toBe(ALLOWED)
      expect(readFileSync(repo.path('.gitignore'), 'utf8')).toContain(path.slice(path.lastIndexOf('/') + 1))
      expect(await repo.scan()).toMatchObject({ exitCode: 0 })
    },
  )

  it.each([
    '.claude/settings.json',
    '.mcp.json',
    '.vscode/settings.json',
    'config/local.json',
    'claude/settings.local.json',
  ])('%s is shared by its team, and passes', async (path) => {
    const repo = await tempRepo()
    await repo.stage(path, ALLOWED)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  })

  it.each([
    '.claude/settings.local.json ',
    '.claude/settings.local.json~',
    '.claude/settings.local.json.bak',
    '.claude/settings.\u200blocal.json',
    '.Claude/settings.local.j\u017fon',
  ])('a copy, or a name that looks the same, is no other file: %j', async (path) => {
    const repo = await tempRepo()
    await repo.git('commit', '-q', '--allow-empty', '-m', 'first')
    await repo.stage(path, ALLOWED)
    expect(await repo.scan()).toMatchObject({ exitCode: 1, findings: [{ rule: 'assistant-local-settings' }] })
    expect((await repo.run('sh', [HOOK])).exitCode).toBe(1)
  })

  it('a template for it passes', async () => {
    const repo = await tempRepo()
    await repo.stage('.claude/settings.local.json.example', ALLOWED)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  })

  it('where Git tracks them already, a harmless change is a warning, and one with a key stops', async () => {
    const repo = await tempRepo()
    await repo.stage('.claude/settings.local.json', ALLOWED)
    await repo.commit()
    await repo.stage('.claude/settings.local.json', WITH_ONE_MORE)
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [{ confidence: 'low', blocks: false }] })
    const key = fakeSecret('sk_live_{b62:24}')
    await repo.stage('.claude/settings.local.json', WITH_ONE_MORE.replace('npm test', `STRIPE_KEY=${key} npm test`))
    expect(await repo.scan()).toMatchObject({ exitCode: 1 })
  })

  it('to take them out of Git never blocks', async () => {
    const repo = await tempRepo()
    await repo.stage('.claude/settings.local.json', ALLOWED)
    await repo.commit()
    await repo.git('rm', '-q', '--cached', '.claude/settings.local.json')
    expect(await repo.scan()).toMatchObject({ exitCode: 0, findings: [] })
  })
})
