import { describe, expect, it } from 'vitest'
import { isInComment, parseInline, standsAlone } from '../../src/allowlist/inline-comment.ts'

describe('N12: a comment in any syntax', () => {
  it.each([
    '// hushkey:allow stripe-secret-key -- a test key',
    '# hushkey:allow stripe-secret-key -- a test key',
    '-- hushkey:allow stripe-secret-key -- a test key',
    '; hushkey:allow stripe-secret-key -- a test key',
    '% hushkey:allow stripe-secret-key -- a test key',
    "' hushkey:allow stripe-secret-key -- a test key",
    'REM hushkey:allow stripe-secret-key -- a test key',
    '/* hushkey:allow stripe-secret-key -- a test key */',
    ' * hushkey:allow stripe-secret-key -- a test key',
    '<!-- hushkey:allow stripe-secret-key -- a test key -->',
    '{{!-- hushkey:allow stripe-secret-key -- a test key --}}',
    '{# hushkey:allow stripe-secret-key -- a test key #}',
    '<%# hushkey:allow stripe-secret-key -- a test key %>',
    '(* hushkey:allow stripe-secret-key -- a test key *)',
    '--[[ hushkey:allow stripe-secret-key -- a test key ]]',
    '<# hushkey:allow stripe-secret-key -- a test key #>',
    '{- hushkey:allow stripe-secret-key -- a test key -}',
  ])('%s', (line) => {
    expect(parseInline(line)).toMatchObject({ rules: ['stripe-secret-key'], fingerprint: null })
    expect((parseInline(line) as { reason: string }).reason).toMatch(/^a test key(?: --)?$/)
    expect(standsAlone(line)).toBe(true)
  })

  it('names several rules, and one secret by fingerprint', () => {
    expect(parseInline('# hushkey:allow stripe, aws-access-key abcdefghijklmnop -- two -- words')).toEqual({
      rules: ['stripe', 'aws-access-key'],
      fingerprint: 'abcdefghijklmnop',
      reason: 'two -- words',
    })
  })

  it.each([
    ['two rules', 'hushkey:allow , stripe,  aws , -- why', ['stripe', 'aws'], null, 'why'],
    [
      'a rule that looks like a fingerprint',
      'hushkey:allow abcdefghijklmnop -- why',
      ['abcdefghijklmnop'],
      null,
      'why',
    ],
    ['17 letters', 'hushkey:allow a abcdefghijklmnopq -- why', ['a', 'abcdefghijklmnopq'], null, 'why'],
    ['16 letters and more', 'hushkey:allow a abcdefghijklmnop-q -- why', ['a', 'abcdefghijklmnop-q'], null, 'why'],
    ['the first of several ends', '<!-- hushkey:allow a -- why --> */', ['a'], null, 'why'],
    ['a long reason', `hushkey:allow a -- ${'x'.repeat(501)}`, ['a'], null, 'x'.repeat(500)],
  ])('%s', (_, line, rules, fingerprint, reason) => {
    expect(parseInline(line)).toEqual({ rules, fingerprint, reason })
  })

  it.each([
    ['hushkey:allow stripe --', 'reason'],
    ['hushkey:allow stripe', 'reason'],
    ['hushkey:allow -- why', 'rule'],
    ['hushkey:allow', 'rule'],
    ['hushkey:allow*/ stripe -- why', 'rule'],
    ['hushkey:allow stripe Aws -- why', 'rule'],
    ['hushkey:allow -stripe -- why', 'rule'],
    ['hushkey:allow stripe! -- why', 'rule'],
  ])('%s lacks a %s', (line, what) => {
    const form = 'the form is: hushkey:allow <rule> -- <reason>'
    expect(parseInline(line)).toEqual({ mistake: `hushkey:allow without a ${what} does not count; ${form}` })
  })

  it.each([
    '// hushkey:allow',
    '// hushkey:allow -- a reason',
    '// hushkey:allow stripe-secret-key',
    '// hushkey:allow stripe-secret-key --',
    '// hushkey:allow stripe-secret-key -- ...',
    '// hushkey:allow stripe-secret-key - a reason',
    '// hushkey:allow Stripe! -- a reason',
    '/* hushkey:allow stripe-secret-key */ -- a reason',
  ])('%s is malformed and allows nothing', (line) => expect(parseInline(line)).toHaveProperty('mistake'))

  it.each(['const a = 1', '// hushkey allow stripe -- x', ''])('%s is none', (line) =>
    expect(parseInline(line)).toBe(null),
  )
})

it.each([
  'const a = 1 // hushkey:allow stripe -- behind code',
  '/* hushkey:allow stripe -- before code */ const a = 1',
  'a: b # hushkey:allow stripe -- behind a value',
  'xrem hushkey:allow stripe -- behind a name',
  '/* hushkey:allow stripe -- before a number */ 1',
])('%s means its own line only', (line) => expect(standsAlone(line)).toBe(false))

it.each([
  '  @REM hushkey:allow stripe -- of batch files',
  'dnl hushkey:allow stripe -- of m4',
  '*/ // hushkey:allow stripe -- behind the end of another',
  '/* hushkey:allow stripe -- before characters */ ) };',
  '# pragma: allowlist nextline secret',
  '// secretlint-disable-next-line',
])('%s means the next line', (line) => expect(standsAlone(line)).toBe(true))

it('knows what is inside of the comment, wherever it stands', () => {
  const bare = 'hushkey:allow stripe-secret-key'
  expect(isInComment(bare, bare.indexOf('secret'))).toBe(true)
  expect(isInComment(`${bare}\nx`, bare.length - 1)).toBe(true)
  const far = `const some = "long", code = 1 // ${bare}\n`
  expect(isInComment(far, far.indexOf('secret'))).toBe(true)
  expect(isInComment(`${bare} = "x"`, bare.length + 4)).toBe(false)
})

it('knows what is inside of the comment', () => {
  const line = 'x = y /* hushkey:allow stripe-secret-key -- why */ z'
  expect(isInComment(line, line.indexOf('secret'))).toBe(true)
  expect(isInComment(line, line.indexOf('z'))).toBe(false)
  expect(isInComment(line, 0)).toBe(false)
  expect(isInComment(`${line}\nnext`, line.length + 2)).toBe(false)
})
