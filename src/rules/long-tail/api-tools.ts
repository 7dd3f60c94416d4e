import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

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
export const apiTools: readonly ShippedRule[] = nearbyRules(rows)
