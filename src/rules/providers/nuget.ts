import type { ShippedRule } from '../rule.ts'

export const nuget: readonly ShippedRule[] = [
  {
    id: 'nuget-api-key',
    name: 'NuGet or PowerShell Gallery API key',
    risk: 'Publishes new versions of the packages of its owner, which others then install.',
    keywords: ['oy2'],
    pattern: /oy2[a-z0-9]{43}/g,
    confidence: 'high',
    env: 'NUGET_API_KEY',
    revoke: 'https://www.nuget.org/account/apikeys',
    source: 'https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package',
    entropy: 3,
    examples: {
      match: ['dotnet nuget push app.nupkg --api-key oy2{a36:43}'],
      noMatch: ['oy2{a36:20}', 'oy2{x*43}'],
    },
  },
]
