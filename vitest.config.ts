import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Most tests start real Git and real Node, on machines that are busy with other things.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
