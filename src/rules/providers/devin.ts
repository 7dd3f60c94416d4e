import type { ShippedRule } from '../rule.ts'

export const devin: readonly ShippedRule[] = [
  {
    id: 'devin-api-key',
    name: 'Devin API key',
    risk: 'Starts sessions of Devin, which can change every repository that it was given.',
    // Service users have `cog_`; the older personal and service keys are `apk_` with base64 of an address and ids.
    keywords: ['cog_', 'apk_'],
    pattern: /(?:cog_[a-z0-9]{40,80}|apk_(?:user_)?[A-Za-z0-9+/_-]{60,300}={0,2})(?![\w-])/g,
    confidence: 'high',
    env: 'DEVIN_API_KEY',
    revoke: 'https://app.devin.ai/settings/api-keys',
    source: 'https://docs.devin.ai/api-reference/authentication',
    entropy: 3.5,
    examples: {
      match: ['DEVIN_API_KEY=cog_{a36:52}', 'apiKey: "apk_user_{b62:110}=="'],
      noMatch: ['cog_settings_panel_background_color_when_it_is_hovered', 'apk_user_{b62:12}', 'cog_{x*52}'],
    },
  },
]
