import { defineConfig } from 'vitest/config'
import { SCENARIOS } from './test/matrix/ways.ts'

/** `npm run test:matrix`: real tools out of the registries, one after another, and docs/compatibility.md from them. */
export default defineConfig({
  test: {
    // Programs that `fix` changed are no way to run hushkey: the page does not list them.
    include: [
      ...new Set(SCENARIOS.flatMap(({ tests }) => tests.map((name) => name.split(' > ')[0] as string))),
      'test/matrix/remedy.matrix.ts',
      'test/matrix/remedy-formatters.matrix.ts',
    ],
    globalSetup: ['test/matrix/pack-once.ts'],
    reporters: ['default', './test/matrix/reporter.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
})
