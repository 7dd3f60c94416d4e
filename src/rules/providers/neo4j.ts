import type { ShippedRule } from '../rule.ts'

export const neo4j: readonly ShippedRule[] = [
  {
    id: 'neo4j-aura-password',
    name: 'Neo4j Aura password',
    risk: 'Reads and changes the whole graph.',
    keywords: ['neo4j_password', 'neo4jpassword', 'databases.neo4j.io'],
    pattern:
      /(?:neo4j_?password['"]?\s{0,3}[:=]|databases\.neo4j\.io['"]?,[^\n\r]{0,60}?['"]neo4j['"],)\s{0,3}['"]?(?<secret>[A-Za-z0-9_-]{43})(?![\w=-])/gi,
    confidence: 'medium',
    env: 'NEO4J_PASSWORD',
    revoke: 'https://console.neo4j.io',
    source: 'https://neo4j.com/docs/aura/getting-started/connect-instance/',
    entropy: 4,
    examples: {
      match: [
        'NEO4J_PASSWORD={b62:43}',
        "driver('neo4j+s://a1.databases.neo4j.io', auth.basic('neo4j', '{b64url:42}x'))",
      ],
      noMatch: ['NEO4J_PASSWORD=password', 'NEO4J_URI={b62:43}'],
    },
  },
]
