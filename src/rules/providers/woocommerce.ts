import type { ShippedRule } from '../rule.ts'

export const woocommerce: readonly ShippedRule[] = [
  {
    id: 'woocommerce-consumer-secret',
    name: 'WooCommerce consumer secret',
    risk: 'Together with the consumer key beside it reads and changes orders and customers of the shop.',
    keywords: ['cs_'],
    pattern: /cs_[a-f0-9]{40}/g,
    confidence: 'high',
    env: 'WOOCOMMERCE_CONSUMER_SECRET',
    revoke: 'https://woocommerce.com/document/woocommerce-rest-api/',
    source: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
    entropy: 2.8,
    examples: {
      match: ["consumerSecret: 'cs_{hex:40}'"],
      noMatch: ["consumerKey: 'ck_{hex:40}'", 'docs_{hex:40}', 'cs_{x*40}', 'cs_test_{b62:58}'],
    },
  },
  {
    id: 'woocommerce-consumer-key',
    name: 'WooCommerce consumer key',
    risk: 'Names the key pair; it opens nothing without the consumer secret.',
    keywords: ['ck_'],
    pattern: /ck_[a-f0-9]{40}/g,
    confidence: 'low',
    env: 'WOOCOMMERCE_CONSUMER_KEY',
    revoke: 'https://woocommerce.com/document/woocommerce-rest-api/',
    source: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication',
    entropy: 2.8,
    examples: { match: ["consumerKey: 'ck_{hex:40}'"], noMatch: ['track_{hex:40}', 'ck_{0*40}'] },
  },
]
