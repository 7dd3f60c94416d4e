import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const bitwarden: readonly ShippedRule[] = [
  {
    id: 'bitwarden-machine-account-token',
    name: 'Bitwarden Secrets Manager access token',
    risk: 'Reads, and often changes, the secrets it was given access to.',
    keywords: ['bws', 'bitwarden'],
    pattern:
      /(?:bws|bitwarden)[^\n\r]{0,60}?(?<secret>0\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[A-Za-z0-9]{28,34}:[A-Za-z0-9+/]{22}==)/gi,
    confidence: 'high',
    env: 'BWS_ACCESS_TOKEN',
    revoke: 'https://vault.bitwarden.com/#/sm',
    source: 'https://bitwarden.com/help/access-tokens/',
    entropy: 3.5,
    examples: {
      match: ['BWS_ACCESS_TOKEN=0.{=uuid}.{b62:30}:{b64:22}=='],
      noMatch: ['0.{=uuid}.{b62:10}', '1.{=uuid}.{b62:30}'],
    },
  },
  nearby({
    id: 'bitwarden-cli-session',
    name: 'Bitwarden CLI session key',
    risk: 'Opens the vault that this machine has synced, until it is locked.',
    near: ['bw-session'],
    kind: [],
    shape: /[A-Za-z0-9+/]{86}==/,
    env: 'BW_SESSION',
    revoke: 'https://vault.bitwarden.com/#/settings/security',
    source: 'https://bitwarden.com/help/cli/#log-in',
    entropy: 4,
    examples: {
      match: ['export BW_SESSION="{b64:86}=="'],
      noMatch: ['export BW_SESSION="$(bw unlock --raw)"'],
    },
  }),
]
