import type { Finding } from '../../src/finding.ts'
import type { ScanResult } from '../../src/scan/scan-options.ts'
import type { Weakening } from '../../src/weakening.ts'

/** A finding as a scan makes it, but for what `over` says. */
export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'stripe-secret-key',
    confidence: 'high',
    blocks: true,
    path: 'src/pay.ts',
    line: 12,
    column: 28,
    endColumn: 60,
    endLine: 12,
    preview: 'sk_live_****',
    fingerprint: 'abcdefghijklmnop',
    message: 'A Stripe secret key in plain text',
    excerpt: { text: "const stripe = new Stripe('sk_live_****')", start: 27, end: 39 },
    name: null,
    names: [],
    browser: null,
    evidence: [],
    fixes: [
      { kind: 'read-from-env', text: 'process.env.STRIPE_SECRET_KEY' },
      { kind: 'env', text: 'STRIPE_SECRET_KEY=<the value>' },
      { kind: 'env-example', text: 'STRIPE_SECRET_KEY=', command: 'npx hushkey fix', file: '.env.example' },
      { kind: 'gitignore', text: '.env', command: 'npx hushkey fix', file: '.gitignore' },
      { kind: 'revoke', text: 'https://dashboard.stripe.com/apikeys' },
      { kind: 'allow', text: 'false alarm?', command: 'npx hushkey allow abcdefghijklmnop --reason "..."' },
    ],
    ...over,
  }
}

export const envFile = finding({
  rule: 'env-file',
  path: '.env',
  line: null,
  column: null,
  endColumn: null,
  endLine: null,
  preview: '',
  excerpt: null,
  message: 'An env file does not belong in Git',
  names: ['API_KEY'],
  fixes: [
    { kind: 'unstage', text: 'take it out of the commit', command: 'git restore --staged -- .env' },
    { kind: 'gitignore', text: '.env', command: 'npx hushkey fix', file: '.gitignore' },
    { kind: 'env-example', text: 'API_KEY=', command: 'npx hushkey fix', file: '.env.example' },
  ],
})

/** The result of a scan that found these. */
export function result(findings: readonly Finding[], over: Partial<ScanResult> = {}): ScanResult {
  const blocking = findings.filter(({ blocks }) => blocks).length
  const warnings = findings.length - blocking
  const summary = { files: 3, addedLines: 1041, blocking, warnings, milliseconds: 9 }
  return { findings, allowed: [], skipped: [], notes: [], weakenings: [], summary, ...over }
}

/** Something that weakens a check, but for what `over` says. */
export function weakening(over: Partial<Weakening> = {}): Weakening {
  return {
    kind: 'rule',
    path: '.hushkeyrc.json',
    line: 3,
    message: '"stripe" is "off"',
    reason: null,
    owner: null,
    pending: false,
    ...over,
  }
}
