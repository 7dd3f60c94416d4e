import { templateNames } from '../../env-files/env-example.ts'
import type { Finding } from '../../finding.ts'
import { publicNameFixes } from '../../remedy/public-name.ts'
import { withoutPublicPrefix } from '../../remedy/variable-for.ts'
import { FIXED, type Outcome, type Planning } from './planning.ts'

/** A secret under a public prefix: in a template its variable loses the prefix and keeps its value; code is for people. */
export async function planPublicName({ draft, facts }: Planning, finding: Finding): Promise<Outcome> {
  const { path, name } = finding
  const [advice] = publicNameFixes(finding, facts)
  if (!facts.isTemplate(path) || name === null) return { reason: `call it ${advice?.text}` }
  await draft.edit(path, 'template', (text) => renamed(text, name, withoutPublicPrefix(name)))
  return FIXED
}

/** The line of a variable under its new name; none where the template has that name already. */
function renamed(text: string, old: string, name: string): string {
  const line = new RegExp(`^([ \\t]*(?:export[ \\t]+)?)${old}(?=[ \\t]*=)`, 'gm')
  if (!templateNames(text).has(name)) return text.replace(line, `$1${name}`)
  return text.replace(new RegExp(`${line.source}.*(?:\\r?\\n|$)`, 'gm'), '')
}
