import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/report/format-report.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { tempRepo } from '../support/temp-repo.ts'
import { overviewOf } from './overview/overviews.ts'
import { envFile, finding, result } from './results.ts'

/** Colours, a title, a link that says one thing and leads elsewhere, a turned direction, line ends of other programs. */
const ACTING = [
  '\x1b[2J',
  '\x1b]0;x\x07',
  '\x1b]8;;https://evil\x1b\\click\x1b]8;;\x1b\\',
  '\x9b31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\x07',
  '\x08',
  '\r',
]
const BREAKING = [
  '\n::error::x',
  '\n',
  '%0A',
  '::set-output name=a::b',
  ',title=x',
  '"',
  '\\',
  '</script>',
  '| a |',
  '[x](javascript:y)',
  '```',
  '\ud800',
]
const hostile = fc
  .array(
    fc.oneof(fc.constantFrom(...ACTING, ...BREAKING, 'a', 'b.js', '/'), fc.string({ maxLength: 4, unit: 'binary' })),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

/** What acts in a terminal or is not seen; line ends are the reports' own. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const look = { color: false, columns: 80, version: '1.0.0' }

describe.each(Object.keys(FORMATS))('as %s', (format) => {
  it('no text from a repository acts in a terminal or breaks the report', async () => {
    const print = await (FORMATS[format] as NonNullable<(typeof FORMATS)[string]>)()
    const run = fc.property(hostile, hostile, hostile, (anyPath, words, name) => {
      const path = Buffer.from(anyPath).toString() // Git's paths are bytes: no half of a character comes out of them
      const fix = { kind: 'env-example', text: words, command: `echo ${name}` }
      const over = {
        path,
        message: words,
        name,
        names: [name],
        preview: words,
        excerpt: { text: words, start: 0, end: 0 },
        fixes: [fix],
      }
      const all = [finding(over), { ...envFile, path, names: [name] }]
      const weakening = { kind: 'allow', path, line: 1, message: words, reason: words, owner: name, pending: true }
      const allowed = [{ ...finding(over), reason: words, owner: name, entry: 1, where: path }]
      const text = print(
        result(all, { allowed, notes: [words], skipped: [{ path, reason: words }], weakenings: [weakening] } as never),
        { ...look, overview: overviewOf(words, all) },
        'commit',
      )
      expect(text).not.toMatch(UNSAFE)
      if (format === 'json' || format === 'sarif') JSON.parse(text)
      if (format === 'json') expect(JSON.parse(text).findings[0].path).toBe(path)
      if (format === 'github')
        for (const line of text.split('\n').slice(0, -1)) expect(line).toMatch(/^::(?:error|warning|notice) /)
      if (format === 'github') expect(text.trimEnd().split('\n')).toHaveLength(5)
    })
    fc.assert(run, { numRuns: 60 })
  })
})

it('nothing that people wrote acts in a terminal, whatever the command', async () => {
  const repo = await tempRepo()
  const acting = ACTING.join('')
  await repo.stage('a.js', CLEAN_LINE)
  await repo.commit()
  await repo.stage('a.js', KEY_LINE)
  const [first] = (await repo.scan()).findings
  const entry = { fingerprint: first?.fingerprint, reason: `fine ${acting} | x |`, owner: `me${acting}` }
  const rule = {
    id: 'acme-token',
    name: `Acme ${acting}`,
    description: acting + acting,
    keywords: ['acme_'],
    pattern: 'acme_[a-z]{12}',
    revoke: `https://x/${acting}`,
    examples: { match: ['acme_abcdefghijkl'] },
  }
  await repo.stage(
    '.hushkeyrc.json',
    Buffer.from(JSON.stringify({ allow: [entry], customRules: [rule], env: { allow: ['x\u202e.env'] } })),
  )
  await repo.stage(`b${acting.replaceAll('/', '')}.js`, Buffer.from(`// ${acting}\nacme_zyxwvutsrqpo // ${acting}\n`))
  await repo.stage(`c${'\x1b[2J'}.env`, Buffer.from(`A${acting}=1\nB=x12345\n`))
  await repo.git(
    '-c',
    `user.name=Eve${acting.replaceAll('\r', '')}`,
    'commit',
    '--no-verify',
    '-q',
    '-m',
    `m ${acting}\n\n${KEY_LINE}`,
  )
  await repo.write('message', `m ${acting}\n\n${KEY_LINE} ${acting}`)
  const commands = [
    ...Object.keys(FORMATS).map((format) => ['scan', '--all', '--format', format]),
    ['scan', '--range', 'HEAD~1..HEAD'],
    ['scan', '--message', 'message'],
    ...['text', 'json', 'markdown'].map((format) => ['allow', '--audit', '--format', format]),
    ['allow', '--list'],
    ['allow', '--unused'],
    ['rules'],
    ['explain', 'acme-token'],
    ['doctor'],
    ['fix', '--dry-run', '--code'],
    [`\x1b[2J${acting}`],
    ['--debug', `./${acting}`],
  ]
  for (const args of commands) {
    const { stdout, stderr } = await repo.hushkey(...args)
    expect({ args, text: stdout + stderr }).toEqual({ args, text: expect.not.stringMatching(UNSAFE) })
    if (args.includes('--format')) expect({ args, stderr }).toEqual({ args, stderr: '' })
    if (args.includes('json') || args.includes('sarif')) JSON.parse(stdout)
    if (args.includes('markdown'))
      for (const line of stdout.split('\n').filter((line) => line.startsWith('|')))
        expect(line.match(/(?<!\\)\|/g)).toHaveLength(9)
  }
})
