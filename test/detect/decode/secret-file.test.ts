import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)

function said(path: string, template: string): string {
  const verdicts = detect({ path, text: fakeSecret(template) }).map(({ verdict }) => verdict)
  if (verdicts.some((verdict) => verdict === 'high' || verdict === 'medium')) return 'stops'
  return verdicts.includes('low') ? 'warns' : 'silent'
}

it.each([
  ['config/master.key', '{hex:32}\n'],
  ['config/credentials/production.key', '{hex:32}'],
  ['.vault_pass', '{b62:16}\n'],
  ['ansible/vault-password.txt', '{b62:16}\n'],
  ['secrets/db_password.txt', '{b62:20}\n'],
  ['.github_token', '{b62:40}\n'],
  ['.erlang.cookie', '{upper:20}'],
  ['postfix/sasl_passwd', '[smtp.acme.io]:587 ops@acme.io:{b62:12}\n'],
  ['.msmtprc', 'account default\nhost smtp.acme.io\nuser ops\npassword {b62:14}\n'],
  ['.fetchmailrc', 'poll mail.acme.io user "ops" there with password "{b62:14}"\n'],
  ['pgbouncer/userlist.txt', '"app" "{b62:16}"\n'],
  ['exim4/passwd.client', '# clients\nmail.acme.io:app:{b62:14}\n'],
])('stops: a file named for what it holds, %s', (path, text) => {
  expect(said(path, text)).toBe('stops')
})

it.each([
  ['keys/public.key', '{hex:32}\n'],
  ['password.txt', 'changeme\n'],
  ['.github_token', '${GITHUB_TOKEN}\n'],
  ['docs/token', 'A token is a piece of text.\n'],
  ['src/tokens.go', '{hex:32}\n'],
  ['postfix/sasl_passwd', '# [smtp.acme.io]:587 user:password\n'],
  ['.msmtprc', 'user ops\npasswordeval "pass show mail/acme"\n'],
  ['userlist.txt', 'alice\nbob\n'],
  ['passwd.client', '# target.mail.server.example:login:password\n'],
])('silent: %s with %s', (path, text) => {
  expect(said(path, text)).toBe('silent')
})
