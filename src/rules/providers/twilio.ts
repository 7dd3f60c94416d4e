import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const sms = 'Sends messages and makes calls on the bill, and reads the logs of earlier ones.'

export const twilio: readonly ShippedRule[] = [
  {
    id: 'twilio-api-key',
    name: 'Twilio API key',
    risk: 'Together with its secret it sends messages and makes calls on the bill.',
    keywords: [...'0123456789abcdef'].map((digit) => `sk${digit}`),
    pattern: /SK[a-f0-9]{32}/g,
    confidence: 'medium',
    env: 'TWILIO_API_KEY',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    source: 'https://www.twilio.com/docs/iam/api-keys',
    entropy: 2.8,
    examples: { match: ['TWILIO_API_KEY=SK{hex:32}'], noMatch: ['TASK{hex:32}', 'SK{0*32}', 'SM{hex:32}'] },
  },
  nearby({
    id: 'twilio-auth-token',
    name: 'Twilio auth token',
    near: ['twilio'],
    kind: [],
    shape: 'hex32',
    env: 'TWILIO_AUTH_TOKEN',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    source: 'https://www.twilio.com/docs/iam/api',
    risk: sms,
    examples: {
      match: ['TWILIO_AUTH_TOKEN={hex:32}', "const twilioAuthToken = '{hex:32}'"],
      noMatch: ['TWILIO_ACCOUNT_SID=AC{hex:32}', 'etag = "{hex:32}"', 'TWILIO_AUTH_TOKEN={0*32}'],
    },
  }),
  {
    id: 'twilio-credentials-pair',
    name: 'Twilio auth token beside its account SID',
    risk: sms,
    keywords: ['twilio', 'client(', '-u ac', 'user ac'],
    pattern:
      /(?:[Tt]wilio|TWILIO|[Cc]lient\(|-u |user )[^\n\r]{0,160}?AC[a-f0-9]{32}["'`]?[:,][\s"'`]{0,4}(?<secret>[a-f0-9]{32})/g,
    confidence: 'high',
    env: 'TWILIO_AUTH_TOKEN',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    source: 'https://www.twilio.com/docs/iam/api',
    entropy: 2.8,
    examples: {
      match: ['curl -u AC{hex:32}:{hex:32}', "twilio('AC{hex:32}', '{hex:32}')"],
      noMatch: ["accountSid = 'AC{hex:32}'", 'curl -u AC{hex:32}:{0*32}'],
    },
  },
  nearby({
    id: 'twilio-api-key-secret',
    name: 'Twilio API key secret',
    near: ['twilio'],
    kind: ['secret'],
    shape: 'b62_32',
    env: 'TWILIO_API_SECRET',
    revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    source: 'https://www.twilio.com/docs/iam/api-keys',
    risk: sms,
    examples: {
      match: ['TWILIO_API_SECRET={b62:32}'],
      noMatch: ['TWILIO_API_SECRET={x*32}', 'SECRET={b62:32}'],
    },
  }),
]
