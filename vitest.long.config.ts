import { randomInt } from 'node:crypto'
import { defineConfig } from 'vitest/config'

const seed = process.env.HUSHKEY_SEED ?? String(randomInt(2 ** 31))
process.stdout.write(`HUSHKEY_SEED=${seed}\n`)

/** Campaigns, one after another: bounded, repeatable by the seed (`HUSHKEY_SEED=… npm run test:long`). docs/trust.md lists them. */
export default defineConfig({
  test: {
    include: ['test/long/**/*.long.ts'],
    env: { HUSHKEY_SEED: seed },
    fileParallelism: false, // what is measured in them are times, too
    testTimeout: 30 * 60_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
})
