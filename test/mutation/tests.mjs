import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A test that takes longer without any mutant, in milliseconds, is only used for the file that it belongs to. */
const SLOW = 300
/** What a mutant may take beyond ten times of what its tests take without it, and then once more, three times as long. */
const TIMEOUT_MS = 5000
const MAX_TIMEOUT_MS = 20_000
/** How often a mutant may be reached, measured by how often it is without any: beyond, it loops. */
const HITS = 200

/** The test file that is named like a file of the source. */
export function sameName(path) {
  return path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts')
}

/** Tests in a process of their own. */
export class Tests {
  /**
   * @param {string} bundle path of what `bundleTests` made
   * @param {readonly string[]} files the tests in it
   * @param {readonly import('./instrument.mjs').Mutant[]} mutants
   * @param {(path: string) => string} testOf the test file that belongs to a file of the source
   * @param {boolean} isOwn whether only that one is used
   */
  constructor(bundle, files, mutants, testOf, isOwn) {
    this.testOf = testOf
    this.isOwn = isOwn
    this.bundle = bundle
    this.files = files
    this.mutants = mutants
  }

  /** Runs all tests without any mutant: which of them reach which mutant? @throws when one fails */
  async cover() {
    const { results } = await this.#ask({ coverage: true, files: this.files.map((path) => [path]) }, 600_000)
    const failed = results.flatMap(({ path, failed }) => failed.map((each) => `${path}: ${each.join(': ')}`))
    if (failed.length > 0) throw new Error(`Without any mutant these fail already:\n${failed.join('\n')}`)
    this.runs = results
  }

  /** @returns {Promise<'killed' | 'survived' | 'no coverage' | 'timeout'>} */
  async against(mutant) {
    const { id } = mutant
    const { files, cost } = this.#reaching(mutant)
    if (files.length === 0) return 'no coverage'
    const hitLimit = HITS * Math.max(1000, ...this.runs.map(({ covered }) => hits(covered, id)))
    for (const factor of [1, 3]) {
      const wait = factor * Math.min(TIMEOUT_MS + 10 * cost, MAX_TIMEOUT_MS)
      const answer = await this.#ask({ mutant: id, hitLimit, files }, wait)
      if (answer) return answer.results.some(({ failed }) => failed.length > 0) ? 'killed' : 'survived'
    }
    return 'timeout'
  }

  stop() {
    this.worker?.kill('SIGKILL')
    this.worker = undefined
  }

  /**
   * The tests that reach a mutant: those named like its file first, then the quick ones. One that is reached while
   * modules are loaded (a constant) is used by what else stands in its file, and where nothing does, by anything.
   */
  #reaching({ id, fileName }) {
    const isLoaded = this.runs.some(({ covered }) => covered.static[id])
    const beside = isLoaded ? this.mutants.filter((each) => each.fileName === fileName).map((each) => each.id) : [id]
    const isConstant = !this.runs.some(({ covered }) =>
      Object.values(covered.perTest).some((counts) => hasAny(counts, beside)),
    )
    const own = this.testOf(fileName)
    const used = this.isOwn ? this.runs.filter(({ path }) => path === own) : this.runs
    const runs = used.flatMap(({ path, times, covered }) => {
      const names = Object.keys(times)
        .filter((name) => (isConstant ? covered.static[id] : hasAny(covered.perTest[name], beside)))
        .filter((name) => path === own || times[name] < SLOW)
      return names.length > 0 ? [{ path, names, cost: timeOf(names, times) }] : []
    })
    runs.sort((a, b) => Number(b.path === own) - Number(a.path === own) || a.cost - b.cost)
    return { files: runs.map(({ path, names }) => [path, names]), cost: runs.reduce((sum, { cost }) => sum + cost, 0) }
  }

  /** @returns {Promise<any>} nothing where the answer does not come in time */
  async #ask(task, milliseconds) {
    this.worker ??= await started(this.bundle)
    const { worker } = this
    const answer = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(undefined), milliseconds)
      worker.once('message', (message) => {
        clearTimeout(timer)
        resolve(message)
      })
      worker.once('exit', () => {
        clearTimeout(timer)
        // Out of memory, or an error in the tests' process: no test could pass.
        resolve({ results: [{ failed: [['', 'the process ended']] }] })
      })
      worker.once('error', reject)
      worker.send(task)
    })
    worker.removeAllListeners()
    if (!answer || worker.exitCode !== null || worker.signalCode !== null) this.stop()
    return answer
  }
}

function timeOf(names, times) {
  return names.reduce((sum, name) => sum + times[name], 0)
}

function hasAny(counts, ids) {
  return Boolean(counts) && ids.some((id) => counts[id])
}

function hits({ static: loaded, perTest }, id) {
  return [loaded, ...Object.values(perTest)].reduce((sum, counts) => sum + (counts[id] ?? 0), 0)
}

async function started(bundle) {
  const worker = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), [bundle], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise((resolve) => worker.once('message', resolve))
  return worker
}
