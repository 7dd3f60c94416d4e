import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

/** Entra ID, and Azure DevOps tokens without a signature of their own. */
export const microsoftIdentity: readonly ShippedRule[] = [
  {
    id: 'azure-client-secret',
    name: 'Microsoft Entra client secret',
    risk: 'Acts as the app registration: on Azure, Microsoft 365 and Graph, whatever it was granted.',
    keywords: ['0q~', '1q~', '2q~', '3q~', '4q~', '5q~', '6q~', '7q~', '8q~', '9q~'],
    pattern: /[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/g,
    confidence: 'high',
    env: 'AZURE_CLIENT_SECRET',
    revoke: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    source: 'https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret',
    entropy: 3.5,
    examples: {
      match: ['AZURE_CLIENT_SECRET={b62:3}8Q~{b62:34}', '"clientSecret": "{b62:3}7Q~{b64url:30}.{b62:3}"'],
      noMatch: ['{b62:3}8Q~{b62:10}', 'AZURE_CLIENT_SECRET=your-client-secret'],
    },
  },
  {
    id: 'directory-entry-password',
    name: 'password of a directory entry in .NET',
    risk: 'Logs in to the directory as that user.',
    keywords: ['directoryentry('],
    pattern:
      /DirectoryEntry\(\s{0,4}@?["'][^"'\n]{0,200}["']\s{0,4},\s{0,4}@?["'][^"'\n]{1,100}["']\s{0,4},\s{0,4}@?["'](?<secret>[^"'$\n]{1,120})["']/g,
    confidence: 'medium',
    judge: 'password',
    env: 'LDAP_PASSWORD',
    revoke: null,
    source: 'https://learn.microsoft.com/en-us/dotnet/api/system.directoryservices.directoryentry.-ctor',
    examples: {
      match: ['new DirectoryEntry("LDAP://10.0.0.1", @"corp\\me", "{b62:12}")'],
      noMatch: ['new DirectoryEntry("LDAP://10.0.0.1", user, password)', 'new DirectoryEntry("LDAP://10.0.0.1")'],
    },
  },
  nearby({
    id: 'azure-client-secret-old',
    name: 'Microsoft Entra client secret (old form)',
    near: [
      'azure-client',
      'azure-ad-client',
      'arm-client',
      'aad-client',
      'azuread',
      'entra-client',
      'microsoft-client',
    ],
    kind: ['secret', 'password', 'key'],
    shape: /[A-Za-z0-9_~.?:=@/[\]*+-]{32,44}/,
    env: 'AZURE_CLIENT_SECRET',
    revoke: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    source: 'https://learn.microsoft.com/en-us/purview/sit-defn-azure-ad-client-secret',
    entropy: 3.8,
    examples: {
      match: ['AZURE_CLIENT_SECRET={b62:30}.{b62:3}', "ARM_CLIENT_SECRET: '{b62:20}~{b62:13}'"],
      noMatch: ['AZURE_CLIENT_ID={=uuid}', 'AZURE_CLIENT_SECRET=your-client-secret'],
    },
  }),
  {
    id: 'azure-refresh-token',
    name: 'Microsoft Entra refresh token',
    risk: 'Signs in as its user to what the app was granted, for months.',
    keywords: ['.agab'],
    pattern: /[01]\.A[A-Za-z0-9_-]{20,80}\.AgAB[A-Za-z0-9_.-]{200,2500}/g,
    confidence: 'medium',
    env: 'AZURE_REFRESH_TOKEN',
    revoke: 'https://learn.microsoft.com/en-us/entra/identity/users/users-revoke-access',
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens',
    entropy: 4,
    examples: {
      match: ['"refresh_token": "0.AXoA{b64url:42}.AgABAAEAAA{b64url:600}"'],
      noMatch: ['0.AXoA{b64url:42}.AgABAAEAAA', '"version": "0.A1.AgAB"'],
    },
  },
  nearby({
    id: 'azure-devops-pat-old',
    name: 'Azure DevOps personal access token (old form)',
    risk: 'Reads and pushes code, runs pipelines and publishes packages as its owner.',
    near: ['azure-devops', 'azdo', 'ado', 'vsts', 'tfs', 'dev-azure-com', 'visualstudio', 'azure-pat', 'vss', 'azure'],
    shape: /[a-z2-7]{52}/,
    env: 'AZURE_DEVOPS_EXT_PAT',
    revoke: 'https://dev.azure.com/_usersSettings/tokens',
    source:
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    entropy: 3.5,
    examples: {
      match: ['AZURE_DEVOPS_EXT_PAT=a{lower:50}7', "vsts: { token: 'k{lower:51}' }"],
      noMatch: ['AZURE_DEVOPS_EXT_PAT={lower:40}', 'OTHER_TOKEN={lower:52}'],
    },
  }),
  {
    id: 'azure-devops-url-pat',
    name: 'Azure DevOps token in a clone address',
    risk: 'Reads and pushes code as its owner.',
    keywords: ['@dev.azure.com', '.visualstudio.com'],
    pattern:
      /https:\/\/[^\s:@/'"]{0,80}:(?<secret>[a-z2-7]{52})@(?:dev\.azure\.com|[a-z0-9-]{1,60}\.visualstudio\.com)/gi,
    confidence: 'high',
    env: 'AZURE_DEVOPS_EXT_PAT',
    revoke: 'https://dev.azure.com/_usersSettings/tokens',
    source:
      'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    entropy: 3.5,
    examples: {
      match: ['git clone https://me:{lower:52}@dev.azure.com/org/project/_git/repo'],
      noMatch: ['git clone https://org@dev.azure.com/org/project/_git/repo', 'https://me:$PAT@dev.azure.com/org'],
    },
  },
]
