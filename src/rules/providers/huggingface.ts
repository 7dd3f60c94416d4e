import type { ShippedRule } from '../rule.ts'

export const huggingface: readonly ShippedRule[] = [
  {
    id: 'huggingface-token',
    name: 'Hugging Face access token',
    risk: 'Reads or overwrites private models, data sets and Spaces of its owner.',
    keywords: ['hf_'],
    pattern: /hf_[A-Za-z0-9]{34,40}(?![\w-])/g,
    confidence: 'high',
    env: 'HF_TOKEN',
    revoke: 'https://huggingface.co/settings/tokens',
    source: 'https://huggingface.co/docs/hub/security-tokens',
    entropy: 3,
    examples: {
      match: ['login(token="hf_{b62:34}")', 'HF_TOKEN=hf_{b62:34}'],
      noMatch: ['HF_TOKEN=hf_{x*34}', 'hf_hub_download_with_a_long_name', 'hf_{b62:12}'],
    },
  },
  {
    id: 'huggingface-organization-token',
    name: 'Hugging Face organization API token',
    risk: 'Reads or overwrites private models and data sets of the whole organization.',
    keywords: ['api_org_'],
    pattern: /api_org_[A-Za-z0-9]{34,40}(?![\w-])/g,
    confidence: 'high',
    env: 'HF_TOKEN',
    revoke: 'https://huggingface.co/settings/organizations',
    source: 'https://huggingface.co/docs/hub/security-tokens',
    entropy: 3,
    examples: {
      match: ['token: api_org_{b62:34}'],
      noMatch: ['token: api_org_{x*34}', 'api_org_id'],
    },
  },
]
