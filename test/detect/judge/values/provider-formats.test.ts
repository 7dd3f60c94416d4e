import { expect, it } from 'vitest'
import { createDetector } from '../../../../src/detect/detect.ts'
import { misshapenReason } from '../../../../src/detect/judge/values/provider-formats.ts'
import { RULES } from '../../../../src/rules/index.ts'
import { fakeSecret } from '../../../support/fake-secret.ts'
import { oneByOne } from '../../../support/one-by-one.ts'

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
  ['user.signingkey', '{HEX:16}', true],
  ['user.signingKey', '0x{HEX:40}!', true],
  ['signingkey', '{hex:8}', true],
  ['signingkey', '{hex:32}', false],
  ['signingKey', '{hex:40}', false],
  ['GPG_KEY', '{HEX:40}', true],
  ['NODE_GPG_KEYS', '{HEX:16}', true],
  ['pgp_key', '{hex:40}', true],
  ['GPG_KEY', '{b62:40}', false],
  ['runner__apt_key', '{HEX:40}', true],
  ['old_apt_repo_keys', '{HEX:40}', true],
  ['apt_repo_key', '{HEX:32}', false],
  ['adapt_key', '{HEX:40}', false],
  ['GPG_KEY_PASSWORD', '{hex:40}', false],
  ['jwt.signingkey', '{hex:40}', false],
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

// Which names can mean nothing else.
it.each(
  oneByOne([
    ['Stripe issues none of that form', 'stripe-secret ¦ stripe-api-key ¦ my-stripe-live-private-key'],
    ['Stripe issues none of that form', 'stripe-test-restricted ¦ stripe-webhook-secret'],
    ['Stripe issues none of that form', 'x-stripe-webhook-signing-secret'],
    ['-', 'stripe-public-key ¦ my-own-stripe-secret ¦ stripe-secret-x'],
    ['-', 'stripe-webhook-signing ¦ sendgrid-api-key-x ¦ slack-token'],
    ['-', 'slack-bot-tokens ¦ my-anthropic-api-key ¦ anthropic-api-key-x'],
    ['-', 'telegram-bot-token-x ¦ twilio-auth-token-x ¦ my-github-token'],
    ['-', 'github-token-x ¦ my-twitch-stream-key ¦ twitch-stream-key-x'],
    ['-', 'my-aws-secret-key ¦ aws-secret-key-x'],
    ['SendGrid issues none of that form', 'sendgrid-api-key ¦ my-sendgrid-api-key'],
    ['Slack issues none of that form', 'slack-bot-token ¦ my-slack-user-token ¦ slack-app-level-token'],
    ['Slack issues none of that form', 'slack-bot-oauth-token ¦ slack-bot-o-auth-token ¦ slack-bot-access-token'],
    ['Anthropic issues none of that form', 'anthropic-api-key ¦ claude-api-key'],
    ['Telegram issues none of that form', 'telegram-bot-token ¦ my-telegram-bot-token'],
    ['Twilio issues none of that form', 'twilio-auth-token ¦ my-twilio-auth-token'],
    ['GitHub issues none of that form', 'github-token ¦ gh-token ¦ github-pat ¦ gh-access-token'],
    ['GitHub issues none of that form', 'github-access-pat'],
    ['Twitch issues none of that form', 'twitch-stream-key'],
    ['AWS issues none of that form', 'aws-secret-key ¦ aws-secret-access-key'],
  ]),
)('%s: %s', (reason, name) => {
  expect(misshapenReason(name, '0a1b2c') ?? '-').toBe(reason)
})

it.each([
  ['stripe-secret', 'sk_x', false],
  ['stripe-secret', 'rk_x', false],
  ['stripe-secret', 'pk_x', false],
  ['stripe-webhook-secret', 'whsec_x', false],
  ['sendgrid-api-key', 'SG.x', false],
  ['slack-bot-token', 'xoxb-1', false],
  ['slack-bot-token', 'xapp-1', false],
  ['slack-bot-token', 'xwfp-1', false],
  ['slack-bot-token', 'xoxe.xoxp-1', false],
  ['anthropic-api-key', 'sk-ant-x', false],
  ['telegram-bot-token', '123456:{b62:30}', false],
  ['telegram-bot-token', '123456789012:{b62:50}', false],
  ['twilio-auth-token', '{hex:32}', false],
  ['twilio-auth-token', '{HEX:32}', false],
  ['github-token', 'ghx_1', false],
  ['github-token', 'github_pat_1', false],
  ['github-token', '{hex:40}', false],
  ['github-token', 'v1.{hex:40}', false],
  ['github-token', 'eyJx', false],
  ['twitch-stream-key', 'live_x', false],
  ['aws-secret-key', 'xyz', false],
  ['aws-secret-key', '{hex:32}', false],
  ['aws-secret-key', '{hex:40}', false],
  ['aws-secret-key', '{hex:48}', false],
  ['aws-secret-key', '{hex:64}', false],
  ['aws-secret-key', '{hex:31}g', false],
  ['aws-secret-key', 'g{hex:31}', false],
  ['x', 's.{b62:24}', false],
  ['x', 'r.{b62:24}', false],
  ['x', 's.{b62:19}', false],
  ['x', 's.{b62:60}', false],
  ['x', 'xs.{b62:25}', false],
  ['x', 's.{b62:20}!', false],
  ['x', 'sx{b62:25}', false],
  ['stripe-secret', 'xk_x', true],
  ['stripe-secret', 'xsk_x', true],
  ['stripe-webhook-secret', 'xwhsec_x', true],
  ['sendgrid-api-key', 'SGx', true],
  ['sendgrid-api-key', 'xSG.x', true],
  ['slack-bot-token', 'xoxe.xoxq-1', true],
  ['slack-bot-token', 'xox9-1', true],
  ['slack-bot-token', 'axoxb-1', true],
  ['anthropic-api-key', 'xsk-ant-x', true],
  ['telegram-bot-token', '12345:{b62:30}', true],
  ['telegram-bot-token', '1234567890123:{b62:30}', true],
  ['telegram-bot-token', '123456:{b62:29}', true],
  ['telegram-bot-token', '123456:{b62:51}', true],
  ['telegram-bot-token', 'x123456:{b62:30}', true],
  ['telegram-bot-token', '123456:{b62:29}!', true],
  ['twilio-auth-token', '{hex:31}', true],
  ['twilio-auth-token', '{hex:33}', true],
  ['twilio-auth-token', '{hex:31}g', true],
  ['github-token', 'xghp_1', true],
  ['github-token', 'xgithub_pat_1', true],
  ['github-token', '{hex:41}', true],
  ['github-token', 'x{hex:40}', true],
  ['github-token', 'xeyJx', true],
  ['twitch-stream-key', 'xlive_x', true],
  ['aws-secret-key', '{hex:33}', true],
  ['aws-secret-key', '{hex:39}', true],
  ['aws-secret-key', '{hex:47}', true],
  ['aws-secret-key', '{hex:65}', true],
  ['x', 'b.{b62:24}', true],
  ['x', 's.{b62:20}', true],
  ['x', 's.{b62:59}', true],
  ['x', 's.{b62:25}', true],
  ['x', 's.{b62:23}', true],
  ['x', 's.{b62:24}x', true],
])('%s = %s is misshapen: %s', (name, template, misshapen) => {
  expect(misshapenReason(name, fakeSecret(template)) !== undefined).toBe(misshapen)
})

it('says that of the old tokens of Vault as well', () => {
  expect(misshapenReason('x', fakeSecret('s.{b62:25}'))).toBe('Vault has never issued one of that length')
})
