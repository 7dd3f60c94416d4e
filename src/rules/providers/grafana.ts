import type { ShippedRule } from '../rule.ts'

export const grafana: readonly ShippedRule[] = [
  {
    id: 'grafana-service-account-token',
    name: 'Grafana service account token',
    risk: 'Reads data sources and dashboards and changes them, as its role allows.',
    keywords: ['glsa_'],
    pattern: /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}/g,
    confidence: 'high',
    env: 'GRAFANA_TOKEN',
    revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    entropy: 3,
    examples: {
      match: ['GRAFANA_TOKEN=glsa_{b62:32}_{hex:8}'],
      noMatch: ['glsa_{x*32}_{0*8}', 'glsa_{b62:12}'],
    },
  },
  {
    id: 'grafana-cloud-token',
    name: 'Grafana Cloud access policy token',
    risk: 'Writes or reads metrics, logs and traces of the stack, as its policy allows.',
    keywords: ['glc_eyj'],
    // JSON such as {"o":"<org>","n":"<name>","k":"<key>"} in base 64.
    pattern: /glc_eyJ[A-Za-z0-9+/]{30,600}={0,2}/g,
    confidence: 'high',
    env: 'GRAFANA_CLOUD_API_KEY',
    revoke: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    source: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    entropy: 3,
    examples: { match: ['password: glc_eyJ{b62:120}=='], noMatch: ['glc_eyJ...', 'glc_{b62:8}'] },
  },
  {
    id: 'grafana-api-key',
    name: 'Grafana API key',
    risk: 'Reads data sources and dashboards and changes them, as its role allows.',
    keywords: ['eyjrijoi'],
    // {"k":"<key>","n":"<name>","id":1} in base 64.
    pattern: /eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2}/g,
    confidence: 'high',
    env: 'GRAFANA_API_KEY',
    revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
    source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
    entropy: 3,
    examples: {
      match: ['curl -H "Authorization: Bearer eyJrIjoi{b62:90}"'],
      noMatch: ['eyJrIjoi', 'eyJrIjoi{b62:12}'],
    },
  },
]
