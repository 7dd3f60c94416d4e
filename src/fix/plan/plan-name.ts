import { addNames } from '../../env-files/env-example.ts'
import type { Finding } from '../../finding.ts'
import { FIXED, type Outcome, type Planning } from './planning.ts'

/** A variable that the code reads and no template names gets its line in the template. */
export async function planName({ draft, facts }: Planning, { path, names }: Finding): Promise<Outcome> {
  await draft.edit(facts.templateFor(path), 'template', (text) =>
    addNames(
      text,
      names.map((name) => ({ name, heading: [] })),
    ),
  )
  return FIXED
}
