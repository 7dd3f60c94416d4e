import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const elastic: readonly ShippedRule[] = [
  {
    id: 'elastic-cloud-api-key',
    name: 'Elastic Cloud API key',
    risk: 'Manages the deployments of the organization, or calls one of them.',
    keywords: ['essu_', 'essa_'],
    pattern: /ess[ua]_[A-Za-z0-9+/_-]{40,200}={0,2}/g,
    confidence: 'high',
    env: 'EC_API_KEY',
    revoke: 'https://cloud.elastic.co/account/keys',
    source: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
    entropy: 3.5,
    examples: { match: ['EC_API_KEY=essu_{b62:80}=='], noMatch: ['essu_{b62:12}', 'essu_{x*80}'] },
  },
  nearby({
    id: 'elasticsearch-api-key',
    name: 'Elasticsearch API key',
    risk: 'Reads and changes the indexes, as its roles allow.',
    near: ['elastic', 'elasticsearch', 'es-api', 'kibana', 'elastic-cloud', 'apm-server'],
    kind: ['api-key', 'apikey', 'authorization'],
    // The base64 of "<20 characters>:<22 characters>".
    shape: /[A-Za-z0-9_-]{56}(?:[A-Za-z0-9_-]{2}==)|[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22}/,
    env: 'ELASTICSEARCH_API_KEY',
    revoke: 'https://www.elastic.co/docs/deploy-manage/api-keys',
    source: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    entropy: 3.5,
    examples: {
      match: [
        'ELASTICSEARCH_API_KEY={b62:58}==',
        "new Client({ node: 'https://a.elastic.co', auth: { apiKey: '{b62:58}==' } })",
      ],
      noMatch: ['ELASTICSEARCH_API_KEY={b62:20}', 'ELASTICSEARCH_URL={b62:58}=='],
    },
  }),
  {
    id: 'elasticsearch-service-token',
    name: 'Elasticsearch service account token',
    risk: 'Acts as the service account (Kibana, Fleet) on the cluster.',
    keywords: ['aaeaaw'],
    // The base64 of four fixed bytes and of the account's namespace, "elastic".
    pattern: /AAEAAWVsYXN0aWMv[A-Za-z0-9_-]{40,160}={0,2}/g,
    confidence: 'high',
    env: 'ELASTICSEARCH_SERVICEACCOUNTTOKEN',
    revoke: 'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-delete-service-token',
    source: 'https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth/service-accounts',
    entropy: 3.5,
    examples: {
      match: ['elasticsearch.serviceAccountToken: AAEAAWVsYXN0aWMva2liYW5h{b62:50}'],
      noMatch: ['AAEAAWVsYXN0aWMv', 'AAEAAW{b62:60}'],
    },
  },
]
