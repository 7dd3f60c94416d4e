import { nearby } from '../nearby.ts'
import type { ShippedRule } from '../rule.ts'

export const sonar: readonly ShippedRule[] = [
  nearby({
    revoke: 'https://sonarcloud.io/account/security',
    id: 'sonar-legacy-token',
    name: 'SonarQube or SonarCloud token of the old format',
    near: ['sonar', 'sonarqube', 'sonarcloud'],
    kind: ['token', 'login', 'key', 'auth', 'password', 'secret'],
    shape: 'hex40',
    env: 'SONAR_TOKEN',
    source: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
    risk: 'Analyses projects and reads their code and findings, as its owner.',
    examples: {
      match: ['mvn sonar:sonar -Dsonar.login={hex:40}', 'SONAR_TOKEN: {hex:40}', 'sonar.token={hex:40}'],
      noMatch: ['sonar.projectVersion={hex:40}', 'SONAR_TOKEN={hex:20}'],
    },
  }),
  {
    id: 'sonarqube-token',
    name: 'SonarQube token',
    risk: 'Analyses projects and reads their code and findings, as its owner.',
    keywords: ['squ_', 'sqp_', 'sqa_'],
    pattern: /sq[aup]_[0-9a-f]{40}/g,
    confidence: 'high',
    env: 'SONAR_TOKEN',
    revoke: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
    source: 'https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens',
    entropy: 2.8,
    examples: {
      match: ['mvn sonar:sonar -Dsonar.token=sqp_{hex:40}', 'SONAR_TOKEN=squ_{hex:40}', 'sqa_{hex:40}'],
      noMatch: ['squ_{hex:12}', 'squ_{0*40}'],
    },
  },
]
