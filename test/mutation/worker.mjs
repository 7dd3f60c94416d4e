// Runs tests with one mutant after another. Started by mutation.mjs, which talks to it in messages.
import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import * as words from '@vitest/runner'
import { startTests } from '@vitest/runner'
import fc from 'fast-check'
import { expect } from './expect.mjs'

const script = new Script(readFileSync(process.argv[2], 'utf8'), {
  filename: 'tests.mjs',
  importModuleDynamically: (name) => import(name),
})
const vitest = { ...words, expect, vi: { setConfig() {} } }
// Random values that are the same for each mutant: what kills it once, kills it again.
fc.configureGlobal({ seed: 1 })

process.on('message', async (message) => {
  process.send(await run(message))
})
process.on('disconnect', () => process.exit())
process.send({ ready: true })

/**
 * @param {{ mutant?: string, hitLimit?: number, coverage?: boolean, files: [string, readonly string[] | undefined][] }} task
 *   test files, each with the names of the tests that are to run, or all of them
 */
async function run({ mutant, hitLimit, coverage, files }) {
  const results = []
  let imports
  for (const [path, names] of files) {
    if (!imports || coverage) imports = await fresh({ mutant, hitLimit })
    const result = await runFile(path, names && new Set(names), imports, Boolean(coverage))
    results.push(result)
    if (mutant !== undefined && result.failed.length > 0) break
  }
  return { results }
}

/** New modules, among which `mutant` is switched on. */
async function fresh({ mutant, hitLimit }) {
  const start = { activeMutant: mutant }
  if (hitLimit) Object.assign(start, { hitCount: 0, hitLimit })
  globalThis.__stryker__ = start
  let files
  await script.runInThisContext()(
    (name) => (name === 'vitest' ? vitest : import(name)),
    (given) => {
      files = given
    },
  )
  return files
}

async function runFile(path, names, imports, coverage) {
  const result = { path, failed: [], times: {}, covered: {} }
  const stryker = globalThis.__stryker__
  stryker.mutantCoverage = { static: {}, perTest: {} }
  const runner = {
    config: {
      root: process.cwd(),
      setupFiles: [],
      passWithNoTests: true,
      allowOnly: true,
      sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
      maxConcurrency: 1,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      retry: 0,
      tags: [],
      strictTags: false,
    },
    importFile: () => imports[path](),
    onBeforeRunTask(test) {
      const isOut = names && !names.has(nameOf(test))
      if (isOut || (!coverage && result.failed.length > 0)) test.mode = 'skip'
      else stryker.currentTestId = nameOf(test)
    },
    onAfterRunTask(test) {
      stryker.currentTestId = undefined
      if (test.result) result.times[nameOf(test)] = test.result.duration ?? 0
      if (test.result?.state === 'fail') result.failed.push([nameOf(test), test.result.errors?.[0]?.message])
    },
  }
  const [file] = await startTests([path], runner)
  if (file.result?.state === 'fail' && result.failed.length === 0) result.failed.push(['', errorIn(file)])
  if (coverage) result.covered = stryker.mutantCoverage
  return result
}

/** Why a file failed without a test that did: it could not be imported, or what stands around its tests failed. */
function errorIn(task) {
  return task.result?.errors?.[0]?.message ?? task.tasks?.map(errorIn).find(Boolean)
}

function nameOf(test) {
  return test.suite && test.suite !== test.file ? `${nameOf(test.suite)} > ${test.name}` : test.name
}
