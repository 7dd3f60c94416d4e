import { readdirSync } from 'node:fs'
import type { Examples } from '../../src/rules/rule.ts'

const folder = new URL('../../src/rules/', import.meta.url)

/** The examples of every rule, by id, as they stand beside the rules. */
export async function allExamples(): Promise<Examples> {
  const examples: Record<string, Examples[string]> = {}
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    for (const value of Object.values(await import(new URL(file, folder).href)))
      if (isExamples(value)) Object.assign(examples, value)
  }
  return examples
}

function isExamples(value: unknown): value is Examples {
  const [first] = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : []
  return typeof first === 'object' && first !== null && 'match' in first && 'noMatch' in first
}
