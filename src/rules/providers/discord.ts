import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const revoke = 'https://discord.com/developers/applications'

export const discord: readonly ShippedRule[] = [
  {
    id: 'discord-bot-token',
    name: 'Discord bot token',
    risk: 'Acts as the bot in every server: reads messages, and bans, posts and deletes where it may.',
    // The first part is the bot's numeric id in base64, so it opens with a digit's first six bits: M, N or O.
    keywords: ['discord', 'token', 'login(', '.run('],
    pattern:
      /(?:discord|DISCORD|Discord|token|TOKEN|Token|login\(|\.run\()[^\n\r]{0,80}?(?<secret>[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38})(?![\w-])/g,
    confidence: 'high',
    env: 'DISCORD_TOKEN',
    revoke,
    source: 'https://discord.com/developers/docs/reference#authentication',
    entropy: 4,
    examples: {
      match: ["client.login('M{b64url:23}.{b62:6}.{b64url:37}A')", 'DISCORD_TOKEN=N{b62:25}.{b62:6}.{b62:38}'],
      noMatch: ['DISCORD_TOKEN=your-token', 'discord.Client.run.{b62:38}', "client.login('M{x*23}.{x*6}.{x*27}')"],
    },
  },
  {
    id: 'discord-mfa-token',
    name: 'Discord user token',
    risk: 'Acts as the person in all their servers and direct messages.',
    keywords: ['mfa.'],
    pattern: /mfa\.[A-Za-z0-9_-]{84}(?![\w-])/g,
    confidence: 'high',
    env: 'DISCORD_TOKEN',
    revoke: 'https://support.discord.com/hc/en-us/articles/24160905919511',
    source: 'https://discord.com/developers/docs/reference#authentication',
    entropy: 4,
    examples: { match: ['Authorization: mfa.{b64url:83}A'], noMatch: ['Authorization: mfa.{x*84}'] },
  },
  {
    id: 'discord-webhook-url',
    name: 'Discord webhook URL',
    risk: 'Posts messages into the channel under any name, phishing links included.',
    keywords: ['discord.com/api', 'discordapp.com/api'],
    pattern: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,80}/g,
    confidence: 'high',
    env: 'DISCORD_WEBHOOK_URL',
    revoke: 'https://support.discord.com/hc/en-us/articles/228383668',
    source: 'https://discord.com/developers/docs/resources/webhook',
    entropy: 3.5,
    examples: {
      match: [
        'https://discord.com/api/webhooks/{digit:18}/{b64url:67}A',
        'https://discordapp.com/api/v10/webhooks/{digit:19}/{b62:68}',
      ],
      noMatch: ['https://discord.com/api/webhooks/{digit:18}/{x*68}', 'https://discord.com/api/webhooks/id/token'],
    },
  },
  nearby({
    id: 'discord-client-secret',
    name: 'Discord client secret',
    near: ['discord'],
    kind: ['secret'],
    shape: 'b64url_32',
    env: 'DISCORD_CLIENT_SECRET',
    revoke,
    source: 'https://discord.com/developers/docs/topics/oauth2',
    risk: 'Gets tokens in the name of the application for everybody who signed in with it.',
    examples: {
      match: ['DISCORD_CLIENT_SECRET={b62:32}', "discord: { clientSecret: '{b64url:31}A' }"],
      noMatch: ['DISCORD_CLIENT_ID={digit:18}', 'DISCORD_PUBLIC_KEY={hex:64}', 'DISCORD_CLIENT_SECRET={x*32}'],
    },
  }),
]
