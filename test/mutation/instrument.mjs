import { readFileSync } from 'node:fs'
import { createInstrumenter } from '@stryker-mutator/instrumenter'

/**
 * Puts every mutant of some files into their text, each behind a switch.
 *
 * @param {readonly string[]} paths
 * @param {readonly string[]} withoutMutators Stryker's names of what is not wanted
 * @returns {Promise<{ texts: Map<string, string>, mutants: Mutant[] }>} a mutant that a comment `// Stryker disable`
 *   takes out has a `statusReason`
 * @typedef {{ id: string, fileName: string, mutatorName: string, replacement: string, statusReason?: string,
 *   location: { start: { line: number, column: number }, end: { line: number, column: number } } }} Mutant
 */
export async function instrument(paths, withoutMutators) {
  const files = paths.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }))
  const options = { ignorers: [], excludedMutations: withoutMutators, plugins: null }
  const { files: instrumented, mutants } = await createInstrumenter(injector).instrument(files, options)
  return { texts: new Map(instrumented.map(({ name, content }) => [name, content])), mutants }
}

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn, error: console.error }

/** The little of Stryker's dependency injection that the instrumenter asks for: a logger, and what it provides itself. */
const injector = {
  provided: { logger: silent },
  provideValue(token, value) {
    return { ...this, provided: { ...this.provided, [token]: value } }
  },
  injectClass(Class) {
    return new Class(...Class.inject.map((token) => this.provided[token]))
  },
}
