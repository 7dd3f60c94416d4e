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
])('%s means its own line only', (line) => expect(standsAlone(line)).toBe(false))

it('knows what is inside of the comment', () => {
  const line = 'x = y /* hushkey:allow stripe-secret-key -- why */ z'
  expect(isInComment(line, line.indexOf('secret'))).toBe(true)
  expect(isInComment(line, line.indexOf('z'))).toBe(false)
  expect(isInComment(line, 0)).toBe(false)
  expect(isInComment(`${line}\nnext`, line.length + 2)).toBe(false)
})
