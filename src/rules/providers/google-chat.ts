import type { ShippedRule } from '../rule.ts'

export const googleChat: readonly ShippedRule[] = [
  {
    id: 'google-chat-webhook-url',
    name: 'Google Chat webhook URL',
    risk: 'Posts messages into the space, phishing links included.',
    keywords: ['chat.googleapis.com/v1/spaces/'],
    pattern:
      /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,20}\/messages\?[^\s"'<>]{0,160}?token=(?<secret>[A-Za-z0-9_%-]{40,60})/g,
    confidence: 'high',
    env: 'GOOGLE_CHAT_WEBHOOK_URL',
    revoke: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    source: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    entropy: 3.5,
    examples: {
      match: ['https://chat.googleapis.com/v1/spaces/AAAA{b62:7}/messages?key=some&token={b64url:43}'],
      noMatch: ['https://chat.googleapis.com/v1/spaces/AAAA{b62:7}/messages?key=KEY&token=TOKEN'],
    },
  },
]
