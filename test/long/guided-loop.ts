import { Session } from 'node:inspector'
import { text as textFrom } from 'node:stream/consumers'
import { randomOf } from '../support/seed.ts'
import { feed } from './feed.ts'
import { createMutator } from './mutate.ts'
import { TARGETS, type Target } from './targets.ts'

const AT_ONCE = 10

// A program: takes the name of a target, its seeds and a count on its standard input, and prints what `Guided` holds.
const { name, seeds, count } = JSON.parse(await textFrom(process.stdin))
const coverage = startCoverage()
const mutator = createMutator(randomOf(name), seeds, 0.8)
const seen = new Set<number | string>()
const seenTogether = new Set<number>()
const totals = { inputs: 0, kept: 0, first: 0, reached: 0, slowest: 0 }
for (const seed of seeds.slice(0, 2000)) await runs(seed)
totals.first = seen.size
while (totals.inputs < count) {
  // Asking what ran takes longer than most inputs: several at once, and one by one only where they reached something.
  const inputs = Array.from({ length: AT_ONCE }, mutator.next)
  const found: string[] = []
  for (const input of inputs) found.push(...(await feeds(input)))
  const isNew = [...coverage().map((block) => adds(seenTogether, block)), ...found.map((one) => !seen.has(one))]
  if (!isNew.includes(true)) continue
  for (const input of inputs) {
    if (!(await runs(input))) continue
    mutator.keep(input)
    totals.kept++
  }
}
console.log(JSON.stringify({ ...totals, reached: seen.size }))

/** Whether an input alone reaches a block for the first time, runs one more often than any before, or has something new found. */
async function runs(input: string): Promise<boolean> {
  const found = await feeds(input)
  return [...found, ...coverage()].map((one) => adds(seen, one)).includes(true)
}

async function feeds(input: string): Promise<readonly string[]> {
  const { took, found } = await feed(TARGETS[name] as Target, input, mutator)
  totals.inputs++
  totals.slowest = Math.max(totals.slowest, took)
  return found
}

function adds<Item>(set: Set<Item>, item: Item): boolean {
  const { size } = set
  return set.add(item).size > size
}

/** Counts blocks with V8's own coverage. @returns what ran since the last call: a number for each block and step of its count */
function startCoverage(): () => number[] {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return () => {
    const blocks: number[] = []
    session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error
      const scripts = answer.result.filter(({ url }) => url === import.meta.url)
      for (const { ranges } of scripts.flatMap(({ functions }) => functions))
        for (const { startOffset, count: times } of ranges)
          if (times) blocks.push(startOffset * 32 + Math.floor(Math.log2(times)))
    })
    return blocks
  }
}
