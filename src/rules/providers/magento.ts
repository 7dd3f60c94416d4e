import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const magento: readonly ShippedRule[] = [
  nearby({
    id: 'magento-access-token',
    name: 'Adobe Commerce (Magento) access token',
    near: ['magento'],
    shape: 'a36_32',
    env: 'MAGENTO_ACCESS_TOKEN',
    revoke: 'https://experienceleague.adobe.com/en/docs/commerce-admin/systems/integrations',
    source: 'https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-token/',
    risk: 'Reads and changes orders, customers and products of the shop, within the scopes of the app.',
    examples: {
      match: ['MAGENTO_ACCESS_TOKEN={a36:32}', "magento: { accessToken: '{a36:32}' }"],
      noMatch: ['ACCESS_TOKEN={a36:32}', 'MAGENTO_ACCESS_TOKEN={x*32}'],
    },
  }),
]
