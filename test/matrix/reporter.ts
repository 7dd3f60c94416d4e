import { readFile, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'
import { type Outcome, PAGE, RESULTS, type Results, renderPage } from './page.ts'
import { SCENARIOS } from './ways.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** The tools that a test ran, as `pnpm 12.21.0`. */
    tools?: string[]
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Keeps what each test did, and writes the page from it. Tests that were not part of this run keep what they had. */
export default class CompatibilityReporter implements Reporter {
  /** Whether only tests of some names were asked for, so that a skipped one may not have been meant. */
  #isFiltered = false

  onInit(vitest: Vitest): void {
    this.#isFiltered = Boolean(vitest.config.testNamePattern)
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const outcomes = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => this.#outcomeOf(module, test)),
    )
    if (outcomes.length === 0) return
    const before: Results = JSON.parse(await readFile(RESULTS, 'utf8'))
    const tests = { ...before.tests, ...Object.fromEntries(outcomes) }
    const named = new Set(SCENARIOS.flatMap(({ tests }) => tests))
    const kept = Object.entries(tests).filter(([name]) => named.has(name))
    const results = { machine: await machine(), tests: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) }
    await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
    await writeFile(PAGE, renderPage(SCENARIOS, results))
  }

  /** Nothing for a test that a filter left out. */
  #outcomeOf(module: TestModule, test: TestCase): [string, Outcome][] {
    const name = `${relative(ROOT, module.moduleId)} > ${test.fullName}`
    const result = test.result()
    const tools = test.meta().tools ?? []
    if (result.state === 'passed') return [[name, { state: 'works', tools }]]
    if (result.state === 'failed') return [[name, { state: 'fails', tools }]]
    if (result.state !== 'skipped' || (this.#isFiltered && !result.note)) return []
    return [[name, { state: 'not run', tools, why: result.note ?? 'its tool is not on the machine' }]]
  }
}

async function machine(): Promise<string> {
  const { stdout } = await execa('git', ['--version'])
  return `Node ${process.versions.node}, Git ${stdout.replace(/^git version /, '')}, ${process.platform} ${process.arch}`
}
