import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

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
export const searchEngines: readonly ShippedRule[] = nearbyRules(rows)
