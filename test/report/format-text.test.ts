import { describe, expect, it } from 'vitest'
import { formatText } from '../../src/report/format-text.ts'
import type { Occasion } from '../../src/report/look.ts'
import type { ScanResult } from '../../src/scan/scan-options.ts'
import { envFile, finding, result } from './results.ts'

const plain = (scanned: ScanResult, occasion: Occasion = 'commit') =>
  formatText(scanned, { version: '0.0.0', color: false, columns: 80 }, occasion)

describe('N36: the text report', () => {
  it('is empty when all is well', () => {
    expect(plain(result([]))).toBe('')
  })

  it('shows a secret, its line and the ways out', () => {
    expect(plain(result([finding()]))).toMatchInlineSnapshot(`
      "src/pay.ts:12:28  stripe-secret-key
        A Stripe secret key in plain text
         12 | const stripe = new Stripe('sk_live_****')
            |                            ^^^^^^^^^^^^
        write            process.env.STRIPE_SECRET_KEY
        in .env          STRIPE_SECRET_KEY=<the value>
        in .env.example  STRIPE_SECRET_KEY=
        in .gitignore    .env
        if it leaked     revoke it: https://dashboard.stripe.com/apikeys

      Commit stopped: 1 secret (3 files, 1,041 added lines checked)
        Fix          npx hushkey fix
        False alarm  npx hushkey allow abcdefghijklmnop --reason "..."
      "
    `)
  })

  it('shows an env file', () => {
    expect(plain(result([envFile]))).toMatchInlineSnapshot(`
      ".env  env-file
        An env file does not belong in Git
        take it out      git restore --staged -- .env
        in .gitignore    .env
        in .env.example  API_KEY=

      Commit stopped: 1 env file (3 files, 1,041 added lines checked)
        Fix          npx hushkey fix
        False alarm  npx hushkey allow --help
      "
    `)
  })

  it('counts a secret in the name of a file as a secret', () => {
    expect(plain(result([finding({ line: null, column: null })]))).toContain('Commit stopped: 1 secret (')
  })

  it('shows one value once wherever it stands, and others in a table', () => {
    const same = Array.from({ length: 7 }, (_, at) => finding({ path: `src/${at}.ts` }))
    expect(plain(result(same))).toMatchInlineSnapshot(`
      "src/0.ts:12:28  stripe-secret-key
        A Stripe secret key in plain text
         12 | const stripe = new Stripe('sk_live_****')
            |                            ^^^^^^^^^^^^
        write            process.env.STRIPE_SECRET_KEY
        in .env          STRIPE_SECRET_KEY=<the value>
        in .env.example  STRIPE_SECRET_KEY=
        in .gitignore    .env
        if it leaked     revoke it: https://dashboard.stripe.com/apikeys
        also in          src/1.ts:12, src/2.ts:12, src/3.ts:12, and 3 places more

      Commit stopped: 7 secrets (3 files, 1,041 added lines checked)
        Fix          npx hushkey fix
        False alarm  npx hushkey allow abcdefghijklmnop --reason "..."
      "
    `)
  })

  it.each([1, 2, 5, 6, 10, 200, 2000])('%i findings with warnings: at most 60 lines of 80 columns', (count) => {
    const fixes = (at: number) => [
      { kind: 'read-from-env', text: `process.env.KEY_${at}`, command: 'npx hushkey fix' },
      { kind: 'env', text: `KEY_${at}=<the value>` },
      { kind: 'env-example', text: `KEY_${at}=`, command: 'npx hushkey fix', file: '.env.example' },
      { kind: 'gitignore', text: '.env', command: 'npx hushkey fix', file: '.gitignore' },
      { kind: 'revoke', text: `https://${at}.example.com/keys` },
    ]
    const many = Array.from({ length: count }, (_, at) =>
      finding({ path: `src/${at % 50}.ts`, fingerprint: `${at}`.padStart(16, 'a'), fixes: fixes(at) }),
    )
    const warnings = many.map((one) => ({ ...one, blocks: false }))
    const lines = plain(result([...many, ...warnings])).split('\n')
    expect(lines.length - 1).toBeLessThanOrEqual(60)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.filter((line) => line.includes('^^^')).length).toBe(count <= 5 ? count : 4)
    expect(lines.filter((line) => line.startsWith('  in .gitignore')).length).toBe(1)
  })

  it('names by file what has no card, and counts the rest', () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      finding({ path: `src/${at % 11}.ts`, fingerprint: `${at}`.padStart(16, 'a'), fixes: [] }),
    )
    const text = plain(result([...many, envFile]))
    expect(text.slice(text.indexOf('src/4.ts'))).toMatchInlineSnapshot(`
      "src/4.ts:12:28  stripe-secret-key
        A Stripe secret key in plain text
         12 | const stripe = new Stripe('sk_live_****')
            |                            ^^^^^^^^^^^^
        fingerprint      aaaaaaaaaaaaaaa4

      src/5.ts   stripe-secret-key
      src/6.ts   stripe-secret-key
      src/7.ts   stripe-secret-key
      src/8.ts   stripe-secret-key
      src/9.ts   stripe-secret-key
      src/10.ts  stripe-secret-key
      ... and 5 more in 5 files, see: npx hushkey --format json

        in .gitignore    .env
        in .env.example  API_KEY=

      Commit stopped: 15 secrets and 1 env file (3 files, 1,041 added lines checked)
        Fix          npx hushkey fix
        False alarm  npx hushkey allow --help
        All of them  npx hushkey allow --last --reason "..."
      "
    `)
  })

  it('offers fix only where it helps', () => {
    const byHand = [{ kind: 'by-hand', text: 'it is in a comment' }]
    expect(plain(result([finding({ fixes: byHand })]))).not.toContain('npx hushkey fix')
    expect(plain(result([finding({ fixes: byHand }), envFile]))).toContain('npx hushkey fix')
  })

  it('shows a warning with its first way out, and no verdict', () => {
    const fixes = [{ kind: 'gitignore', text: '.env', command: 'npx hushkey fix', file: '.gitignore' }]
    const warning = { ...envFile, rule: 'env-file-unignored', confidence: 'low', blocks: false, fixes } as const
    expect(plain(result([{ ...warning, message: 'Git does not ignore this env file' }]))).toMatchInlineSnapshot(`
      "warning .env  env-file-unignored
        Git does not ignore this env file
        in .gitignore: .env (npx hushkey fix)
      "
    `)
  })

  it('N36: a warning says what its way out is, as a card does', () => {
    const fixes = [{ kind: 'read-from-env', text: '${POSTGRES_PASSWORD}' }]
    expect(plain(result([finding({ blocks: false, fixes })]))).toMatch(/\n {2}write {12}\$\{POSTGRES_PASSWORD\}\n$/)
  })

  it('N36: a label longer than its column stands alone, so that all values begin in one column', () => {
    const fixes = [
      { kind: 'env', text: 'KEY=<the value>', file: 'api/.env' },
      { kind: 'env-example', text: 'KEY=\nOTHER=', file: 'api/.env.example' },
      { kind: 'gitignore', text: '.env', file: '.gitignore' },
    ]
    expect(plain(result([finding({ fixes })]))).toContain(
      [
        '  in api/.env      KEY=<the value>',
        '  in api/.env.example',
        '                   KEY=',
        '                   OTHER=',
        '  in .gitignore    .env',
      ].join('\n'),
    )
  })

  it('what has no room among the common rows leaves no label behind', () => {
    const named = (at: number) => [{ kind: 'env-example', text: `KEY_${at}=`, file: `packages/${at}/.env.example` }]
    for (const extra of [0, 1]) {
      const many = Array.from({ length: 8 }, (_, at) =>
        finding({ fingerprint: `${at}`.padStart(16, 'a'), fixes: at < extra ? [] : named(at) }),
      )
      many[0] = finding({ fixes: extra ? [{ kind: 'gitignore', text: '.env', file: '.gitignore' }] : named(0) })
      const text = plain(result(many))
      expect(text).toMatch(/\n {2}\.\.\. and \d+ lines more\n/)
      expect(text).not.toMatch(/\n {2}in \S+\n {2}\.\.\./)
    }
  })

  it('says what was not looked at, and what people should know', () => {
    const skipped = [{ path: 'lib', reason: 'a submodule: it has a repository of its own' }]
    expect(plain(result([], { skipped, notes: ['an entry is over'] }))).toMatchInlineSnapshot(`
      "note an entry is over
      not looked at: lib (a submodule: it has a repository of its own)
      "
    `)
  })

  it('does not speak of a commit where none is made', () => {
    expect(plain(result([finding({ fixes: [] })]), 'other')).toMatchInlineSnapshot(`
      "src/pay.ts:12:28  stripe-secret-key
        A Stripe secret key in plain text
         12 | const stripe = new Stripe('sk_live_****')
            |                            ^^^^^^^^^^^^

      Not clean: 1 secret (3 files, 1,041 added lines checked)
        False alarm  npx hushkey allow --help
      "
    `)
  })

  it('names the keys of a long env file a line each, and cuts the list', () => {
    const names = Array.from({ length: 14 }, (_, at) => `NUMBER_${at}=`)
    const fixes = [{ kind: 'env-example', text: names.join('\n'), command: 'npx hushkey fix', file: '.env.example' }]
    expect(plain(result([{ ...envFile, fixes }]))).toMatchInlineSnapshot(`
      ".env  env-file
        An env file does not belong in Git
        in .env.example  NUMBER_0=
                         NUMBER_1=
                         NUMBER_2=
                         NUMBER_3=
                         NUMBER_4=
                         NUMBER_5=
                         NUMBER_6=
                         NUMBER_7=
                         NUMBER_8=
                         NUMBER_9=
                         ... and 4 more

      Commit stopped: 1 env file (3 files, 1,041 added lines checked)
        Fix          npx hushkey fix
        False alarm  npx hushkey allow --help
      "
    `)
  })

  it('N46: shows what would steer a terminal as text', () => {
    const hostile = '\x1b]8;;https://evil.example\x07\u202eab\nc\r\x9b2J'
    const excerpt = { text: `${hostile}****${hostile}`, start: hostile.length, end: hostile.length + 4 }
    const bad = finding({
      path: hostile,
      message: hostile,
      excerpt,
      fixes: [{ kind: 'env', text: hostile, command: hostile }],
    })
    const text = plain(
      result([bad, { ...bad, blocks: false }], { skipped: [{ path: hostile, reason: 'x' }], notes: [hostile] }),
    )
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
    expect(text.split('\n').filter((line) => line.startsWith('c'))).toEqual([])
  })

  it('fits 80 columns where paths and lines let it', () => {
    const long = finding({ excerpt: { text: `${'x'.repeat(500)}****${'y'.repeat(500)}`, start: 500, end: 504 } })
    const text = plain(result([long, envFile]))
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(text).toMatch(/x{5}\*{4}y{5}/)
  })

  it('says the same in colour', () => {
    const scanned = result([finding(), envFile])
    const colored = formatText(scanned, { version: '0.0.0', color: true, columns: 80 })
    expect(colored).toContain('\x1b[')
    expect(colored.replaceAll(/\x1b\[\d+m/g, '')).toBe(plain(scanned))
  })
})

it('N36: says where the commands belong when the user stands in a subfolder', () => {
  const scanned = result([finding()])
  const inside = formatText(scanned, { version: '0.0.0', color: false, columns: 80, folder: 'packages/web/' }, 'commit')
  expect(inside).toContain('First        cd ../..\n')
  expect(plain(scanned)).not.toContain('cd ')
})
