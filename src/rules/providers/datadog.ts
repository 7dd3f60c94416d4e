import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const datadog: readonly ShippedRule[] = [
  {
    id: 'datadog-access-token',
    name: 'Datadog access token',
    risk: 'Reads monitoring data and changes monitors and dashboards, as its scopes allow.',
    keywords: ['ddpat_', 'ddsat_', 'ddapp_', 'ddap_'],
    pattern: /dd(?:pat|sat|app|ap)_[A-Za-z0-9_-]{32,128}/g,
    confidence: 'high',
    env: 'DD_APP_KEY',
    revoke: 'https://app.datadoghq.com/personal-settings/access-tokens',
    source: 'https://docs.datadoghq.com/account_management/personal-access-tokens',
    entropy: 3,
    examples: {
      match: ['DD_APP_KEY=ddapp_{b62:34}', 'Authorization: Bearer ddpat_{b62:22}_{b62:42}'],
      noMatch: ['ddapp_{b62:10}', 'ddpat_{x*40}'],
    },
  },
  nearby({
    revoke: 'https://app.datadoghq.com/organization-settings/client-tokens',
    id: 'datadog-client-token',
    name: 'Datadog client token',
    near: ['client-token', 'datadog-token'],
    kind: [],
    shape: /pub[0-9a-f]{32}/,
    env: 'DD_CLIENT_TOKEN',
    source: 'https://docs.datadoghq.com/account_management/api-app-keys/#client-tokens',
    risk: 'Sends made-up browser events and logs.',
    confidence: 'low',
    publishable: 'It is meant for browsers and apps: it can only send events.',
    entropy: 2.8,
    examples: {
      match: ["datadogRum.init({ clientToken: 'pub{hex:32}' })", 'DD_CLIENT_TOKEN=pub{hex:32}'],
      noMatch: ['clientToken: "pub{0*32}"', 'clientToken: public'],
    },
  }),
]
