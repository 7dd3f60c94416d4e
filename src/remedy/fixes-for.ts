import type { BareFinding, Fix } from '../finding.ts'

/** The ways out of a finding, the best first. */
export function fixesFor(finding: BareFinding): Fix[] {
  const command = `npx hushkey allow ${finding.fingerprint} --reason "..."`
  return [{ kind: 'allow', text: 'accept it, if it is no secret', command }]
}
