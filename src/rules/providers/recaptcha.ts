import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const recaptcha: readonly ShippedRule[] = [
  nearby({
    id: 'recaptcha-secret-key',
    name: 'reCAPTCHA secret key',
    near: ['recaptcha', 're-captcha', 'captcha', 'grecaptcha'],
    kind: ['secret', 'private', 'server'],
    shape: /6L[A-Za-z0-9_-]{38}/,
    env: 'RECAPTCHA_SECRET_KEY',
    revoke: 'https://www.google.com/recaptcha/admin',
    source: 'https://developers.google.com/recaptcha/docs/verify',
    risk: 'Checks answers in the name of the site, so that bots pass.',
    confidence: 'high',
    examples: {
      match: ['RECAPTCHA_SECRET_KEY=6Le{b62:37}', "recaptcha: { secretKey: '6L{b64url:37}A' }"],
      noMatch: ['RECAPTCHA_SITE_KEY=6Le{b62:37}', 'RECAPTCHA_SECRET_KEY=6L{x*38}'],
    },
  }),
  {
    id: 'recaptcha-site-key',
    name: 'reCAPTCHA site key',
    risk: 'Shows the widget of the site.',
    keywords: ['sitekey', 'site_key', 'site-key'],
    pattern:
      /(?:site[-_]?key|SITE[-_]?KEY|site[-_]?Key|Site[-_]?Key)["']?[\s:=]{1,4}["']?(?<secret>6L[A-Za-z0-9_-]{38})(?![\w-])/g,
    confidence: 'low',
    env: 'RECAPTCHA_SITE_KEY',
    revoke: 'https://www.google.com/recaptcha/admin',
    source: 'https://developers.google.com/recaptcha/docs/display',
    publishable: 'The site key stands in the page; only the secret key is secret.',
    entropy: 3,
    examples: {
      match: ['<div class="g-recaptcha" data-sitekey="6Le{b62:37}"></div>'],
      noMatch: ['RECAPTCHA_SECRET_KEY=6Le{b62:37}', 'data-sitekey="your_site_key"'],
    },
  },
]
