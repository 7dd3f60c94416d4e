import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'kinde-client-secret',
    'Kinde client secret',
    'kinde',
    'b62_40-60',
    'KINDE_CLIENT_SECRET',
    'https://docs.kinde.com/get-started/connect/getting-app-keys/',
    'https://app.kinde.com/admin',
  ],
  [
    'frontegg-api-key',
    'Frontegg API key',
    'frontegg',
    'uuid',
    'FRONTEGG_API_KEY',
    'https://developers.frontegg.com/guides/getting-started/auth',
    'https://portal.frontegg.com/',
  ],
  [
    'ping-client-secret',
    'PingOne client secret',
    ['pingone', 'pingfederate', 'pingidentity'],
    'b64url_64',
    'PINGONE_CLIENT_SECRET',
    'https://apidocs.pingidentity.com/pingone/platform/v1/api/',
    'https://console.pingone.com/',
  ],
  [
    'logto-app-secret',
    'Logto app secret',
    'logto',
    'b62_32',
    'LOGTO_APP_SECRET',
    'https://docs.logto.io/integrate-logto/application-data-structure',
    'https://cloud.logto.io/',
  ],
  [
    'nextauth-secret',
    'Auth.js (NextAuth) secret',
    ['nextauth', 'next-auth', 'authjs'],
    'b64_44',
    'NEXTAUTH_SECRET',
    'https://authjs.dev/getting-started/installation',
  ],
]

export const identity: readonly ShippedRule[] = nearbyRules(rows)
