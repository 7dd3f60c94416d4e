import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { CLEAN_LINE, KEY_LINE } from '../support/samples.ts'
import { createDifferential } from './differential.ts'
import { findDisagreements } from './disagreements.ts'

vi.setConfig({ testTimeout: 300_000 }) // many processes, one after another

it('a hook that looks at nothing is found out, with as little as it takes and the numbers that make it again', async () => {
  const hooks = mkdtempSync(join(tmpdir(), 'hushkey-hooks-'))
  onTestFinished(() => rmSync(hooks, { recursive: true }))
  writeFileSync(join(hooks, 'pre-commit'), 'exit 0\n')
  const lines = CLEAN_LINE.repeat(20)
  const changes = [`${lines}${KEY_LINE}${lines}`, `${lines}${CLEAN_LINE}`].map((after, number) => ({
    ...{ number, path: 'src/a.ts', before: lines, after },
    beside: [{ path: 'b.ts', before: null, after: CLEAN_LINE }],
  }))
  const { samples, missed, shown } = await findDisagreements(await createDifferential(hooks), changes, 42)
  expect({ samples, missed }).toEqual({ samples: 2, missed: 1 })
  expect(shown[0]).toMatch(
    /^HUSHKEY_SEED=42 HUSHKEY_SAMPLE=0 \([\w-]+\): stripe-secret-key\n"src\/a\.ts" \(new\)\n\+sk_live_\w{16,24}$/,
  )
})

it('a hook that cannot go on has not passed anything, and is no answer', async () => {
  const hooks = mkdtempSync(join(tmpdir(), 'hushkey-hooks-'))
  onTestFinished(() => rmSync(hooks, { recursive: true }))
  writeFileSync(join(hooks, 'pre-commit'), 'echo no engine >&2\nexit 2\n')
  const change = { path: 'src/a.ts', before: null, after: KEY_LINE }
  const differential = await createDifferential(hooks)
  await expect(differential.ask([change], () => {})).rejects.toThrow(/the hook ended with 2 \([\w-]+\): no engine/)
})
