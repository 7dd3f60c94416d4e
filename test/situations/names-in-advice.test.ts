import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

/** The texts of the fixes for the only finding in a file. */
async function advice(path: string, template: string): Promise<string[]> {
  const repo = await tempRepo()
  await repo.stage(path, fakeSecret(template))
  const [finding] = (await repo.scan()).findings
  return ((finding?.fixes ?? []) as { text: string }[]).map(({ text }) => text)
}

it.each([
  ['env.sh', 'export REDIS_URL=redis://default:{b62:16}@r.acme.io:6379\n', 'REDIS_URL=<the value>'],
  ['a.ts', 'const CLERK_WEBHOOK_SIGNING_SECRET = "whsec_{b64:32}"\n', 'CLERK_WEBHOOK_SIGNING_SECRET=<the value>'],
  ['c.sh', 'export DASHSCOPE_API_KEY=sk-{hex:32}\n', 'DASHSCOPE_API_KEY=<the value>'],
  ['d.ts', 'const XOR_SECRET_KEY = "{hex:32}";\n', 'XOR_SECRET_KEY=<the value>'],
  ['e.py', 'cfg = {"BILLING_STRIPE_KEY": "sk_live_{b62:24}"}\n', 'BILLING_STRIPE_KEY=<the value>'],
  ['f.ts', 'stripe("sk_live_{b62:24}")\n', 'STRIPE_SECRET_KEY=<the value>'],
])('N73: %s: %s: the variable is called as on the line: %s', async (path, template, expected) => {
  expect(await advice(path, template)).toContain(expected)
})

it('N73: no page of another provider for a format that several share', async () => {
  const pages = async (path: string, template: string) =>
    (await advice(path, template)).filter((text) => text.startsWith('https://'))
  expect(await pages('a.ts', 'const CLERK_WEBHOOK_SIGNING_SECRET = "whsec_{b64:32}"\n')).toEqual([])
  expect(await pages('c.sh', 'export DASHSCOPE_API_KEY=sk-{hex:32}\n')).toEqual([])
  expect(await pages('a.ts', 'const STRIPE_WEBHOOK_SECRET = "whsec_{b64:32}"\n')).toEqual([
    'https://dashboard.stripe.com/webhooks',
  ])
  expect(await pages('c.sh', 'export DEEPSEEK_API_KEY=sk-{hex:32}\n')).toEqual([
    'https://platform.deepseek.com/api_keys',
  ])
})
