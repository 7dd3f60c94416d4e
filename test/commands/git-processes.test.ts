import { expect, test, vi } from 'vitest'
import { projectRepo } from '../setup/project-repo.ts'

vi.setConfig({ testTimeout: 60_000 }) // real Git

/** How often each Git was started; on Windows each costs tens of milliseconds, and most wait for the one before. */
async function gitsOf(repo: Awaited<ReturnType<typeof projectRepo>>, ...args: string[]) {
  const { stderr } = await repo.hushkey(...args, '--debug')
  const started = [
    ...stderr.matchAll(/^ +\d+ ms {2}git (?:--no-optional-locks |-c core\.fsmonitor=false )*(.*?) {2}exit/gm),
  ]
  return started.map(([, args = '']) => args)
}

test('init asks Git in few processes', async () => {
  const repo = await projectRepo()
  const gits = await gitsOf(repo, 'init', '--yes', '--no-trial')
  expect(gits.length, gits.join('\n')).toBeLessThanOrEqual(16)
  expect(gits.length).toBeGreaterThan(5)
})

test('doctor asks Git in few processes', async () => {
  const repo = await projectRepo()
  await repo.init('--no-trial')
  const gits = await gitsOf(repo, 'doctor')
  expect(gits.length, gits.join('\n')).toBeLessThanOrEqual(20)
  expect(gits.length).toBeGreaterThan(5)
})

test('fix of four findings asks Git in few processes', async () => {
  const repo = await projectRepo()
  for (const name of ['one', 'two', 'three'])
    await repo.stage(`src/${name}.js`, `const ${name} = new Stripe("sk_live_{b62:${name.length + 24}}")\n`)
  await repo.stage('.env', 'API_KEY={b62:24}\n')
  const gits = await gitsOf(repo, 'fix', '--yes', '--code')
  expect(gits.length, gits.join('\n')).toBeLessThanOrEqual(27)
  expect(gits.length).toBeGreaterThan(5)
})
