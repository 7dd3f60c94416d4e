import type { ShippedRule } from '../rule.ts'

const wholeDatabase = 'Reads and changes the whole database.'

export const prisma: readonly ShippedRule[] = [
  {
    id: 'prisma-accelerate-api-key',
    name: 'Prisma Accelerate API key',
    risk: wholeDatabase,
    keywords: ['prisma-data.net/?'],
    pattern:
      /prisma-data\.net\/\?(?:[^\s'"&]{1,60}&)?api_key=(?<secret>[A-Za-z0-9_-]{36,1500}(?:\.[A-Za-z0-9_-]{16,1500}){0,2})(?![\w-])/g,
    confidence: 'high',
    env: 'DATABASE_URL',
    revoke: 'https://console.prisma.io',
    source: 'https://www.prisma.io/docs/accelerate/getting-started',
    entropy: 3.5,
    examples: {
      match: ['prisma+postgres://accelerate.prisma-data.net/?api_key={=jwt:"api_key":"a"}'],
      noMatch: ['prisma+postgres://accelerate.prisma-data.net/?api_key=API_KEY', '/?api_key={b62:40}'],
    },
  },
  {
    id: 'prisma-postgres-password',
    name: 'Prisma Postgres password',
    risk: wholeDatabase,
    keywords: ['@db.prisma.io', '@pooled.db.prisma.io'],
    pattern: /:(?<secret>sk_[A-Za-z0-9_-]{16,60})@(?:pooled\.)?db\.prisma\.io/g,
    confidence: 'high',
    env: 'DATABASE_URL',
    revoke: 'https://console.prisma.io',
    source: 'https://www.prisma.io/docs/postgres/database/connecting-to-your-database',
    entropy: 3,
    examples: {
      match: ['DATABASE_URL=postgres://user:sk_{b62:24}@db.prisma.io:5432/?sslmode=require'],
      noMatch: ['postgres://user:$PASSWORD@db.prisma.io:5432', 'postgres://user:sk_{b62:24}@db.invalid:5432'],
    },
  },
]
