import { nearbyRules, type Row } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

const rows: readonly Row[] = [
  [
    'quay-robot-token',
    'Quay robot account token',
    'quay',
    'A36_64',
    'QUAY_PASSWORD',
    'https://docs.quay.io/glossary/robot-accounts.html',
  ],
  ['quay-oauth-token', 'Quay OAuth token', 'quay', 'b62_40', 'QUAY_TOKEN', 'https://docs.quay.io/api/'],
  [
    'nexus-user-token',
    'Nexus Repository user token',
    ['nexus', 'nexus-repository'],
    'b62_44',
    'NEXUS_PASSWORD',
    'https://help.sonatype.com/en/user-tokens.html',
  ],
  [
    'harbor-robot-secret',
    'Harbor robot account secret',
    'harbor',
    'b62_32',
    'HARBOR_PASSWORD',
    'https://goharbor.io/docs/2.9.0/working-with-projects/project-configuration/create-robot-accounts/',
  ],
]

/** Container registries and repository managers. */
export const artifactStores: readonly ShippedRule[] = nearbyRules(rows)
