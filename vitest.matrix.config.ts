import { defineConfig } from 'vitest/config'
import { ROADS } from './test/matrix/ways.ts'

/** `npm run test:matrix`: real tools out of the registries, one after another, and docs/compatibility.md from them. */
export default defineConfig({
  test: {
    include: [...new Set(ROADS.flatMap(({ tests }) => tests.map((name) => name.split(' > ')[0] as string)))],
    globalSetup: ['test/matrix/pack-once.ts'],
    reporters: ['default', './test/matrix/reporter.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
})
