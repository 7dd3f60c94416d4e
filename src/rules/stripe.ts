import type { Examples, Rule } from './rule.ts'

const source = 'https://docs.stripe.com/keys'
const revoke = 'https://dashboard.stripe.com/apikeys'

export const stripe: readonly Rule[] = [
  {
    id: 'stripe-secret-key',
    name: 'Stripe secret key',
    risk: 'Reads and moves money: charges, refunds and payouts of the account.',
    keywords: ['sk_live_', 'sk_test_'],
    pattern: /sk_(?:live|test)_[A-Za-z0-9]{16,247}/g,
    confidence: 'high',
    env: 'STRIPE_SECRET_KEY',
    revoke,
    source,
    entropy: 3,
  },
  {
    id: 'stripe-restricted-key',
    name: 'Stripe restricted key',
    risk: 'Reads or moves money within the permissions that the key was given.',
    keywords: ['rk_live_', 'rk_test_'],
    pattern: /rk_(?:live|test)_[A-Za-z0-9]{16,247}/g,
    confidence: 'high',
    env: 'STRIPE_RESTRICTED_KEY',
    revoke,
    source: 'https://docs.stripe.com/keys/restricted-api-keys',
    entropy: 3,
  },
  {
    id: 'stripe-organization-key',
    name: 'Stripe organization key',
    risk: 'Reads and moves money in every account of the organization.',
    keywords: ['sk_org_'],
    pattern: /sk_org_(?:(?:live|test)_)?[A-Za-z0-9]{16,247}/g,
    confidence: 'high',
    env: 'STRIPE_ORGANIZATION_KEY',
    revoke,
    source: 'https://docs.stripe.com/keys#organization-api-keys',
    entropy: 3,
  },
  {
    id: 'stripe-webhook-secret',
    name: 'webhook signing secret (of Stripe, Clerk, Svix and others)',
    risk: 'Forges webhook events, such as a payment that never happened.',
    keywords: ['whsec_'],
    // The Stripe CLI's secrets are 64 hexadecimal digits; Svix and Clerk sign with the same prefix and base64.
    pattern: /whsec_[A-Za-z0-9+/]{24,80}={0,2}/g,
    confidence: 'high',
    nameHas: 'STRIPE',
    env: 'STRIPE_WEBHOOK_SECRET',
    revoke: 'https://dashboard.stripe.com/webhooks',
    source: 'https://docs.stripe.com/webhooks/signature',
    entropy: 3,
  },
  {
    id: 'stripe-ephemeral-key',
    name: 'Stripe ephemeral key',
    risk: 'Reads and changes one customer, with their payment methods, until the key expires.',
    keywords: ['ek_live_', 'ek_test_'],
    pattern: /ek_(?:live|test)_[A-Za-z0-9_,]{16,247}/g,
    confidence: 'high',
    env: 'STRIPE_EPHEMERAL_KEY',
    revoke,
    source: 'https://docs.stripe.com/api/ephemeral_keys',
    entropy: 3,
  },
  {
    id: 'stripe-publishable-key',
    name: 'Stripe publishable key',
    risk: 'Starts payments towards the account; it reads nothing.',
    keywords: ['pk_live_', 'pk_test_'],
    pattern: /pk_(?:live|test)_[A-Za-z0-9]{16,247}/g,
    confidence: 'low',
    env: 'STRIPE_PUBLISHABLE_KEY',
    revoke,
    source,
    publishable: 'Stripe means publishable keys to stand in web pages and apps.',
    entropy: 3,
  },
]

export const stripeExamples: Examples = {
  'stripe-secret-key': {
    match: ['const stripe = new Stripe("sk_live_{b62:24}")', 'STRIPE_SECRET_KEY=sk_test_{b62:99}'],
    noMatch: ['sk_live_{x*24}', 'pk_live_{b62:24}', 'STRIPE_SECRET_KEY=sk_live_your_key_here'],
  },
  'stripe-restricted-key': {
    match: ["Stripe.api_key = 'rk_live_{b62:99}'", 'curl https://api.stripe.com/v1/charges -u rk_test_{b62:24}:'],
    noMatch: ['rk_live_{x*24}', 'fork_live_{b62:24}'],
  },
  'stripe-organization-key': {
    match: ['STRIPE_API_KEY: sk_org_{b62:99}', 'sk_org_live_{b62:99}'],
    noMatch: ['sk_org_{x*99}', 'sk_org_name'],
  },
  'stripe-webhook-secret': {
    match: ['const endpointSecret = "whsec_{b62:32}"', 'STRIPE_WEBHOOK_SECRET=whsec_{hex:64}', 'whsec_{b64:32}='],
    noMatch: ['STRIPE_WEBHOOK_SECRET=whsec_...', 'whsec_{x*32}'],
  },
  'stripe-ephemeral-key': {
    match: ['{"secret": "ek_test_{b62:60}"}'],
    noMatch: ['week_test_{b62:60}', 'ek_test_{x*60}'],
  },
  'stripe-publishable-key': {
    match: ["loadStripe('pk_live_{b62:24}')"],
    noMatch: ['sk_live_{b62:24}', 'pk_test_{x*24}'],
  },
}
