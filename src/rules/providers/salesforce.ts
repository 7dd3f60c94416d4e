import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const salesforce: readonly ShippedRule[] = [
  {
    id: 'salesforce-access-token',
    name: 'Salesforce access token or session id',
    risk: 'Acts as the user in the organization: reads and changes every record that they may.',
    keywords: ['00d'],
    pattern: /00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._]{80,240}/g,
    confidence: 'high',
    env: 'SALESFORCE_ACCESS_TOKEN',
    revoke: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_request_manage.htm',
    source:
      'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm',
    entropy: 3.5,
    examples: {
      match: ['Authorization: Bearer 00D5g00000{b62:5}!AQ{b62:94}', 'sid = "00D5g00000{b62:8}!AQEAQ{b62:90}"'],
      noMatch: ['00D5g00000{b62:5}', '00D5g00000{b62:5}!AQ{x*94}'],
    },
  },
  {
    id: 'salesforce-refresh-token',
    name: 'Salesforce refresh token',
    risk: 'Gets new access tokens of the user until somebody revokes it.',
    keywords: ['5aep'],
    pattern: /5Aep[A-Za-z0-9._]{70,140}/g,
    confidence: 'high',
    env: 'SALESFORCE_REFRESH_TOKEN',
    revoke: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_request_manage.htm',
    source: 'https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_view_info.htm',
    entropy: 3.5,
    examples: {
      match: ['force://PlatformCLI::5Aep861{b62:80}@acme.my.salesforce.com'],
      noMatch: ['5Aep{x*80}'],
    },
  },
  {
    id: 'salesforce-consumer-key',
    name: 'Salesforce consumer key',
    risk: 'Names the connected app; it opens nothing without the consumer secret or a signature.',
    keywords: ['3mvg'],
    pattern: /3MVG[A-Za-z0-9._]{70,120}/g,
    confidence: 'low',
    env: 'SALESFORCE_CONSUMER_KEY',
    revoke: 'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_rotate_consumer_details.htm',
    source: 'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_overview.htm',
    entropy: 3.5,
    examples: { match: ['client_id=3MVG9{b62:80}'], noMatch: ['client_id=3MVG{x*80}'] },
  },
  nearby({
    id: 'salesforce-consumer-secret',
    name: 'Salesforce consumer secret',
    near: ['salesforce', 'sfdc', 'sf-consumer', 'sf-client'],
    kind: ['secret'],
    shape: /(?:[A-F0-9]{64}|\d{19})/,
    env: 'SALESFORCE_CONSUMER_SECRET',
    revoke: 'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_rotate_consumer_details.htm',
    source: 'https://help.salesforce.com/s/articleView?id=xcloud.connected_app_overview.htm',
    entropy: 2.5,
    examples: {
      match: ['SALESFORCE_CONSUMER_SECRET={HEX:64}', 'sfdc_client_secret: {digit:19}'],
      noMatch: ['SALESFORCE_CONSUMER_SECRET=secret', 'SALESFORCE_ORG_ID={digit:19}'],
    },
  }),
]
