import type { BareFinding, Fix } from '../finding.ts'
import type { Facts } from './facts.ts'
import { frameworkOf } from './project/framework.ts'
import { withoutPublicPrefix } from './variable-for.ts'

/** A secret's variable under a prefix by which bundlers copy it into what browsers get: the prefix goes. */
export function publicNameFixes(finding: BareFinding, facts: Facts): Fix[] {
  const { path, name } = finding
  const own = withoutPublicPrefix(name ?? '')
  const place = frameworkOf(facts.projectFor(path))?.backend
  const rename = {
    kind: 'rename-variable',
    text: `${own}, without the prefix${place ? `, and read it in ${place}` : ''}`,
  }
  return facts.isTemplate(path) && facts.fixCommand ? [{ ...rename, command: facts.fixCommand }] : [rename]
}
