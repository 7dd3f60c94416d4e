import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const qdrant: readonly ShippedRule[] = [
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
    examples: {
      match: ['QDRANT_API_KEY="{=jwt:"access":"m"}"', "QDRANT_API_KEY='{=uuid}|{b64url:53}x'"],
      noMatch: ['QDRANT_API_KEY={b62:20}', 'QDRANT_URL={b62:54}'],
    },
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
    examples: {
      match: ['client = Client(url="https://a.cloud.qdrant.io:6333", api_key="{b62:54}")'],
      noMatch: ['Client(url="https://a.cloud.qdrant.io", api_key=os.environ["K"])', 'api_key="{b62:54}"'],
    },
  },
]
