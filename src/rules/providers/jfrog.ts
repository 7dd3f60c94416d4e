import type { ShippedRule } from '../rule.ts'

export const jfrog: readonly ShippedRule[] = [
  {
    id: 'jfrog-api-key',
    name: 'JFrog Artifactory API key',
    risk: 'Reads and publishes artifacts as its owner.',
    keywords: ['akcp'],
    pattern: /AKCp[A-Za-z0-9]{64,80}/g,
    confidence: 'high',
    env: 'JFROG_API_KEY',
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key',
    entropy: 3,
    examples: {
      match: ['curl -H "X-JFrog-Art-Api: AKCp{b58:69}" https://acme.jfrog.io/artifactory/api/system/ping'],
      noMatch: ['AKCp{b58:12}', 'AKCp{x*69}'],
    },
  },
  {
    id: 'jfrog-reference-token',
    name: 'JFrog reference token',
    risk: 'Reads and publishes artifacts as its owner.',
    keywords: ['cmvmdgtuoj'],
    // The base 64 of "reftkn:<version>:...".
    pattern: /cmVmdGtuOj[A-Za-z0-9]{50,60}/g,
    confidence: 'high',
    env: 'JF_ACCESS_TOKEN',
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token',
    entropy: 3,
    examples: {
      match: ['JF_ACCESS_TOKEN=cmVmdGtuOj{b62:54}'],
      noMatch: ['cmVmdGtuOj{b62:10}', 'cmVmdGtuOj{x*54}'],
    },
  },
  {
    id: 'jfrog-access-token',
    name: 'JFrog access token',
    risk: 'Reads and publishes artifacts as its owner.',
    keywords: ['eyj2zxiioiiyiiwidhlwijoislduiiwi'],
    // A JWT whose header begins {"ver":"2","typ":"JWT",.
    pattern: /eyJ2ZXIiOiIyIiwidHlwIjoiSldUIiwi[\w-]{20,300}\.[\w-]{50,3000}\.[\w-]{100,1000}/g,
    confidence: 'high',
    env: 'JF_ACCESS_TOKEN',
    revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
    entropy: 3,
    examples: {
      match: ['jf c add --access-token=eyJ2ZXIiOiIyIiwidHlwIjoiSldUIiwi{b64url:90}.{b64url:300}.{b64url:342}'],
      noMatch: ['eyJ2ZXIiOiIyIiwidHlwIjoiSldUIiwi', '{=jwt:}'],
    },
  },
]
