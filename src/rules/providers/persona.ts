import type { ShippedRule } from '../rule.ts'

export const persona: readonly ShippedRule[] = [
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
]
