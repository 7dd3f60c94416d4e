import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Campaigns: bounded, repeatable by the seed that each prints (`HUSHKEY_SEED=… npm run test:long`). */
export default defineConfig({
  test: {
    include: ['test/long/**/*.long.ts'],
    maxWorkers: Math.max(1, availableParallelism() - 1),
    testTimeout: 30 * 60_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
})
