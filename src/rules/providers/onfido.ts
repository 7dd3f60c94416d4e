import type { ShippedRule } from '../rule.ts'

export const onfido: readonly ShippedRule[] = [
  {
    id: 'onfido-api-token',
    name: 'Onfido API token',
    risk: 'Reads the identity documents and the checks of every applicant.',
    // The region stands in the token: none for Europe, `_us` and `_ca` for the others.
    keywords: ['api_live', 'api_sandbox'],
    pattern:
      /api_(?:live|sandbox)(?:_(?:us|ca))?\.[A-Za-z0-9_-]{8,24}\.(?=[A-Za-z_-]{0,40}[0-9])[A-Za-z0-9_-]{24,64}(?![\w.-])/g,
    confidence: 'high',
    env: 'ONFIDO_API_TOKEN',
    revoke: 'https://dashboard.onfido.com/api/tokens',
    source: 'https://documentation.onfido.com/api/latest/#api-tokens',
    entropy: 3.5,
    examples: {
      match: ['Authorization: Token token=api_live.{b62:11}.{b64url:32}', 'api_sandbox_us.{b62:11}.{b64url:32}'],
      noMatch: ['tests/test_api_live.py', 'api_sandbox.database.connection_settings_of_the_server'],
    },
  },
]
