import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import type { Judged } from '../../src/detect/types.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const detect = createDetector(RULES)

/** Rules of which another one says the same or more about some of their examples. */
const SIBLINGS: Readonly<Record<string, string>> = {
  'ifttt-webhook-url': 'ifttt-webhook-key',
  'azure-logic-app-url': 'microsoft-flow-webhook-url',
  'npmrc-auth': 'npm-legacy-token',
  'hardhat-account-key': 'ethereum-private-key',
  'web-framework-signing-key': 'nextauth-secret',
  'truenas-login-key': 'truenas-api-key',
  'baidu-map-key': 'baidu-cloud-secret-key',
  'bamboohr-api-key': 'bamboo-access-token',
  'openai-compatible-key': 'moonshot-api-key',
  'mysql-password-hash': 'sql-identified-by-password',
  'ngrok-token': 'ngrok-command-token',
  'gradle-credentials-password': 'generic-password',
}

/** The ids of the rules that report something in `template`. */
function reported(template: string): string[] {
  const judged = detect({ path: 'src/sample.ts', text: fakeSecret(template) })
  const isSeen = ({ verdict, match, evidence }: Judged) =>
    verdict !== 'dismissed' || evidence.includes(match.rule.publishable ?? '')
  return judged.filter(isSeen).map(({ match }) => match.rule.id)
}

it.each(RULES.map(({ id, examples }) => [id, examples] as const))(
  'among all rules %s is the one that names its examples',
  (id, { match }) => {
    for (const template of match) {
      const ids = reported(template)
      expect(ids.includes(id) || ids.includes(SIBLINGS[id] ?? ''), `${template}: ${ids.join(', ')}`).toBe(true)
    }
  },
)
