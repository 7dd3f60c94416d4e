import type { ShippedRule } from '../rule.ts'

const common = {
  revoke: 'https://dashboard.doppler.com',
  source: 'https://docs.doppler.com/reference/auth-token-formats',
}

export const doppler: readonly ShippedRule[] = [
  {
    id: 'doppler-service-token',
    name: 'Doppler service token',
    risk: 'Reads the secrets of one config.',
    keywords: ['dp.st.'],
    pattern: /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/g,
    confidence: 'high',
    env: 'DOPPLER_TOKEN',
    ...common,
    entropy: 3,
    examples: {
      match: ['DOPPLER_TOKEN=dp.st.prd.{b62:43}', 'doppler run --token dp.st.{b62:40}'],
      noMatch: ['dp.st.prd.{b62:10}', 'DOPPLER_TOKEN=dp.st.xxxx'],
    },
  },
  {
    id: 'doppler-token',
    name: 'Doppler token',
    risk: 'Acts as its user or service account on Doppler: reads and changes secrets of all its projects.',
    keywords: ['dp.pt.', 'dp.ct.', 'dp.sa.', 'dp.said.'],
    pattern: /dp\.(?:pt|ct|sa|said)\.[A-Za-z0-9]{40,44}/g,
    confidence: 'high',
    env: 'DOPPLER_TOKEN',
    ...common,
    entropy: 3,
    examples: {
      match: ['"token": "dp.pt.{b62:43}"', 'dp.sa.{b62:43}'],
      noMatch: ['dp.pt.{b62:20}', 'dp.sa.{x*43}'],
    },
  },
  {
    id: 'doppler-management-token',
    name: 'Doppler SCIM or audit token',
    risk: 'Manages the users, or reads the audit log, of the workplace.',
    keywords: ['dp.scim.', 'dp.audit.'],
    pattern: /dp\.(?:scim|audit)\.[A-Za-z0-9]{40,44}/g,
    confidence: 'high',
    env: 'DOPPLER_TOKEN',
    ...common,
    entropy: 3,
    examples: { match: ['Bearer dp.audit.{b62:43}', 'dp.scim.{b62:43}'], noMatch: ['dp.scim.{b62:9}'] },
  },
]
