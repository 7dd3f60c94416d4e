import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const telegram: readonly ShippedRule[] = [
  {
    id: 'telegram-bot-token',
    name: 'Telegram bot token',
    risk: 'Acts as the bot: reads what people write to it and answers in its name.',
    // All tokens made since 2016 have "AA" behind the colon.
    keywords: [':aa'],
    pattern: /(?:bot)?\d{8,11}:AA[A-Za-z0-9_-]{32,34}(?![\w-])/g,
    confidence: 'high',
    env: 'TELEGRAM_BOT_TOKEN',
    revoke: 'https://t.me/BotFather',
    source: 'https://core.telegram.org/bots/features#botfather',
    entropy: 3.5,
    examples: {
      match: ['https://api.telegram.org/bot{digit:10}:AA{b64url:32}A/getMe', 'BOT_TOKEN={digit:9}:AA{b64url:32}A'],
      noMatch: ['BOT_TOKEN=123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11', '{digit:10}:AA{x*33}'],
    },
  },
  nearby({
    id: 'telegram-api-hash',
    name: 'Telegram API hash',
    near: ['telegram', 'api-hash', 'telethon', 'pyrogram'],
    kind: [],
    shape: 'hex32',
    env: 'TELEGRAM_API_HASH',
    revoke: 'https://my.telegram.org/apps',
    source: 'https://core.telegram.org/api/obtaining_api_id',
    risk: 'Signs in to Telegram as the application.',
    examples: {
      match: ["api_hash = '{hex:32}'", 'TELEGRAM_API_HASH={hex:32}'],
      noMatch: ["hash = '{hex:32}'", "api_hash = '{0*32}'"],
    },
  }),
]
