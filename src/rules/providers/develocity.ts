import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const develocity: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.gradle.com/develocity/gradle-plugin/current/#authenticating_with_develocity',
    id: 'develocity-access-key',
    name: 'Develocity (Gradle Enterprise) access key',
    near: ['develocity-access-key', 'gradle-enterprise-access-key', 'develocity-accesskey'],
    kind: [],
    shape: /[\w.-]{3,80}=[a-z2-7]{52}/,
    env: 'DEVELOCITY_ACCESS_KEY',
    source: 'https://docs.gradle.com/develocity/gradle-plugin/current/#authenticating_with_develocity',
    risk: 'Publishes build scans and reads or poisons the build cache.',
    examples: {
      match: ['DEVELOCITY_ACCESS_KEY=ge.acme.dev={lower:52}'],
      noMatch: ['DEVELOCITY_ACCESS_KEY=ge.acme.dev={lower:12}'],
    },
  }),
]
