import { expect, it } from 'vitest'
import { fingerprint } from '../../src/fingerprint.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { inOneLine } from '../support/in-one-line.ts'
import { tempRepo } from '../support/temp-repo.ts'

const KEY = fakeSecret('sk_live_{b62:24}')

it('N10: what an older set of rules found as something else blocks again, and says which entry allowed it', async () => {
  const repo = await tempRepo()
  const old = await fingerprint('generic-api-key', KEY)
  await repo.stage(
    '.hushkeyrc.json',
    Buffer.from(`{ "allow": [\n  { "fingerprint": "${old}", "reason": "of the docs" }\n] }`),
  )
  await repo.stage('a.js', `new Stripe('${KEY}')\n`)
  const { exitCode, stdout, stderr } = await repo.hushkey()
  expect(exitCode).toBe(1)
  expect(inOneLine(stdout + stderr)).toContain(
    '.hushkeyrc.json:2: this entry allows this secret in a.js as generic-api-key, but it is now found as stripe-secret-key (“of the docs”)',
  )
  const now = await fingerprint('stripe-secret-key', KEY)
  await repo.stage(
    '.hushkeyrc.json',
    Buffer.from(`{ "allow": [{ "fingerprint": "${now}", "reason": "of the docs" }] }`),
  )
  const again = await repo.hushkey()
  expect(again.exitCode).toBe(0)
  expect(again.stdout + again.stderr).not.toContain('now found as')
})
