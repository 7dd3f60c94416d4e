import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const ngrok: readonly ShippedRule[] = [
  nearby({
    id: 'ngrok-token',
    name: 'ngrok authtoken or API key',
    risk: 'Opens tunnels in the name of the account, and with an API key reads its settings.',
    near: ['ngrok', 'authtoken'],
    kind: [],
    shape: /(?:cr_|ak_)?[1-3][A-Za-z0-9]{26}_[A-Za-z0-9]{18,24}/,
    env: 'NGROK_AUTHTOKEN',
    revoke: 'https://dashboard.ngrok.com/authtokens',
    source: 'https://ngrok.com/docs/agent/#authtokens',
    examples: {
      match: [
        'NGROK_AUTHTOKEN=2{b62:26}_{b62:21}',
        'authtoken: 2{b62:26}_{b62:21}',
        "ngrok.connect({ authtoken: '2{b62:26}_{b62:20}' })",
      ],
      noMatch: ['NGROK_AUTHTOKEN=2{b62:10}', 'token: 2{b62:26}_{b62:21}'],
    },
  }),
  {
    id: 'ngrok-command-token',
    name: 'ngrok authtoken in a command',
    risk: 'Opens tunnels in the name of the account.',
    keywords: ['ngrok'],
    pattern:
      /ngrok[^\n\r]{0,60}?(?:authtoken|api-key)['"]?[\s=:]{1,4}['"]?(?<secret>[1-3][A-Za-z0-9]{26}_[A-Za-z0-9]{18,24})(?![\w-])/gi,
    confidence: 'high',
    env: 'NGROK_AUTHTOKEN',
    revoke: 'https://dashboard.ngrok.com/authtokens',
    source: 'https://ngrok.com/docs/agent/#authtokens',
    entropy: 3.5,
    examples: {
      match: ['ngrok config add-authtoken 2{b62:26}_{b62:21}'],
      noMatch: ['ngrok config add-authtoken $NGROK_AUTHTOKEN', 'ngrok http 8080'],
    },
  },
]
