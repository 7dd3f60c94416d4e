import type { ShippedRule } from '../rule.ts'

const readsSecrets = 'Reads, and often changes, the secrets it was given access to.'

export const keeper: readonly ShippedRule[] = [
  {
    id: 'keeper-one-time-token',
    name: 'Keeper Secrets Manager token',
    risk: readsSecrets,
    keywords: ['ksm', 'keeper'],
    pattern: /(?:ksm|keeper)[^\n\r]{0,60}?(?<secret>(?:US|EU|AU|JP|CA|GOV):[A-Za-z0-9_-]{43})(?![\w=-])/gi,
    confidence: 'medium',
    env: 'KSM_TOKEN',
    revoke: 'https://keepersecurity.com/vault/',
    source: 'https://docs.keeper.io/en/keeperpam/secrets-manager/about/one-time-token',
    entropy: 3.5,
    examples: {
      match: ['ksm profile init --token US:{b64url:42}x'],
      noMatch: ['ksm profile init --token US:TOKEN', 'US:{b62:43}'],
    },
  },
  {
    id: 'keeper-config',
    name: 'Keeper Secrets Manager configuration',
    risk: readsSecrets,
    keywords: ['ksm_config'],
    pattern:
      /KSM_CONFIG['"]?\s{0,3}[:=]\s{0,3}['"]?(?<secret>ewog[A-Za-z0-9+/]{200,2500}={0,2}|eyJ[A-Za-z0-9+/]{200,2500}={0,2})/gi,
    confidence: 'high',
    env: 'KSM_CONFIG',
    revoke: 'https://keepersecurity.com/vault/',
    source: 'https://docs.keeper.io/en/keeperpam/secrets-manager/about/secrets-manager-configuration',
    entropy: 4,
    examples: { match: ['KSM_CONFIG=ewog{b64:900}=='], noMatch: ['KSM_CONFIG=/run/ksm.json'] },
  },
]
