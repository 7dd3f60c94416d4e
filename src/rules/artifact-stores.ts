import { nearby, nearbyRules, type Row } from './nearby.ts'
import type { ShippedRule } from './rule.ts'

const rows: readonly Row[] = [
  [
    'quay-robot-token',
    'Quay robot account token',
    'quay',
    'A36_64',
    'QUAY_PASSWORD',
    'https://docs.quay.io/glossary/robot-accounts.html',
  ],
  ['quay-oauth-token', 'Quay OAuth token', 'quay', 'b62_40', 'QUAY_TOKEN', 'https://docs.quay.io/api/'],
  [
    'nexus-user-token',
    'Nexus Repository user token',
    ['nexus', 'nexus-repository'],
    'b62_44',
    'NEXUS_PASSWORD',
    'https://help.sonatype.com/en/user-tokens.html',
  ],
  [
    'harbor-robot-secret',
    'Harbor robot account secret',
    'harbor',
    'b62_32',
    'HARBOR_PASSWORD',
    'https://goharbor.io/docs/2.9.0/working-with-projects/project-configuration/create-robot-accounts/',
  ],
]

/** Container registries and repository managers. */
export const artifactStores: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://anaconda.org/settings/access',
    id: 'anaconda-token',
    name: 'Anaconda.org token',
    near: ['anaconda', 'binstar', 'conda'],
    shape: /[a-z]{2}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    env: 'ANACONDA_API_TOKEN',
    source: 'https://www.anaconda.com/docs/tools/anaconda-org/user-guide/work-with-accounts',
    risk: 'Publishes new versions of the packages of its owner, which others then install.',
    entropy: 2.8,
    examples: {
      match: ['ANACONDA_API_TOKEN=us-{=uuid}', 'anaconda --token us-{=uuid} upload pkg.conda'],
      noMatch: ['ANACONDA_API_TOKEN={hex:20}', 'CHANNEL=us-{=uuid}'],
    },
  }),
  {
    id: 'docker-hub-access-token',
    name: 'Docker Hub personal access token',
    risk: 'Pulls private images and pushes new ones as its owner.',
    keywords: ['dckr_pat_'],
    pattern: /dckr_pat_[\w-]{24,64}/g,
    confidence: 'high',
    env: 'DOCKER_PASSWORD',
    revoke: 'https://app.docker.com/settings/personal-access-tokens',
    source: 'https://docs.docker.com/security/for-developers/access-tokens/',
    entropy: 3,
    examples: {
      match: ['echo dckr_pat_{b64url:26}A | docker login -u me --password-stdin', 'DOCKERHUB_TOKEN=dckr_pat_{b62:27}'],
      noMatch: ['dckr_pat_{x*27}', 'dckr_pat_{b62:8}'],
    },
  },
  {
    id: 'docker-hub-organization-token',
    name: 'Docker Hub organization access token',
    risk: 'Pulls private images and pushes new ones of the organization.',
    keywords: ['dckr_oat_'],
    pattern: /dckr_oat_[\w-]{24,64}/g,
    confidence: 'high',
    env: 'DOCKER_PASSWORD',
    revoke: 'https://app.docker.com/',
    source: 'https://docs.docker.com/enterprise/security/access-tokens/',
    entropy: 3,
    examples: { match: ['DOCKER_PASSWORD=dckr_oat_{b62:32}'], noMatch: ['dckr_oat_{x*32}'] },
  },
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
  ...nearbyRules(rows),
]
