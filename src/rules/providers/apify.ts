import type { ShippedRule } from '../rule.ts'

export const apify: readonly ShippedRule[] = [
  {
    id: 'apify-api-token',
    name: 'Apify API token',
    risk: 'Runs actors on the bill and reads stored results and secrets.',
    keywords: ['apify_api_'],
    pattern: /apify_api_[A-Za-z0-9]{30,44}/g,
    confidence: 'high',
    env: 'APIFY_TOKEN',
    revoke: 'https://console.apify.com/settings/integrations',
    source: 'https://docs.apify.com/platform/integrations/api',
    entropy: 3,
    examples: {
      match: ['https://api.apify.com/v2/acts?token=apify_api_{b62:36}'],
      noMatch: ['https://api.apify.com/v2/acts?token=apify_api_{x*36}'],
    },
  },
  {
    id: 'apify-proxy-password',
    name: 'Apify proxy password',
    risk: 'Uses the proxies on the bill of its owner.',
    keywords: ['apify_proxy_'],
    pattern: /apify_proxy_[A-Za-z0-9]{30,40}/g,
    confidence: 'high',
    env: 'APIFY_PROXY_PASSWORD',
    revoke: 'https://console.apify.com/proxy',
    source: 'https://docs.apify.com/platform/proxy/usage',
    entropy: 3,
    examples: {
      match: ['http://auto:apify_proxy_{b62:36}@proxy.apify.com:8000'],
      noMatch: ['apify_proxy_{x*36}', 'apify_proxy_password'],
    },
  },
]
