import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const jenkins: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    id: 'jenkins-api-token',
    name: 'Jenkins API token',
    near: 'jenkins',
    shape: /(?:11)?[0-9a-f]{32}/,
    env: 'JENKINS_API_TOKEN',
    source: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    risk: 'Acts as its owner on Jenkins: changes and starts jobs, which run commands on the build machines.',
    entropy: 2.8,
    examples: {
      match: ['JENKINS_API_TOKEN=11{hex:32}', 'jenkins_token: "{hex:32}"', 'curl -u jenkins-user --token=11{hex:32}'],
      noMatch: ['JENKINS_URL=https://jenkins.host/{hex:34}', 'JENKINS_API_TOKEN=11{hex:20}'],
    },
  }),
  nearby({
    revoke: 'https://www.jenkins.io/doc/book/security/csrf-protection/',
    id: 'jenkins-crumb',
    name: 'Jenkins crumb',
    near: 'jenkins-crumb',
    kind: [],
    shape: /[0-9a-f]{64}|[0-9a-f]{32}/,
    entropy: 2.8,
    env: 'JENKINS_CRUMB',
    source: 'https://www.jenkins.io/doc/book/security/csrf-protection/',
    risk: 'Together with its session it sends requests to Jenkins as that person.',
    confidence: 'low',
    examples: {
      match: ['curl -H "Jenkins-Crumb: {hex:64}" $JENKINS_URL', 'Jenkins-Crumb:{hex:32}'],
      noMatch: ['curl -H "Jenkins-Crumb: $CRUMB" $JENKINS_URL'],
    },
  }),
]
