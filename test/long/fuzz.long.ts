import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { randomOf } from '../support/seed.ts'
import { feed } from './feed.ts'
import { runGuided } from './guided.ts'
import { createMutator } from './mutate.ts'
import { TARGETS } from './targets.ts'

/** `HUSHKEY_FUZZ=0.1` for a tenth of the inputs. */
const SHARE = Number(process.env.HUSHKEY_FUZZ ?? 1)

const EXAMPLES = RULES.flatMap(({ examples: { match, noMatch } }) => [...match, ...noMatch]).map(fakeSecret)

function seedsOf(name: string): readonly string[] {
  const { seeds = [] } = TARGETS[name] ?? {}
  return name === 'the engine' ? [...EXAMPLES, ...seeds] : seeds
}

describe('hostile text, mutated', () => {
  it.each(Object.entries(TARGETS))('%s', async (name, target) => {
    const mutator = createMutator(randomOf(name), seedsOf(name))
    const count = Math.ceil(target.count * SHARE)
    let slowest = 0
    for (let done = 0; done < count; done++) {
      const { took } = await feed(target, mutator.next(), mutator)
      slowest = Math.max(slowest, took)
    }
    console.log(`${name}: ${count} inputs, the slowest took ${slowest.toFixed(1)} ms`)
  })
})

describe('hostile text, guided by the code that it reaches', () => {
  it.each(Object.entries(TARGETS).filter(([, { guided }]) => guided))('%s', async (name, target) => {
    const { inputs, kept, reached, first, slowest } = await runGuided(name, seedsOf(name), target.guided * SHARE)
    console.log(
      `${name}, guided: ${inputs} inputs, ${kept} kept because they reached something new, ` +
        `${first} blocks, counts and findings grew to ${reached}, the slowest took ${slowest.toFixed(1)} ms`,
    )
    expect(reached).toBeGreaterThan(first)
  })
})
