import { nearby, nearbyExamples, nearbyRules, type Row } from './nearby.ts'
import type { Examples, Rule } from './rule.ts'

const algolia = {
  revoke: 'https://dashboard.algolia.com/account/api-keys/all',
  source: 'https://www.algolia.com/doc/guides/security/api-keys/',
}
const rewrites = 'Reads, changes and deletes the indexes.'

// biome-ignore format: one credential a line
const rows: readonly Row[] = [
  ['typesense-api-key', 'Typesense API key', ['typesense'], 'b62_24-64', 'TYPESENSE_API_KEY', 'https://typesense.org/docs/guide/data-access-control.html', 'https://cloud.typesense.org'],
  ['weaviate-api-key', 'Weaviate API key', ['weaviate', 'wcs', 'wcd'], 'b62_36-52', 'WEAVIATE_API_KEY', 'https://docs.weaviate.io/cloud/manage-clusters/authentication', 'https://console.weaviate.cloud'],
  ['zilliz-cloud-api-key', 'Zilliz Cloud API key', ['zilliz', 'milvus'], 'hex72', 'ZILLIZ_API_KEY', 'https://docs.zilliz.com/docs/manage-api-keys', 'https://cloud.zilliz.com'],
  ['pinecone-api-key-old', 'Pinecone API key (old form)', ['pinecone'], 'uuid', 'PINECONE_API_KEY', 'https://docs.pinecone.io/guides/projects/manage-api-keys', 'https://app.pinecone.io'],
  ['vespa-cloud-token', 'Vespa Cloud token', ['vespa-cloud', 'vespa'], 'b62_44', 'VESPA_CLOUD_SECRET_TOKEN', 'https://docs.vespa.ai/en/security/guide.html', 'https://console.vespa-cloud.com'],
  ['coveo-api-key', 'Coveo API key', ['coveo'], 'uuid', 'COVEO_API_KEY', 'https://docs.coveo.com/en/1718/'],
]

/** Search engines and vector databases. */
export const searchEngines: readonly Rule[] = [
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
  },
  nearby({
    id: 'algolia-admin-key',
    name: 'Algolia admin or write key',
    risk: rewrites,
    neverPublic: true,
    near: ['algolia'],
    kind: ['admin', 'write', 'secret', 'api-key', 'apikey'],
    shape: /[0-9a-f]{32}/,
    env: 'ALGOLIA_ADMIN_KEY',
    ...algolia,
    entropy: 2.8,
  }),
  nearby({
    id: 'algolia-search-key',
    name: 'Algolia search-only key',
    risk: 'Searches the indexes that the site searches too.',
    near: ['algolia'],
    kind: ['search'],
    shape: /[0-9a-f]{32}/,
    env: 'ALGOLIA_SEARCH_KEY',
    ...algolia,
    confidence: 'low',
    entropy: 2.8,
    publishable: 'A search-only key is made for browsers.',
  }),
  nearby({
    id: 'meilisearch-key',
    name: 'Meilisearch master or admin key',
    risk: rewrites,
    near: ['meili', 'meilisearch'],
    kind: ['master', 'admin', 'key'],
    shape: /[A-Za-z0-9_-]{43}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    env: 'MEILI_MASTER_KEY',
    revoke: 'https://cloud.meilisearch.com',
    source: 'https://www.meilisearch.com/docs/learn/security/basic_security',
    entropy: 2.8,
  }),
  {
    id: 'pinecone-api-key',
    name: 'Pinecone API key',
    risk: rewrites,
    keywords: ['pcsk_'],
    pattern: /pcsk_[A-Za-z0-9]{5,8}_[A-Za-z0-9]{50,70}(?![\w-])/g,
    confidence: 'high',
    env: 'PINECONE_API_KEY',
    revoke: 'https://app.pinecone.io',
    source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    entropy: 3.5,
  },
  nearby({
    id: 'qdrant-api-key',
    name: 'Qdrant API key',
    risk: 'Reads, changes and deletes the collections.',
    near: ['qdrant'],
    kind: ['key', 'token'],
    shape:
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\|[A-Za-z0-9_-]{40,70}|ey[A-Za-z0-9_-]{15,200}\.[A-Za-z0-9_-]{10,600}\.[A-Za-z0-9_-]{40,100}|[A-Za-z0-9_-]{54}/,
    env: 'QDRANT_API_KEY',
    revoke: 'https://cloud.qdrant.io',
    source: 'https://qdrant.tech/documentation/cloud/authentication/',
    entropy: 3.5,
  }),
  {
    id: 'qdrant-cloud-database-key',
    name: 'Qdrant Cloud key',
    risk: 'Reads, changes and deletes the collections.',
    keywords: ['cloud.qdrant.io'],
    pattern: /cloud\.qdrant\.io[^\n\r]{0,120}?key['"]?[\s:=,]{1,4}['"](?<secret>[A-Za-z0-9_|.-]{40,600})['"]/gi,
    confidence: 'medium',
    env: 'QDRANT_API_KEY',
    revoke: 'https://cloud.qdrant.io',
    source: 'https://qdrant.tech/documentation/cloud/authentication/',
    entropy: 3.5,
  },
  {
    id: 'chroma-cloud-api-key',
    name: 'Chroma Cloud API key',
    risk: 'Reads, changes and deletes the collections.',
    keywords: ['ck-'],
    pattern: /ck-[1-9A-HJ-NP-Za-km-z]{40,48}(?![\w-])/g,
    confidence: 'high',
    env: 'CHROMA_API_KEY',
    revoke: 'https://www.trychroma.com',
    source: 'https://docs.trychroma.com/cloud/getting-started',
    entropy: 3.8,
  },
  {
    id: 'astra-db-token',
    name: 'DataStax Astra DB token',
    risk: 'Reads and changes the databases of the organization, as its role allows.',
    keywords: ['astracs:'],
    pattern: /AstraCS:[A-Za-z]{20,30}:[0-9a-f]{64}/g,
    confidence: 'high',
    env: 'ASTRA_DB_APPLICATION_TOKEN',
    revoke: 'https://astra.datastax.com/settings/tokens',
    source: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    entropy: 3.5,
  },
  ...nearbyRules(rows),
]

