import { nearbyExamples, nearbyRules, type Row } from './nearby.ts'
import type { Examples, Rule } from './rule.ts'

const rows: readonly Row[] = [
  ['zenrows-api-key', 'ZenRows API key', 'zenrows', 'hex40', 'ZENROWS_API_KEY', 'https://docs.zenrows.com/'],
  [
    'zyte-api-key',
    'Zyte API key',
    ['zyte', 'scrapinghub', 'crawlera'],
    'hex32',
    'ZYTE_API_KEY',
    'https://docs.zyte.com/',
  ],
  [
    'swaggerhub-api-key',
    'SwaggerHub API key',
    'swaggerhub',
    'uuid',
    'SWAGGERHUB_API_KEY',
    'https://support.smartbear.com/swaggerhub/docs/',
  ],
  [
    'brightdata-api-token',
    'Bright Data API token',
    ['brightdata', 'bright-data', 'luminati'],
    'hex64',
    'BRIGHTDATA_API_TOKEN',
    'https://docs.brightdata.com/api-reference/authentication',
  ],
  ['webshare-api-key', 'Webshare API key', 'webshare', 'a36_40', 'WEBSHARE_API_KEY', 'https://apidocs.webshare.io/'],
]

/** API clients, marketplaces, scrapers and proxies. */
export const apiTools: readonly Rule[] = [
  {
    id: 'postman-api-key',
    name: 'Postman API key',
    risk: 'Reads and changes collections and environments, which often hold further secrets.',
    keywords: ['pmak-'],
    pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/g,
    confidence: 'high',
    env: 'POSTMAN_API_KEY',
    revoke: 'https://go.postman.co/settings/me/api-keys',
    source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    entropy: 2.8,
  },
  {
    id: 'postman-collection-token',
    name: 'Postman collection access key',
    risk: 'Reads one collection.',
    keywords: ['pmat-'],
    pattern: /PMAT-[0-9A-Z]{26}/g,
    confidence: 'high',
    env: 'POSTMAN_COLLECTION_KEY',
    revoke: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
    source: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
    entropy: 3,
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
  },
  {
    id: 'kong-konnect-token',
    name: 'Kong Konnect token',
    risk: 'Changes gateways and their routes, as its owner may.',
    keywords: ['kpat_', 'spat_'],
    pattern: /[ks]pat_[A-Za-z0-9]{40,60}/g,
    confidence: 'high',
    env: 'KONNECT_TOKEN',
    revoke: 'https://cloud.konghq.com/global/account/tokens',
    source: 'https://developer.konghq.com/konnect-api/',
    entropy: 3,
  },
  {
    id: 'scrapfly-api-key',
    name: 'Scrapfly API key',
    risk: 'Scrapes on the bill of its owner.',
    keywords: ['scp-live-', 'scp-test-'],
    pattern: /scp-(?:live|test)-[0-9a-f]{32}/g,
    confidence: 'high',
    env: 'SCRAPFLY_KEY',
    revoke: 'https://scrapfly.io/docs/scrape-api/getting-started',
    source: 'https://scrapfly.io/docs/scrape-api/getting-started',
    entropy: 2.8,
  },
  ...nearbyRules(rows),
]

export const apiToolsExamples: Examples = {
  ...nearbyExamples(rows),
  'postman-api-key': {
    match: ['curl -H "X-API-Key: PMAK-{hex:24}-{hex:34}"'],
    noMatch: ['PMAK-{hex:24}', 'PMAK-{0*24}-{0*34}'],
  },
  'postman-collection-token': {
    match: ['https://api.postman.com/collections/1-{=uuid}?access_key=PMAT-{A36:26}'],
    noMatch: ['PMAT-{A36:8}', 'PMAT-{X*26}'],
  },
  'apify-proxy-password': {
    match: ['http://auto:apify_proxy_{b62:36}@proxy.apify.com:8000'],
    noMatch: ['apify_proxy_{x*36}', 'apify_proxy_password'],
  },
  'kong-konnect-token': { match: ['KONNECT_TOKEN=kpat_{b62:49}'], noMatch: ['kpat_{x*49}', 'kpat_{b62:8}'] },
  'scrapfly-api-key': { match: ['SCRAPFLY_KEY=scp-live-{hex:32}'], noMatch: ['scp-live-{0*32}', 'scp-live-{hex:8}'] },
}
