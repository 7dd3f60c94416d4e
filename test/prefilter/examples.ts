import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'

/** Every example of every rule that must match, with the rule's id. */
export function examples(): { id: string; text: string }[] {
  return exampleTemplates().map(({ id, template }) => ({ id, text: fakeSecret(template) }))
}

/** The same as templates of `fakeSecret`. */
export function exampleTemplates(): { id: string; template: string }[] {
  return RULES.flatMap(({ id, examples }) => examples.match.map((template) => ({ id, template })))
}
