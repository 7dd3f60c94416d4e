import type { ShippedRule } from '../rule.ts'

export const crates: readonly ShippedRule[] = [
  {
    id: 'crates-io-token',
    name: 'crates.io API token',
    risk: 'Publishes new versions of the crates of its owner, which others then install.',
    keywords: ['cio'],
    pattern: /cio[A-Za-z0-9]{32}/g,
    confidence: 'high',
    env: 'CARGO_REGISTRY_TOKEN',
    revoke: 'https://crates.io/settings/tokens',
    source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    entropy: 3.5,
    examples: {
      match: ['token = "cio{b62:32}"', 'CARGO_REGISTRY_TOKEN=cio{b62:32}'],
      noMatch: ['cio{x*32}', 'cio{b62:12}', 'precio{b62:32}'],
    },
  },
]
