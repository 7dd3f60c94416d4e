import { writeFileSync } from 'node:fs'
import type { Finding, scan as Scan } from '../../src/index.ts'
import { type TempRepo, tempRepo } from '../support/temp-repo.ts'
import { installedAwks } from './awks.ts'
import { createHookDriver, type HookDriver } from './hook-driver.ts'
import { pathOf, writeBatch, writeEnvFiles } from './sample-batch.ts'
import type { StagedSample } from './staged-sample.ts'

const { scan }: { scan: typeof Scan } = await import('../../dist/index.js' as string)

/** What the shipped engine and the shipped hook said of a sample. */
export interface Answer<S extends StagedSample> {
  readonly sample: S
  readonly findings: readonly Finding[]
  /** Which awk the hook ran with, and whether it started the engine; null where it was not asked. */
  readonly hook: { readonly awk: string; readonly started: boolean } | null
}

/** Holds the shipped hook against the shipped engine. */
export interface Differential {
  /**
   * Asks the engine about each sample, and the hook about those of which the engine reports something and a few others;
   * the awks take turns.
   */
  ask<S extends StagedSample>(samples: Iterable<S>, see: (answer: Answer<S>) => void): Promise<void>
}

/** So many samples are put into Git and scanned at once. */
const BATCH = 100

/** Of so many samples with nothing to report the hook is asked about one, for a hook that always starts the engine proves nothing. */
const ONE_OTHER_IN = 10

/** A repository for the engine, and one for the hook with each awk. */
interface Lane {
  readonly repo: TempRepo
  readonly drivers: readonly HookDriver[]
}

/**
 * Makes the repositories; they go when the test ends.
 * @param hooks the folder of the hooks: those of this package if left out, null for none
 */
export async function createDifferential(hooks?: string | null): Promise<Differential> {
  const lanes = await Promise.all([createLane(hooks), createLane(hooks)]) // the hook of one runs beside the engine of the other
  return {
    async ask(samples, see) {
      const source = samples[Symbol.iterator]()
      await Promise.all(lanes.map((lane) => work(lane, source, see)))
    },
  }
}

async function createLane(hooks?: string | null): Promise<Lane> {
  const repo = await tempRepo()
  await repo.write('.git/info/exclude', Buffer.from('.env\n'))
  const awks = hooks === null ? [] : installedAwks()
  const drivers = await Promise.all(
    awks.map(async (awk) => createHookDriver(await tempRepo(), awk, repo.root, hooks ?? undefined)),
  )
  return { repo, drivers }
}

async function work<S extends StagedSample>(lane: Lane, source: Iterator<S>, see: (answer: Answer<S>) => void) {
  for (let batch = take(source); batch.length; batch = take(source))
    for (const answer of await askLane(lane, batch)) see(answer)
}

function take<S>(source: Iterator<S>): S[] {
  const batch: S[] = []
  while (batch.length < BATCH) {
    const { value, done } = source.next()
    if (done) break
    batch.push(value)
  }
  return batch
}

async function askLane<S extends StagedSample>({ repo, drivers }: Lane, samples: S[]): Promise<Answer<S>[]> {
  const { all, each } = await writeBatch(repo.root, repo.env, samples)
  for (const { root } of [repo, ...drivers]) writeEnvFiles(root, samples)
  writeFileSync(repo.path('.git/HEAD'), `${all.head}\n`)
  const { findings, skipped } = await scan({ cwd: repo.root, env: repo.env })
  if (skipped.length) throw new Error(`the engine skipped ${skipped[0]?.path}: ${skipped[0]?.reason}`)
  const answers: Answer<S>[] = samples.map((sample, at) => ({
    sample,
    findings: findings.filter(({ path }) => path.startsWith(pathOf('', at))),
    hook: null,
  }))
  const asked = answers.flatMap(({ findings }, at) => (findings.length || at % ONE_OTHER_IN === 0 ? [at] : []))
  await Promise.all(
    drivers.map(async (driver, turn) => {
      for (const at of asked.filter((_, position) => position % drivers.length === turn)) {
        const started = await driver.startsEngine(each[at] as (typeof each)[0])
        answers[at] = { ...(answers[at] as Answer<S>), hook: { awk: driver.awk.name, started } }
      }
    }),
  )
  return answers
}
