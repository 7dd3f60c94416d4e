import { describe, expect, it } from 'vitest'
import { judgePassword } from '../../../src/detect/judge/judge-password.ts'
import { RULES } from '../../../src/rules/index.ts'
import type { Rule } from '../../../src/rules/rule.ts'

function verdictOn(secret: string, { path = 'src/db.ts', rule = 'url-password' } = {}) {
  const found = RULES.find(({ id }) => id === rule) as Rule
  const text = `connect("x://user:${secret}@host")`
  const start = text.indexOf(secret)
  return judgePassword({ rule: found, secret, start, end: start + secret.length }, { path, text }).verdict
}

describe('a password where only one can stand', () => {
  it.each([
    ['Kx9#mQ2vLp', 'medium'],
    ['hunter2', 'low'],
    ['correct-horse', 'low'],
    ['secret', 'low'],
    ['password', 'dismissed'],
    ['$PASSWORD', 'dismissed'],
    ['<password>', 'dismissed'],
    ['p%40ss', 'low'],
  ])('%s is %s', (secret, verdict) => {
    expect(verdictOn(secret)).toBe(verdict)
  })

  it.each([
    ['Kx9#mQ2vLp', 'low'],
    ['secret', 'dismissed'],
  ])('in a test %s is %s', (secret, verdict) => {
    expect(verdictOn(secret, { path: 'test/db.ts' })).toBe(verdict)
  })

  it('Basic authentication must decode to a user and a password', () => {
    const basic = (text: string) => verdictOn(Buffer.from(text).toString('base64'), { rule: 'basic-auth-header' })
    expect(basic('deploy:Kx9#mQ2vLp')).toBe('medium')
    expect(basic('deploy')).toBe('dismissed')
    expect(basic('user:password')).toBe('dismissed')
  })
})

/** The verdict, and what speaks against the secret. */
function said(id: string, secret: string, path = 'src/db.ts', tail = '@host")', head = 'connect("x://user:'): string {
  const rule = RULES.find((one) => one.id === id) as Rule
  const match = { rule, secret, start: head.length, end: head.length + secret.length }
  const { verdict, evidence } = judgePassword(match, { path, text: `${head}${secret}${tail}` })
  expect(evidence[0]).toBe(`it stands where only this can stand: ${rule.name}`)
  return `${verdict}: ${evidence.slice(1).join(' | ')}`
}

