import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, it } from 'vitest'

const DEMO = fileURLToPath(new URL('demo.mjs', import.meta.url))
const MANY = [5, 10, 200]
const PICTURES = ['blocked-commit.svg', 'fix.svg', 'doctor.svg', ...MANY.map((count) => `blocked-${count}.svg`)]

let folder: string
let told: string
let drawn: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushkey-demo-test-'))
  told = (await execa(process.execPath, [DEMO, '--pictures', folder], { env: { NO_COLOR: '1' } })).stdout
  drawn = await Promise.all(PICTURES.map((name) => readFile(join(folder, name), 'utf8')))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What the screen said after a command of the story. */
function after(command: string, from = 0): string {
  const start = told.indexOf(`$ ${command}\n`, from)
  expect(start, command).toBeGreaterThan(-1)
  const ends = [told.indexOf('\n$ ', start + 1), told.indexOf('\n# ', start + 1)].filter((at) => at >= 0)
  return told.slice(start, Math.min(...ends, told.length))
}

it('the pictures in the docs are of this run (to renew them: npm run demo:pictures)', async () => {
  for (const [at, name] of PICTURES.entries())
    expect(drawn[at]).toBe(await readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8'))
})

it('the demo goes from set up to blocked to right', () => {
  expect(after('npx hushkey init')).toContain('Proved here')
  expect(after('git add src && git commit -m "sum up"')).toMatch(/^\[main \w+\] sum up$/m)
  expect(after('git add src && git commit -m "pay"')).toContain('Commit stopped: 1 secret')
  expect(after('npx hushkey fix --yes --code')).toContain('Nothing that is staged stops the commit any more.')
  expect(after('git commit -m "pay"')).toMatch(/^\[main \w+\] pay$/m)
  expect(after('git add --force api && git commit -m "mail"')).toContain('Commit stopped: 1 env file')
  expect(after('git commit -m "mail"')).toMatch(/^\[main \w+\] mail$/m)
  expect(after('git add src && git commit --no-verify -m "mail it"')).toMatch(/^\[main \w+\] mail it$/m)
  expect(after('git push origin main')).toContain('Push stopped: 1 secret')
})

it.each(MANY)('a screen of %i findings has at most 60 lines', (count) => {
  const screen = told.slice(told.indexOf(`# A commit with ${count} keys`)).split('\n$ ')[1] ?? ''
  const end = screen.search(/\n[#$] /)
  expect(
    screen
      .slice(0, end < 0 ? screen.length : end)
      .trim()
      .split('\n').length,
  ).toBeLessThanOrEqual(61) // with the command
  expect(screen).toContain(`Commit stopped: ${count} secrets`)
})

it('N16: neither shows a key', () => {
  for (const text of [told, ...drawn]) expect(text).not.toMatch(/sk_live_\w|re_[A-Za-z0-9]{8}/)
  expect(told).not.toContain('\x1b')
})
