import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'bigcommerce-access-token',
    'BigCommerce access token',
    ['bigcommerce', 'big-commerce'],
    'a36_31',
    'BIGCOMMERCE_ACCESS_TOKEN',
    'https://developer.bigcommerce.com/docs/start/authentication',
    'https://login.bigcommerce.com/',
  ],
  [
    'amadeus-api-secret',
    'Amadeus API secret',
    'amadeus',
    'b62_16',
    'AMADEUS_CLIENT_SECRET',
    'https://developers.amadeus.com/get-started/get-started-with-self-service-apis-335',
    'https://developers.amadeus.com/my-apps',
  ],
  [
    'etsy-api-key',
    'Etsy keystring',
    'etsy',
    'a36_24',
    'ETSY_API_KEY',
    'https://developers.etsy.com/documentation/essentials/authentication',
    'https://www.etsy.com/developers/your-apps',
  ],
  [
    'ebay-client-secret',
    'eBay client secret',
    ['ebay-secret', 'ebay-client'],
    'uuid',
    'EBAY_CLIENT_SECRET',
    'https://developer.ebay.com/api-docs/static/creating-edp-account.html',
    'https://developer.ebay.com/my/keys',
  ],
  [
    'snipcart-secret-key',
    'Snipcart secret API key',
    'snipcart',
    'b64_60-90',
    'SNIPCART_SECRET_KEY',
    'https://docs.snipcart.com/v3/api-reference/authentication',
    'https://app.snipcart.com/dashboard/account/credentials',
  ],
]

export const ecommerce: readonly ShippedRule[] = nearbyRules(rows)
