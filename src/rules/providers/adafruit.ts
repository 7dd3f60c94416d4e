import type { ShippedRule } from '../rule.ts'

export const adafruit: readonly ShippedRule[] = [
  {
    id: 'adafruit-io-key',
    name: 'Adafruit IO key',
    risk: 'Reads and writes the feeds, and so switches the devices of the account.',
    keywords: ['aio_'],
    pattern: /aio_[A-Za-z0-9]{28}(?![\w-])/g,
    confidence: 'high',
    env: 'ADAFRUIT_IO_KEY',
    revoke: 'https://io.adafruit.com/',
    source: 'https://io.adafruit.com/api/docs/#authentication',
    entropy: 3,
    examples: {
      match: ['#define IO_KEY "aio_{b62:28}"', 'ADAFRUIT_IO_KEY=aio_{b62:28}'],
      noMatch: ['aio_{x*28}', 'radio_{b62:28}'],
    },
  },
]
