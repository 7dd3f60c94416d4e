import { expect, it } from 'vitest'
import { tidyMemory } from '../../src/scan/tidy-memory.ts'

it('gives back what was read, again and again, and leaves no trace in the program', async () => {
  const read = 1000
  const tidy = tidyMemory(10 * read)
  let gone = 0
  const registry = new FinalizationRegistry(() => gone++)
  for (let at = 0; at < 100; at++) {
    registry.register(
      Array.from({ length: read }, () => at),
      at,
    )
    tidy(read)
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(gone).toBeGreaterThan(50)
  expect('gc' in globalThis).toBe(false)
})

it('does so first after half as much, since much was read to list the files', async () => {
  const tidy = tidyMemory(1000)
  let gone = 0
  const registry = new FinalizationRegistry(() => gone++)
  for (let at = 0; at < 100; at++)
    registry.register(
      Array.from({ length: 10 }, () => at),
      at,
    )
  await new Promise((resolve) => setImmediate(resolve))
  tidy(500)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(gone).toBeGreaterThan(50)
})
