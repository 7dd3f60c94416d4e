import type { ShippedRule } from '../rule.ts'

/** The letter behind `S` names the role: account, cluster, server, operator, (private) P, user, curve key. */
const ROLES = [...'acnopux']
const BASE32 = [...'abcdefghijklmnopqrstuvwxyz234567']

export const nats: readonly ShippedRule[] = [
  {
    id: 'nats-nkey-seed',
    name: 'NATS nkey seed',
    risk: 'Connects to the NATS servers as that user, account or operator; an operator seed issues all others.',
    keywords: ROLES.flatMap((role) => BASE32.map((letter) => `s${role}${letter}`)),
    pattern: /S[ACNOPUX][A-Z2-7]{56}/g,
    confidence: 'high',
    env: 'NATS_NKEY_SEED',
    revoke: null,
    source: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
    entropy: 3.2,
    examples: {
      match: [
        'nc, err := nats.Connect(url, nats.Nkey("SUA{b32:55}"))',
        '-----BEGIN USER NKEY SEED-----\nSUAM{b32:54}\n------END USER NKEY SEED------',
        '# SAA{b32:55}',
      ],
      noMatch: ['nkey: UA{b32:54}', 'SUA{b32:54}', 'SUA{b32:58}', 'SUA{A*55}'],
    },
  },
]
