import type { ShippedRule } from '../rule.ts'

export const coinbase: readonly ShippedRule[] = [
  {
    id: 'coinbase-cdp-key',
    name: 'Coinbase Developer Platform API key secret',
    risk: 'Trades, and where the key may, withdraws the funds of the account.',
    keywords: ['coinbase', 'cdp'],
    pattern:
      /(?:COINBASE|[Cc]oinbase|CDP|[Cc]dp)[A-Za-z0-9_.-]{0,40}(?:SECRET|[Ss]ecret|PRIVATE|[Pp]rivate)[A-Za-z0-9_.-]{0,24}[^A-Za-z0-9\n\r]{1,8}(?<secret>[A-Za-z0-9+/]{86}==)/g,
    confidence: 'high',
    env: 'CDP_API_KEY_SECRET',
    revoke: 'https://portal.cdp.coinbase.com/access/api',
    source: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
    entropy: 4,
    examples: {
      match: ['CDP_API_KEY_SECRET={b64:86}==', 'CDP_WALLET_PRIVATE: "{b64:86}=="'],
      noMatch: ['CDP_API_KEY_ID={=uuid}', 'sha512-{b64:86}=='],
    },
  },
]
