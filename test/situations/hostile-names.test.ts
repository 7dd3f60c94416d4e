import { rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { FORMATS as FORMATTERS } from '../../src/report/format-report.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'

/** A clipboard write, a title, a link, colours, cursor moves, 8-bit controls, turned and hidden text, further line ends. */
const ACTING =
  '\x1b]52;c;aGk=\x07\x1b]0;x\x07\x1b]8;;https:evil\x1b\\\x1b[2J\x1b[31m\x9b31m\x90q\u202e\u2066\u200b\u2028\u2029\ufeff\u3164\x07\x08\r'
/** A glob has no backslash and no single bracket. */
const IN_GLOB = ACTING.replaceAll(/[[\]\\]/g, '')
/** Line ends are the reports' own. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u3164]/u

/** Hostile names wherever a name can stand: files, folders, the config, its people, refs, authors, other tools' files. */
async function hostileRepo(): Promise<TempRepo> {
  const repo = await tempRepo()
  const eve = ['-c', `user.name=Eve${ACTING.replaceAll('\r', '')}`]
  await repo.stage('a.js', CLEAN_LINE)
  await repo.git(...eve, 'commit', '--no-verify', '-q', '-m', 'one')
  await repo.stage(`src/b${ACTING}.js`, Buffer.from(KEY_LINE))
  const [first] = (await repo.scan()).findings
  const config = {
    allow: [
      { fingerprint: first?.fingerprint, reason: `fine ${ACTING}`, owner: `me${ACTING}`, expires: '2099-01-01' },
      { fingerprint: 'aaaaaaaaaaaaaaaa', reason: `unused ${ACTING}` },
      { path: `x${IN_GLOB}/**`, rules: ['env-file'], reason: `${ACTING}words` },
    ],
    env: { deny: [`y${IN_GLOB}`] },
  }
  await repo.stage('.hushkeyrc.json', Buffer.from(JSON.stringify(config)))
  await repo.git(...eve, 'commit', '--no-verify', '-q', '-m', `two ${ACTING}`)
  await repo.stage(`src/c${ACTING}.js`, Buffer.from(`// ${ACTING}\n${KEY_LINE.trim()} // ${ACTING}\n`))
  await repo.stage(`d${ACTING}/.env`, Buffer.from(`A${ACTING}=1\nB=x12345\n${ACTING}\n`))
  await repo.stage(`e${ACTING}.sqlite`, Buffer.from(`\0\0${fakeSecret('ghp_{b62:36}')}\0${ACTING}`))
  await repo.stage('.env.example', Buffer.from(`N${ACTING}=\nPORT=\n`))
  await repo.write(`.env`, Buffer.from(`N${ACTING}=1\nOTHER_TOKEN=${fakeSecret('{b62:32}')}\n`))
  await repo.stage('.gitleaksignore', Buffer.from(`x${ACTING}.js:rule:1\n${'0'.repeat(40)}:y${ACTING}:r:2\n`))
  await repo.stage(
    '.secrets.baseline',
    Buffer.from(JSON.stringify({ version: `1${ACTING}`, results: { [ACTING]: [] } })),
  )
  await repo.git('branch', `x\u202ey\u200bz`)
  await repo.write('message', Buffer.from(`m ${ACTING}\n\n${KEY_LINE} ${ACTING}`))
  await repo.write('broken.json', Buffer.from(`{ "${ACTING.replaceAll('\\', '/')}": 1, "allow": "${'\u202e'}" `))
  return repo
}

const FORMATS = Object.keys(FORMATTERS)
const COMMANDS: readonly (readonly string[])[] = [
  ...FORMATS.map((format) => ['scan', '--format', format]),
  ...FORMATS.map((format) => ['scan', '--all', '--format', format]),
  ...FORMATS.map((format) => ['scan', '--range', 'HEAD~1..HEAD', '--format', format]),
  ['scan', '--message', 'message'],
  ['scan', '--range', 'HEAD..x\u202ey\u200bz'],
  ['scan', '--range', `nothing${ACTING}..HEAD`],
  ['scan', '--config', 'broken.json'],
  ['scan', '--config', `none${ACTING}`],
  ['scan', `none${ACTING}`],
  ['scan', '--format', ACTING],
  ['scan', '--debug'],
  ['scan', '--output', `out${ACTING.replaceAll('/', '')}.txt`],
  [`--${ACTING}`],
  [ACTING],
  ['fix', '--dry-run', '--code'],
  ['doctor'],
  ['doctor', '--format', 'json'],
  ['explain', `x${ACTING}`],
  ['explain', '--why', `src/c${ACTING}.js:2`],
  ['explain', '--why', `none${ACTING}:2`],
  ['rules', ACTING],
  ['rules', '--format', 'json'],
  ['completion', ACTING],
  ['completion', 'bash'],
  ['allow', '--list'],
  ['allow', '--list', '--format', 'json'],
  ['allow', '--unused'],
  ['allow', '--unused', '--format', 'json'],
  ...['text', 'json', 'markdown'].map((format) => ['allow', '--audit', '--format', format]),
  ['allow', `src/none${ACTING}:1`, '--reason', 'a reason'],
  ['allow', 'FINGERPRINT', '--reason', 'a reason'],
  ['allow', `d${ACTING}/.env`, '--reason', `${ACTING} words`, '--owner', ACTING],
  ['allow', '--import'],
  ['allow', '--prune'],
  ['allow', '--all', '--reason', 'all of it'],
  ['init', '--dry-run'],
  ['init'],
  ['init', '--uninstall'],
  ['fix', '--yes', '--code'],
  ['fix', '--undo'],
]

describe('N16: no name in a repository acts in a terminal', () => {
  it('whatever the command and its format, on both streams; JSON stays JSON', { timeout: 240_000 }, async () => {
    const repo = await hostileRepo()
    const [finding] = (await repo.scan()).findings.filter(({ path }) => path.startsWith('src/c'))
    for (const command of COMMANDS) {
      const args = command.map((word) => (word === 'FINGERPRINT' ? String(finding?.fingerprint) : word))
      const { stdout, stderr, exitCode } = await repo.hushkey(...args)
      expect({ args, text: stdout + stderr }).toEqual({ args, text: expect.not.stringMatching(UNSAFE) })
      expect({ args, stderr }).toEqual({ args, stderr: expect.not.stringMatching(/internal error/) })
      expect([0, 1, 2]).toContain(exitCode)
      if (args.includes('json') || args.includes('sarif')) JSON.parse(stdout)
    }
  })

  it('with colours on, nothing but the colours of the report', { timeout: 120_000 }, async () => {
    const repo = await hostileRepo()
    for (const args of [['scan'], ['scan', '--all'], ['doctor'], ['fix', '--dry-run', '--code'], ['allow', '--list']]) {
      const cli = new URL('../../dist/cli.js', import.meta.url).pathname
      const { stdout } = await repo.run(process.execPath, [cli, ...args], { env: { FORCE_COLOR: '1' } })
      const plain = stdout.replaceAll(/\x1b\[(?:1|2|22|3[1-6]|39)m/g, '')
      expect({ args, plain }).toEqual({ args, plain: expect.not.stringMatching(UNSAFE) })
    }
    await rm(repo.path('message'))
  })
})
