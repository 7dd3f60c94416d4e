import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const codeclimate: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
    id: 'codeclimate-test-reporter-id',
    name: 'Code Climate test reporter id',
    near: ['cc-test-reporter-id', 'codeclimate-repo-token', 'codeclimate-reporter-id'],
    kind: [],
    shape: 'hex64',
    env: 'CC_TEST_REPORTER_ID',
    source: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
    risk: 'Uploads made-up coverage reports for the repository.',
    confidence: 'low',
    examples: {
      match: ['CC_TEST_REPORTER_ID={hex:64}'],
      noMatch: ['CC_TEST_REPORTER_ID=$ID', 'CC_TEST_REPORTER_ID={hex:12}'],
    },
  }),
]
