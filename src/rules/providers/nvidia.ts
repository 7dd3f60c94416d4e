import type { ShippedRule } from '../rule.ts'

export const nvidia: readonly ShippedRule[] = [
  {
    id: 'nvidia-api-key',
    name: 'NVIDIA API key (NIM, NGC)',
    risk: 'Runs models on the account, and pulls private NGC containers where it may.',
    keywords: ['nvapi-'],
    pattern: /nvapi-[A-Za-z0-9_-]{58,100}/g,
    confidence: 'high',
    env: 'NVIDIA_API_KEY',
    revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
    source: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html',
    entropy: 3.5,
    examples: {
      match: ['ChatNVIDIA(model="m", nvidia_api_key="nvapi-{b64url:64}")'],
      noMatch: ['nvapi-{x*64}', '$NVIDIA_API_KEY must start with nvapi-'],
    },
  },
]
