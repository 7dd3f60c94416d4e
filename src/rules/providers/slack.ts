import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const source = 'https://docs.slack.dev/authentication/tokens'
const revoke = 'https://api.slack.com/apps'
const risk = 'Reads and writes messages, files and members of the workspace, within the scopes of the app.'

export const slack: readonly ShippedRule[] = [
  {
    id: 'slack-bot-token',
    name: 'Slack bot token',
    risk,
    keywords: ['xoxb-'],
    pattern: /xoxb-\d{9,14}-(?:\d{9,14}-)?[A-Za-z0-9]{18,34}(?![\w-])/g,
    confidence: 'high',
    env: 'SLACK_BOT_TOKEN',
    revoke,
    source,
    entropy: 2.8,
    examples: {
      match: [
        "new App({ token: 'xoxb-{digit:12}-{digit:13}-{b62:24}' })",
        'SLACK_BOT_TOKEN=xoxb-{digit:12}-{b62:24}',
        'Authorization: Bearer xoxb-{digit:11}-{digit:11}-{b62:24}',
      ],
      noMatch: ['SLACK_BOT_TOKEN=xoxb-your-token', 'xoxb-1234-5678-abc', 'xoxb-{digit:12}-{digit:13}-{x*24}'],
    },
  },
  {
    id: 'slack-user-token',
    name: 'Slack user token',
    risk: 'Acts as a person in the workspace: reads their messages and files, writes in their name.',
    keywords: ['xoxp-', 'xoxe-', 'xoxe.xoxp-', 'xoxe.xoxb-'],
    pattern: /xox(?:p|e)-(?:\d{9,14}-){2,3}[a-f0-9]{28,64}(?![\w-])/g,
    confidence: 'high',
    env: 'SLACK_USER_TOKEN',
    revoke,
    source,
    entropy: 2.8,
    examples: {
      match: [
        'SLACK_USER_TOKEN=xoxp-{digit:12}-{digit:12}-{digit:13}-{hex:32}',
        'xoxp-{digit:11}-{digit:11}-{digit:12}-{hex:64}',
      ],
      noMatch: ['SLACK_USER_TOKEN=xoxp-...', 'xoxp-{0*12}-{0*12}-{0*12}-{0*32}'],
    },
  },
  {
    id: 'slack-rotating-token',
    name: 'Slack configuration, refresh or rotating token',
    risk: 'Gets new tokens of the app, or changes the configuration of apps.',
    keywords: ['xoxe-', 'xoxe.xox'],
    pattern: /xoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{100,250}/g,
    confidence: 'high',
    env: 'SLACK_CONFIG_TOKEN',
    revoke,
    source: 'https://docs.slack.dev/authentication/using-token-rotation',
    entropy: 3,
    examples: {
      match: ['SLACK_CONFIG_TOKEN=xoxe.xoxp-1-{b62:166}', 'refresh_token: "xoxe-1-{b62:147}"'],
      noMatch: ['xoxe.xoxp-1-{x*166}', 'xoxe-1-token'],
    },
  },
  {
    id: 'slack-app-token',
    name: 'Slack app-level token',
    risk: 'Opens the event stream of the app in all workspaces that installed it.',
    keywords: ['xapp-'],
    pattern: /xapp-\d-[A-Z0-9]{8,14}-\d{10,16}-[a-f0-9]{48,72}/g,
    confidence: 'high',
    env: 'SLACK_APP_TOKEN',
    revoke,
    source,
    entropy: 2.8,
    examples: {
      match: ['SLACK_APP_TOKEN: xapp-1-A{A36:10}-{digit:13}-{hex:64}'],
      noMatch: ['SLACK_APP_TOKEN: xapp-1-A012ABCDEFG-...', 'xapp-1-A{0*10}-{0*13}-{0*64}'],
    },
  },
  {
    id: 'slack-legacy-token',
    name: 'Slack legacy or workspace token',
    risk,
    keywords: ['xoxa-', 'xoxo-', 'xoxr-', 'xoxs-'],
    pattern: /xox[aors]-(?:\d-)?(?:\d{6,14}-){0,3}[A-Za-z0-9]{8,64}(?![\w-])/g,
    confidence: 'high',
    env: 'SLACK_TOKEN',
    revoke: 'https://api.slack.com/legacy/custom-integrations/legacy-tokens',
    source: 'https://api.slack.com/legacy/custom-integrations/legacy-tokens',
    entropy: 2.8,
    examples: {
      match: [
        'xoxa-2-{digit:12}-{digit:12}-{digit:12}-{hex:32}',
        'token = "xoxs-{digit:10}-{digit:10}-{digit:10}-{hex:10}"',
      ],
      noMatch: ['token = "xoxs-your-token"', 'xoxr-{x*32}'],
    },
  },
  {
    id: 'slack-session-token',
    name: 'Slack browser session token or cookie',
    risk: 'Acts as a signed-in person in the workspace, past two-factor login.',
    keywords: ['xoxc-', 'xoxd-'],
    pattern: /(?:xoxc-(?:\d{9,14}-){3}[a-f0-9]{64}|xoxd-[A-Za-z0-9%+/=_-]{60,300})/g,
    confidence: 'high',
    env: 'SLACK_COOKIE',
    revoke: 'https://slack.com/help/articles/214613347',
    source,
    entropy: 2.8,
    examples: {
      match: ['token=xoxc-{digit:12}-{digit:12}-{digit:13}-{hex:64}', 'cookie: d=xoxd-{b62:90}%2B{b62:40}%3D'],
      noMatch: ['xoxc-...', 'xoxd-{x*90}'],
    },
  },
  {
    id: 'slack-webhook-url',
    name: 'Slack webhook URL',
    risk: 'Posts messages into the channel in the name of the app, phishing links included.',
    keywords: ['hooks.slack.com/', 'hooks.slack-gov.com/'],
    pattern:
      /hooks\.slack(?:-gov)?\.com\/(?:services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{16,32}|(?:workflows|triggers)\/[A-Z0-9]{6,14}\/[A-Z0-9]{0,14}\/?\d{0,20}\/?[A-Za-z0-9]{20,40})/g,
    confidence: 'high',
    env: 'SLACK_WEBHOOK_URL',
    revoke: 'https://api.slack.com/apps',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
    entropy: 3,
    examples: {
      match: [
        'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/T{A36:8}/B{A36:10}/{b62:24}',
        'https://hooks.slack.com/workflows/T{A36:8}/A{A36:10}/{digit:18}/{b62:24}',
        'https://hooks.slack.com/triggers/T{A36:8}/{digit:13}/{hex:32}',
      ],
      noMatch: [
        'https://hooks.slack.com/services/T00000000/B00000000/{X*24}',
        'https://hooks.slack.com/services/YOUR/WEBHOOK/URL',
      ],
    },
  },
  nearby({
    id: 'slack-signing-secret',
    name: 'Slack signing or client secret',
    near: ['slack'],
    kind: ['secret', 'verification-token'],
    shape: 'hex32',
    env: 'SLACK_SIGNING_SECRET',
    revoke,
    source: 'https://docs.slack.dev/authentication/verifying-requests-from-slack',
    risk: 'Forges events to the app, or gets tokens in its name.',
    examples: {
      match: ['SLACK_SIGNING_SECRET={hex:32}', "slack: { clientSecret: '{hex:32}' }"],
      noMatch: ['SLACK_CLIENT_ID={digit:12}.{digit:13}', 'SLACK_SIGNING_SECRET={0*32}'],
    },
  }),
]
