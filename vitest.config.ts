import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most tests start real Git and real Node and wait for them, on machines that are busy with other things.
    maxWorkers: availableParallelism() + 1,
    isolate: false, // no test changes what another one imports, and to import it anew for each file takes a third of the time
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