export const searchEnginesExamples: Examples = {
  ...nearbyExamples(rows),
  'elastic-cloud-api-key': { match: ['EC_API_KEY=essu_{b62:80}=='], noMatch: ['essu_{b62:12}', 'essu_{x*80}'] },
  'elasticsearch-api-key': {
    match: [
      'ELASTICSEARCH_API_KEY={b62:58}==',
      "new Client({ node: 'https://a.elastic.co', auth: { apiKey: '{b62:58}==' } })",
    ],
    noMatch: ['ELASTICSEARCH_API_KEY={b62:20}', 'ELASTICSEARCH_URL={b62:58}=='],
  },
  'elasticsearch-service-token': {
    match: ['elasticsearch.serviceAccountToken: AAEAAWVsYXN0aWMva2liYW5h{b62:50}'],
    noMatch: ['AAEAAWVsYXN0aWMv', 'AAEAAW{b62:60}'],
  },
  'algolia-admin-key': {
    match: ['ALGOLIA_ADMIN_KEY={hex:32}', "algolia: { adminApiKey: '{hex:32}' }"],
    noMatch: ['ALGOLIA_SEARCH_KEY={hex:32}', 'ALGOLIA_ADMIN_KEY={hex:20}'],
  },
  'algolia-search-key': { match: ['ALGOLIA_SEARCH_KEY={hex:32}'], noMatch: ['ALGOLIA_ADMIN_KEY={hex:32}'] },
  'meilisearch-key': {
    match: ['MEILI_MASTER_KEY={b64url:42}x', "new MeiliSearch({ host, apiKey: '{hex:64}' })"],
    noMatch: ['MEILI_MASTER_KEY=masterKey', 'MEILI_HTTP_ADDR={hex:64}'],
  },
  'pinecone-api-key': { match: ['Pinecone(api_key="pcsk_{b62:6}_{b62:63}")'], noMatch: ['pcsk_{b62:6}_{b62:20}'] },
  'qdrant-api-key': {
    match: ['QDRANT_API_KEY="{=jwt:"access":"m"}"', "QDRANT_API_KEY='{=uuid}|{b64url:53}x'"],
    noMatch: ['QDRANT_API_KEY={b62:20}', 'QDRANT_URL={b62:54}'],
  },
  'qdrant-cloud-database-key': {
    match: ['client = Client(url="https://a.cloud.qdrant.io:6333", api_key="{b62:54}")'],
    noMatch: ['Client(url="https://a.cloud.qdrant.io", api_key=os.environ["K"])', 'api_key="{b62:54}"'],
  },
  'chroma-cloud-api-key': {
    match: ['CHROMA_API_KEY=ck-{b58:44}'],
    noMatch: ['ck-{b58:20}', 'ck-editor-classic-build'],
  },
  'astra-db-token': {
    match: ['token = "AstraCS:{upper:24}:{hex:64}"'],
    noMatch: ['AstraCS:{upper:24}', 'AstraCS:...'],
  },
}
