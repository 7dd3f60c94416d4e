import type { Declaration } from '../../remedy/code/env-modules/env-reader.ts'
import { readText } from '../file-text.ts'
import type { Planning } from './planning.ts'

/**
 * Whether a variable can be declared in a module of the project.
 * @returns why not, or null where both what is staged and what is on the disk can get it
 */
export async function whyUndeclared({ draft }: Planning, { path, add }: Declaration, variable: string) {
  const { before } = await draft.file(path)
  if (!before.index) return `${path} is not in Git: stage it (git add), then run fix again`
  for (const bytes of [before.index, before.disk]) {
    if (bytes && add(readText(bytes).text, variable) === null)
      return `name ${variable} in ${path} by hand, and read it from there`
  }
  return null
}

/** Declares all variables that the code reads through modules of the project. */
export async function declareVariables({ draft, declared }: Planning): Promise<void> {
  for (const { path, add, variable } of declared.values())
    await draft.edit(path, 'code', (text) => add(text, variable) ?? text)
}