it.each<[string, string, string, string?, string?, string?]>([
  ['dismissed: it only means "a password"', 'url-password', 'pass'],
  ['dismissed: it only means "a password"', 'url-password', 'password'],
  ['dismissed: it only means "a password"', 'url-password', 'passwd'],
  ['dismissed: it only means "a password"', 'url-password', 'pwd'],
  ['dismissed: it only means "a password"', 'url-password', 'pw'],
  ['dismissed: it only means "a password"', 'url-password', 'passwort'],
  ['dismissed: it only means "a password"', 'url-password', 'changeme'],
  ['dismissed: it only means "a password"', 'url-password', 'none'],
  ['dismissed: it only means "a password"', 'url-password', 'null'],
  ['dismissed: it only means "a password"', 'url-password', 'default'],
  ['dismissed: it only means "a password"', 'url-password', 'xxx'],
  ['dismissed: it only means "a password"', 'url-password', '***'],
  ['dismissed: it only means "a password"', 'url-password', 'PASSWORD'],
  ['low: it consists of words or runs | it is short, or reads like a word', 'url-password', 'secret'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'test/a.ts'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@example.com/x")'],
  ['low: it is short, or reads like a word', 'url-password', 'hunter2'],
  ['dismissed: it only means "a password"', 'url-password', 'hunter2', 'test/a.ts'],
  ['dismissed: it only means "a password"', 'url-password', 'hunter2', 'src/db.ts', '@example.com/x")'],
  ['low: it consists of words or runs | it is short, or reads like a word', 'url-password', 'abc'],
  ['dismissed: it only means "a password"', 'url-password', 'abc', 'test/a.ts'],
  ['dismissed: it only means "a password"', 'url-password', 'abc', 'src/db.ts', '@example.com/x")'],
  ['low: it consists of words or runs | it is short, or reads like a word', 'url-password', '1234'],
  ['dismissed: it only means "a password"', 'url-password', '1234', 'test/a.ts'],
  ['dismissed: it only means "a password"', 'url-password', '1234', 'src/db.ts', '@example.com/x")'],
  ['low: it consists of words or runs | it is short, or reads like a word', 'url-password', 'wrongpass'],
  ['dismissed: it only means "a password"', 'url-password', 'wrongpass', 'test/a.ts'],
  ['dismissed: it only means "a password"', 'url-password', 'wrongpass', 'src/db.ts', '@example.com/x")'],
  ['low: it is short, or reads like a word', 'url-password', 'mysql'],
  ['dismissed: it only means "a password"', 'url-password', 'mysql', 'test/a.ts'],
  ['dismissed: it only means "a password"', 'url-password', 'mysql', 'src/db.ts', '@example.com/x")'],
  ['low: it is short, or reads like a word', 'url-password', 'rabbit'],
  ['dismissed: it only means "a password"', 'url-password', 'rabbit', 'test/a.ts'],
  ['dismissed: it only means "a password"', 'url-password', 'rabbit', 'src/db.ts', '@example.com/x")'],
  ['medium: ', 'url-password', 'Kx9#mQ2vLp'],
  ['low: it stands in a test, an example, documentation or a comment', 'url-password', 'Kx9#mQ2vLp', 'test/a.ts'],
  ['low: it stands in a test, an example, documentation or a comment', 'url-password', 'Kx9#mQ2vLp', 'examples/a.ts'],
  ['low: it stands in a test, an example, documentation or a comment', 'url-password', 'Kx9#mQ2vLp', 'docs/a.ts'],
  ['medium: ', 'url-password', 'Kx9mQ2vLpR7wZt4NcY8b', 'test/a.ts'],
  ['low: it stands in a file that nobody writes by hand', 'url-password', 'Kx9#mQ2vLp', 'dist/a.js'],
  ['low: it stands in a file that nobody writes by hand', 'url-password', 'Kx9#mQ2vLp', 'locales/a.js'],
  [
    'low: it stands in a test, an example, documentation or a comment',
    'url-password',
    'rapunz3l',
    'src/db.ts',
    '@h',
    '// x://u:',
  ],
  ['medium: ', 'url-password', 'Kx9#mQ2vLp', 'src/db.ts', '@h', '// x://u:'],
  ['medium: ', 'url-password', 'Kx9#mQ2vLp', 'app.conf.example'],
  ['low: it consists of words or runs | it is short, or reads like a word', 'url-password', 'thisismypassword'],
  ['low: it consists of words or runs | it is short, or reads like a word', 'url-password', 'abcdefgh1'],
  ['low: it consists of words or runs', 'url-password', 'Kx9 mQ2vLp'],
  ['medium: ', 'url-password', 'Kx9#mQ2'],
  ['low: it is short, or reads like a word', 'url-password', 'nginx12'],
  ['medium: ', 'url-password', 'Kx9#mQ2', 'a.conf'],
  ['low: it is short, or reads like a word', 'url-password', 'Kx9#m', 'a.conf'],
  ['low: it is short, or reads like a word', 'url-password', 'rapunzel'],
  ['dismissed: it is a shell variable', 'url-password', '$DB'],
  ['dismissed: it is a placeholder in brackets', 'url-password', '<pw>'],
  ['medium: ', 'url-password', 'Kx9%23mQ2vLp'],
  ['medium: ', 'url-password', 'Kx9%zzmQ2vLp'],
  ['dismissed: it only means "a password"', 'url-password', '%70assword'],
  ['dismissed: it is read from elsewhere', 'url-password', 'config.password'],
  ['dismissed: it is read from elsewhere', 'mysql-command-password', 'config.password', 'a.ts', ' x', 'mysql -p'],
  ['dismissed: it is read from elsewhere', 'mysql-command-password', 'config.password', 'a.ts', '" x', 'mysql -p"'],
  ['medium: ', 'mysql-command-password', 'Kx9%23mQ2vLp', 'a.sh', ' x', 'mysql -p'],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'mysql-command-password',
    '%70assword',
    'a.sh',
    ' x',
    'mysql -p',
  ],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@example.com'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@example.org'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@example.net'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@example'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@db.example.com'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@a.b.c.d.e.example.com'],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    '@a.b.c.d.e.f.example.com',
  ],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@192.0.2.1'],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    '@192.0.2.x',
  ],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@198.51.100.77'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@203.0.113.9'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@[2001:db8::1]'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@db-1_x.EXAMPLE.com'],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    '@acme.com',
  ],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    'x@example.com',
  ],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    '@examples.com',
  ],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    '@example.company',
  ],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@example.com.'],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@example.com:80'],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    '@192.0.3.1',
  ],
  ['dismissed: it only means "a password"', 'url-password', 'secret', 'src/db.ts', '@-.example.com'],
  [
    'low: it consists of words or runs | it is short, or reads like a word',
    'url-password',
    'secret',
    'src/db.ts',
    '@acme.com@example.com',
  ],
])('%s: %s of %s in %s', (expected, rule, secret, path, tail, head) => {
  expect(said(rule, secret, path, tail, head)).toBe(expected)
})

it.each([
  ['medium: ', 'deploy:Kx9#mQ2vLp'],
  ['medium: ', ':Kx9#mQ2vLp'],
  ['dismissed: it does not decode to a user and a password', 'deploy:'],
  ['dismissed: it does not decode to a user and a password', 'deploy'],
  ['dismissed: it does not decode to a user and a password', 'dep\u0001loy:Kx9'],
  ['dismissed: it does not decode to a user and a password', 'deploy:Kx9\u0001'],
  ['dismissed: it does not decode to a user and a password', '\u0001deploy:Kx9#mQ2vLp'],
  ['medium: ', 'u:a:Kx9#mQ2vLp'],
  ['medium: ', 'dä:Kx9#mQ2vLp'],
  ['dismissed: it only means "a password"', 'user:password'],
])('%s: Basic authentication with %j', (expected, text) => {
  expect(said('basic-auth-header', Buffer.from(text).toString('base64'))).toBe(expected)
})
