import { expect, it } from 'vitest'
import { wrapLabelled } from '../../src/report/wrap.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')

it('N36: an env file is no false alarm, whatever its name: the last line says how it is kept', async () => {
  const repo = await tempRepo()
  for (const name of ['.env', '.env.local']) {
    await repo.stage(name, 'B_KEY=\nPORT=1\n')
    const { stdout } = await repo.hushkey()
    expect(stdout).toContain('\n  Keep it?     npx hushkey allow ')
    expect(stdout).not.toContain('False alarm')
    await repo.git('rm', '-q', '--cached', '-f', name)
  }
})

it('N36: what only a person can do is said in the last lines, and not only how to let it pass', async () => {
  const repo = await tempRepo()
  await repo.stage('package.json', '{ "devDependencies": { "vite": "5" }, "scripts": { "dev": "vite" } }\n')
  await repo.stage('index.html', '<script type="module" src="/src/api.js"></script>\n')
  await repo.stage('src/api.js', Buffer.from(`export const key = '${KEY}'\n`))
  const { stdout } = await repo.hushkey()
  expect(stdout).toMatch(/\n {2}By hand {6}as shown above, then:\n {15}git add src\/api\.js\n {2}False alarm/)
})

it('N36: `scan --all` names the command that fixes what is tracked, and it does', async () => {
  const repo = await tempRepo()
  await repo.stage('package.json', '{ "name": "app" }\n')
  await repo.stage('pay.js', Buffer.from(`const key = '${KEY}'\nmodule.exports = key\n`))
  await repo.commit()
  const { stdout } = await repo.hushkey('scan', '--all')
  expect(stdout).toContain('\n  Fix          npx hushkey fix --all\n')
  expect((await repo.hushkey('fix', '--all')).stdout).toContain('To apply it: npx hushkey fix --yes --all --code\n')
  const done = await repo.hushkey('fix', '--yes', '--all', '--code')
  expect(done).toMatchObject({ exitCode: 0 })
  expect(done.stdout).toContain('revoke it')
  expect((await repo.hushkey('scan', '--all')).exitCode).toBe(0)
  expect((await repo.hushkey('fix', '--all')).stdout).toBe('Nothing to fix: no tracked file needs it.\n')
  await repo.hushkey('fix', '--undo')
  expect((await repo.hushkey('scan', '--all')).exitCode).toBe(1)
  const range = await repo.hushkey('scan', '--history')
  expect(range.stdout, 'a commit of before is not fixed by a later one').not.toContain('fix --all')
})

it('N36: notes keep to 80 columns, and a command at their end stays whole', () => {
  const text = `.hushkeyrc.json:12: ${'words '.repeat(20)}in it, run: npx hushkey allow --prune`
  const lines = wrapLabelled('note', 'note', text, 80).split('\n')
  expect(lines.every((line) => line.length <= 80)).toBe(true)
  expect(lines.at(-2)).toBe('     npx hushkey allow --prune')
  expect(wrapLabelled('note', 'note', 'a short one: npx hushkey', 80)).toBe('note a short one: npx hushkey\n')
})
