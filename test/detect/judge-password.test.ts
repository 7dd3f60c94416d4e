import { describe, expect, it } from 'vitest'
import { judgePassword } from '../../src/detect/judge-password.ts'
import { RULES } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'

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
