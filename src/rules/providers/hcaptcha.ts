import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const hcaptcha: readonly ShippedRule[] = [
  {
    id: 'hcaptcha-secret-key',
    name: 'hCaptcha secret key',
    risk: 'Checks answers in the name of the site, so that bots pass.',
    keywords: ['es_'],
    pattern: /ES_[a-f0-9]{32}(?![\w-])/g,
    confidence: 'high',
    env: 'HCAPTCHA_SECRET_KEY',
    revoke: 'https://dashboard.hcaptcha.com/settings',
    source: 'https://docs.hcaptcha.com/',
    entropy: 2.8,
    examples: {
      match: ['HCAPTCHA_SECRET=ES_{hex:32}'],
      noMatch: ['HCAPTCHA_SITEKEY={=uuid}', 'ES_{0*32}', 'FILES_{hex:32}'],
    },
  },
  nearby({
    id: 'hcaptcha-legacy-secret',
    name: 'hCaptcha secret key of the old form',
    near: ['hcaptcha', 'h-captcha'],
    kind: ['secret', 'key'],
    shape: /0x[a-fA-F0-9]{40}/,
    env: 'HCAPTCHA_SECRET_KEY',
    revoke: 'https://dashboard.hcaptcha.com/settings',
    source: 'https://docs.hcaptcha.com/',
    entropy: 2.8,
    examples: {
      match: ['HCAPTCHA_SECRET_KEY=0x{hex:40}'],
      noMatch: ['HCAPTCHA_SECRET_KEY=0x{0*40}', 'TOKEN_ADDRESS=0x{hex:40}'],
    },
  }),
]
