import { expect, it } from 'vitest'
import { formatGithub } from '../../src/report/format-github.ts'
import { KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'
import { envFile, finding, result, weakening } from './results.ts'

interface WorkflowCommand {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Reads commands as GitHub's runner does (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). */
function commandsIn(text: string): WorkflowCommand[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, command = '', list = '', message = ''] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line) ?? fail()
      const pairs = list.split(',').map((pair) => /^([^=]*)=(.*)$/.exec(pair) ?? fail())
      const properties = pairs.map(([, name = '', value = '']) => [
        name,
        unescaped(value.replaceAll('%3A', ':').replaceAll('%2C', ',')),
      ])
      return { command, properties: Object.fromEntries(properties), message: unescaped(message) }
    })
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function fail(): never {
  throw new Error('no workflow command')
}

it('N45: github: an annotation at the line, with everything escaped that could end it', async () => {
  const repo = await tempRepo()
  await repo.stage('src/a,b:c.js', KEY_LINE)
  const { stdout, exitCode } = await repo.hushkey('scan', '--format', 'github')
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(
    /^::error file=src\/a%2Cb%3Ac\.js,line=1,endLine=1,col=28,endColumn=60,title=stripe-secret-key::A Stripe secret key[^\n]+\n$/,
  )
})

it('N45: github: a path with a newline starts no command of its own', async () => {
  const repo = await tempRepo()
  await repo.stage('a\n::stop-commands::x.js', KEY_LINE)
  const { stdout } = await repo.hushkey('scan', '--format', 'github')
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
})

it('N45: github: what it is, what to write instead, where to revoke it, as GitHub reads it', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', KEY_LINE)
  const [{ properties, message } = fail()] = commandsIn((await repo.hushkey('scan', '--format', 'github')).stdout)
  expect(properties).toMatchObject({ file: 'a.js', line: '1', title: 'stripe-secret-key' })
  expect(message).toMatch(/^A Stripe secret key [^.]*\. Write process\.env\.STRIPE_SECRET_KEY instead\. Once pushed /)
})

it('N45: github: from a subfolder paths are still those of the root', async () => {
  const repo = await tempRepo()
  await repo.stage('sub/a.js', KEY_LINE)
  const { stdout } = await repo.run(process.execPath, [CLI, '--format', 'github'], { cwd: repo.path('sub') })
  expect(commandsIn(stdout)).toMatchObject([{ properties: { file: 'sub/a.js' } }])
})

it('github: escapes percent signs, line ends and what ends a property, and nothing is left that acts on a terminal', () => {
  const odd = finding({ path: 'a%b\r\n:,\x1b[2J.js', message: '100% x\r\n::error::y \x1b[2J' })
  const text = formatGithub(result([odd], { notes: ['n\n%'], skipped: [{ path: 'a,b', reason: 'c:d,e' }] }))
  const lines = text.trimEnd().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('::error file=a%25b%0D%0A%3A%2C\\x1b[2J.js,line=12,endLine=12,col=28,endColumn=60,title=')
  expect(lines[0]).toContain('::100%25 x%0D%0A::error::y \\x1b[2J.')
  expect(lines.slice(1)).toEqual([
    '::notice title=hushkey::n%0A%25',
    '::notice file=a%2Cb,title=hushkey::not looked at: c:d,e',
  ])
  expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f]/)
})

it('github: columns only for what is on one line, as GitHub takes them', () => {
  const key = finding({ line: 3, endLine: 9, column: 1, endColumn: 28 })
  expect(commandsIn(formatGithub(result([key, envFile])))).toMatchObject([
    { properties: { file: 'src/pay.ts', line: '3', endLine: '9', title: 'stripe-secret-key' } },
    { properties: { file: '.env', title: 'env-file' } },
  ])
  expect(formatGithub(result([key, envFile]))).not.toContain('col=')
})

it('github: shows ten of a level; the others are named in one more annotation', () => {
  const many = Array.from({ length: 12 }, (_, at) => finding({ line: at + 1, endLine: at + 1 }))
  const commands = commandsIn(formatGithub(result([...many, finding({ blocks: false, path: 'w.ts' })])))
  expect(commands.map(({ command }) => command)).toEqual([...Array(12).fill('error'), 'warning', 'notice'])
  expect(commands.at(-1)?.message).toBe(
    'GitHub shows 10 errors of a step. The others:\nsrc/pay.ts:11:28  stripe-secret-key\nsrc/pay.ts:12:28  stripe-secret-key',
  )
})

it('N74: github: what weakens the check comes first, so that warnings cannot push it out of what GitHub shows', () => {
  const warnings = Array.from({ length: 12 }, () => finding({ blocks: false, path: 'w.ts' }))
  const gone = weakening({ line: null, message: 'the rule "acme-token" is gone' })
  const commands = commandsIn(formatGithub(result(warnings, { weakenings: [weakening(), gone] })))
  expect(commands.slice(0, 3)).toEqual([
    {
      command: 'warning',
      properties: { file: '.hushkeyrc.json', line: '3', endLine: '3', title: 'hushkey: a weaker check' },
      message: '"stripe" is "off"',
    },
    {
      command: 'warning',
      properties: { file: '.hushkeyrc.json', title: 'hushkey: a weaker check' },
      message: 'the rule "acme-token" is gone',
    },
    expect.objectContaining({ properties: expect.objectContaining({ file: 'w.ts' }) }),
  ])
  expect(commands.at(-1)?.message.split('\n')).toHaveLength(1 + 4) // of 14 ten are shown
  const many = Array.from({ length: 12 }, (_, at) => weakening({ line: at + 1, pending: true }))
  const last = commandsIn(formatGithub(result([], { weakenings: many }))).at(-1)
  expect(last?.message).toBe(
    'GitHub shows 10 warnings of a step. The others:\n.hushkeyrc.json:11  "stripe" is "off"\n.hushkeyrc.json:12  "stripe" is "off"',
  )
})
