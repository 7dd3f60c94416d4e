import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/report/format-report.ts'
import { withoutLogCommands } from '../../src/report/log-commands.ts'
import { escapeForLog } from '../../src/terminal/escape-for-log.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { CLI, tempRepo } from '../support/temp-repo.ts'
import { overviewOf } from './overview/overviews.ts'
import { envFile, finding, result } from './results.ts'

/**
 * The commands that runners would read out of a log, line by line: GitHub's at the beginning, behind blanks, or in the
 * old form anywhere (`ActionCommand.cs` in https://github.com/actions/runner), Azure's anywhere (`Command.cs` in
 * https://github.com/microsoft/azure-pipelines-agent), TeamCity's.
 */
function commandsIn(log: string): string[] {
  return log.split(/\r\n|\n|\r/).filter((line) => /^::/.test(line.trimStart()) || /##[a-z]*\[/i.test(line))
}

const PARTS = [
  '::stop-commands::x',
  '::error title=x::y',
  '::add-mask::a',
  ' \t::group::z',
  '##[add-path]/tmp',
  '###[error]',
  '##vso[task.setvariable variable=a]b',
  '##VSO[task.complete]',
  "##teamcity[buildProblem description='x']",
  '\u00a0',
  '\u3000',
  '\u2028',
  '\ufeff',
  '\r',
  '\n',
  '%0A',
  '%0D%0A::error::x',
  ':',
  '#',
  '[',
  ' '.repeat(70),
  'a.js',
]
const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PARTS) },
      { weight: 1, arbitrary: fc.string({ maxLength: 3, unit: 'binary' }) },
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => Buffer.from(parts.join('')).toString())

describe.each(Object.keys(FORMATS))('as %s', (format) => {
  it.each([false, true])('N74: no text of a repository is a command in the log of CI, in colour: %s', async (color) => {
    const print = await (FORMATS[format] as NonNullable<(typeof FORMATS)[string]>)()
    const run = fc.property(hostile, hostile, fc.integer({ min: 20, max: 100 }), (path, words, columns) => {
      const fix = { kind: 'env-example', text: words, command: words }
      const excerpt = { text: words, start: 0, end: words.length }
      const over = { path, message: words, name: words, names: [words], preview: words, excerpt, fixes: [fix] }
      const findings = [
        ...Array.from({ length: 12 }, () => finding(over)),
        finding({ ...over, blocks: false }),
        { ...envFile, path, names: [words] },
      ]
      const decision = { reason: words, owner: words, entry: 1, where: path }
      const allowed = [{ ...finding(over), reason: words, decision }]
      const weakening = { kind: 'allow', path, line: 1, message: words, reason: words, owner: words, pending: true }
      const weakenings = Array.from({ length: 12 }, () => weakening)
      const scanned = result(findings, { allowed, notes: [words], skipped: [{ path, reason: words }], weakenings })
      const text = print(scanned, { color, columns, version: '1.0.0', overview: overviewOf(words, findings) }, 'other')
      const log = escapeForLog(text, format, { CI: 'true' })
      if (format === 'json' || format === 'sarif') expect(JSON.parse(log)).toEqual(JSON.parse(text))
      const own = format === 'github' ? /^::(?:error|warning|notice) [^\n]*$/ : /(?!)/
      expect(commandsIn(log).filter((line) => !own.test(line) || /##[a-z]*\[/i.test(line))).toEqual([])
    })
    fc.assert(run, { numRuns: 150 })
  })
})

it('what is no command stays as it is', () => {
  const text = 'src/a.ts:3:1  rule\n  use std::env\n# heading [x]\n## heading [x]\n  http://[::1]/\n'
  expect(withoutLogCommands(text)).toBe(text)
  expect(withoutLogCommands('::x\n  ::y\n##[a]')).toBe('\\x3a:x\n  \\x3a:y\n#\\x23[a]')
})

it('N74: nothing that hushkey prints in CI is a command, whatever files are called and hold', async () => {
  const repo = await tempRepo()
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit('first')
  const files = [
    '::stop-commands::x.js',
    '##[add-path]x.js',
    '##vso[task.setvariable variable=a]x.js',
    ' ::error::y.js',
  ]
  for (const path of files) await repo.write(path, KEY_LINE.replace('\n', ' // ##vso[task.complete] ::error::x\n'))
  await repo.write('::group::b/.env', 'TOKEN={b62:24}\n')
  await repo.git('add', '--force', '--all')
  await repo.stage('.hushkeyrc.json', '{ "allow": [{ "path": "::x/**", "rules": "*", "reason": "##[add-path]/tmp" }] }')
  await repo.commit('::error::second')
  const asked = [
    ...['text', 'json', 'sarif'].map((format) => ['scan', '--all', '--format', format]),
    ['scan', '--range', 'HEAD~1..HEAD'],
    ['scan', '--range', 'HEAD~1..HEAD', '--debug'],
    ['allow', '--list'],
    ['allow', '--audit', '--format', 'markdown'],
    ['allow', '--audit', '--format', 'json'],
    ['scan', '::no-such-file::'],
    ['scan', '--config', '##[add-path]none'],
  ]
  for (const args of asked) {
    const plain = await repo.hushkey(...args)
    if (args.includes('text')) expect(commandsIn(plain.stdout), 'in a terminal names stay as they are').not.toEqual([])
    const env = { GITHUB_ACTIONS: 'true', CI: 'true' }
    const inCi = await repo.run(process.execPath, [CLI, ...args], { env })
    expect({ args, commands: commandsIn(`${inCi.stdout}\n${inCi.stderr}`) }).toEqual({ args, commands: [] })
    expect(inCi.exitCode).toBe(plain.exitCode)
    if (args.includes('json') || args.includes('sarif')) JSON.parse(inCi.stdout)
  }
  const azure = await repo.run(process.execPath, [CLI, 'scan', '--all', '--format', 'github'], {
    env: { TF_BUILD: 'True' },
  })
  expect(azure.stdout).not.toMatch(/##[a-z]*\[/i)
})
