import type { ShippedRule } from './rule.ts'

/** Services that check who a person is. */
export const identityChecks: readonly ShippedRule[] = [
  {
    id: 'persona-api-key',
    name: 'Persona API key',
    risk: 'Reads the identity documents and the checks of every person who was asked for them.',
    keywords: ['persona_production_', 'persona_sandbox_'],
    pattern:
      /persona_(?:production|sandbox)_(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9]{24,64})(?![\w-])/g,
    confidence: 'high',
    env: 'PERSONA_API_KEY',
    revoke: 'https://app.withpersona.com/dashboard/api-keys',
    source: 'https://docs.withpersona.com/api-keys',
    entropy: 2.8,
    examples: {
      match: ['PERSONA_API_KEY=persona_production_{=uuid:}', 'Authorization: Bearer persona_sandbox_{=uuid:}'],
      noMatch: ['persona_sandbox_completion_maps_to_heartbeat', 'persona_production_{x*36}'],
    },
  },
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
