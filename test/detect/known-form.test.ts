import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import { misshapenReason } from '../../src/detect/known-form.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'

it.each([
  ['STRIPE_SECRET_KEY', 'sk_live_{b62:24}', false],
  ['STRIPE_SECRET_KEY', '{b62:32}', true],
  ['MY_STRIPE_WEBHOOK_SECRET', '{b62:32}', true],
  ['SENDGRID_API_KEY', 'SG.{b62:22}.{b62:43}', false],
  ['SENDGRID_API_KEY', '{a36:30}', true],
  ['SENDGRID_PASSWORD', '{a36:30}', false],
  ['slackBotToken', '{b62:24}', true],
  ['SLACK_VERIFICATION_TOKEN', '{b62:24}', false],
  ['GITHUB_TOKEN', '{hex:40}', false],
  ['GITHUB_TOKEN', '{b62:30}', true],
  ['GITHUB_WEBHOOK_SECRET', '{b62:30}', false],
  ['TELEGRAM_BOT_TOKEN', '{digit:10}:{b64url:35}', false],
  ['TWILIO_AUTH_TOKEN', '{hex:32}', false],
  ['TWITCH_STREAM_KEY', '{digit:9}_{b62:30}', true],
  ['AWS_SECRET_ACCESS_KEY', '{b64:43}', false],
  ['AWS_SECRET_ACCESS_KEY', '{hex:64}', false],
  ['AWS_SECRET_ACCESS_KEY', '{hex:42}', true],
  ['VAULT_TOKEN', 's.{b62:24}', false],
  ['VAULT_TOKEN', 's.{b62:24}.{b62:5}', false],
  ['VAULT_TOKEN', 's.{b62:26}', true],
])('%s = %s: of no form that is issued? %s', (name, template, misshapen) => {
  expect(misshapenReason(name, fakeSecret(template)) !== undefined).toBe(misshapen)
})

it('a value of no form that its provider issues is no finding, unless it has the form of another', () => {
  const detect = createDetector(RULES)
  const verdictOn = (template: string) =>
    detect({ path: 'src/mail.ts', text: `const sendgridApiKey = "${fakeSecret(template)}"` }).map((one) => one.verdict)
  expect(verdictOn('{b62:30}')).toEqual(['dismissed'])
  expect(verdictOn('sk_live_{b62:24}')).toEqual(['high'])
})
