import { readdirSync } from 'node:fs'
import type { Examples } from '../../src/rules/rule.ts'
import { fakeSecret } from '../support/fake-secret.ts'

/** Every example of every rule that must match, with the rule's id. */
export async function examples(): Promise<{ id: string; text: string }[]> {
  return (await exampleTemplates()).map(({ id, template }) => ({ id, text: fakeSecret(template) }))
}

/** The same as templates of `fakeSecret`. */
export async function exampleTemplates(): Promise<{ id: string; template: string }[]> {
  const folder = new URL('../../src/rules/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const modules: Record<string, unknown>[] = await Promise.all(files.map((name) => import(new URL(name, folder).href)))
  const tables = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (name.endsWith('Examples') ? [value as Examples] : [])),
  )
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(([id, { match }]) => match.map((template) => ({ id, template }))),
  )
}
