import { join } from 'node:path'
import { addToEnv, freeName } from '../../env-files/env-value.ts'
import type { BareFinding, Finding } from '../../finding.ts'
import type { Repository } from '../../git/repository.ts'
import type { Spot } from '../../remedy/code/spot.ts'
import { type CodeRemedy, IN_PIECES } from '../../remedy/code-remedy.ts'
import type { CodeAdvice, Facts } from '../../remedy/facts.ts'
import { variableFor } from '../../remedy/variable-for.ts'
import type { RuleInfo } from '../../rules/rule-info.ts'
import { readIfPlain } from './read-if-plain.ts'
import { remedyFor } from './remedy-for.ts'

/** No path: what goes to a store that only people write to. */
const STORE = '\0'

/**
 * What is to be done about each finding in code, and the name of its variable: where several values want one name, or
 * the env file has another value for it, they get the names that `hushkey fix` gives them.
 */
export async function codeAdvice(
  repository: Repository,
  spots: ReadonlyMap<Finding, Spot | null>,
  facts: Facts,
  ruleInfo: (rule: string) => RuleInfo,
): Promise<(finding: BareFinding) => CodeAdvice | undefined> {
  const advice = new Map<BareFinding, CodeAdvice>()
  const envTexts = new Map<string, string>()
  for (const [finding, spot] of spots) {
    const rule = ruleInfo(finding.rule)
    const remedy = spot
      ? await remedyFor(repository, finding, rule, spot, facts.projectFor(finding.path))
      : inPieces(variableFor(finding, rule))
    if (remedy.kind !== 'replace')
      advice.set(finding, { remedy, variable: 'variable' in remedy ? remedy.variable : '' })
    else {
      const { wanted, fixed, replacement } = remedy
      const envFile = replacement.store ? STORE : (replacement.envFile ?? facts.envFileFor(finding.path))
      const known =
        envTexts.get(envFile) ?? (replacement.store ? '' : await readIfPlain(join(repository.root, envFile)))
      const name = fixed ? wanted : freeName(known ?? '', wanted, replacement.value)
      envTexts.set(envFile, addToEnv(known ?? '', name, replacement.value) ?? known ?? '')
      advice.set(finding, { remedy, variable: name })
    }
  }
  return (finding) => advice.get(finding)
}

function inPieces(variable: string): CodeRemedy {
  return { kind: 'by-hand', variable, refused: IN_PIECES }
}
