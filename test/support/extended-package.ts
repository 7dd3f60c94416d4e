import { fakeSecret } from './fake-secret.ts'
import type { TempRepo } from './temp-repo.ts'

/** What an organisation's package says in the tests. */
export const ORGANISATION = {
  blockOn: 'high',
  rules: { 'generic-password': 'low' },
  env: { allow: ['ci/test.env'], deny: ['*.secrets'] },
  customRules: [
    {
      id: 'acme-token',
      keywords: ['acme_'],
      confidence: 'high',
      pattern: 'acme_[a-z0-9]{20}',
      examples: { match: ['acme_0123456789abcdefghij'] },
    },
  ],
}

/** A line that the organisation's own rule finds. */
export const ACME_LINE = fakeSecret("export const token = 'acme_{a36:20}'\n")

/** Writes a package into `node_modules`, as a package manager leaves it there. Git does not see it. */
export async function installPackage(
  repo: TempRepo,
  config: unknown = ORGANISATION,
  { name = '@acme/hushkey-config', version = '1.0.0', file = 'hushkeyrc.json' } = {},
): Promise<void> {
  const folder = `node_modules/${name}`
  await repo.write('node_modules/.gitignore', '*\n')
  await repo.write(`${folder}/package.json`, JSON.stringify({ name, version }))
  await repo.write(`${folder}/${file}`, typeof config === 'string' ? config : JSON.stringify(config, null, 2))
}

/** The part of `package-lock.json` that names the package. */
export function lockFile(version: string, integrity = 'sha512-one'): string {
  const name = '@acme/hushkey-config'
  const packages = {
    '': { devDependencies: { [name]: '^1.0.0', hushkey: '^1.0.0' } },
    [`node_modules/${name}`]: { version, resolved: 'https://registry.example/x.tgz', integrity },
  }
  return `${JSON.stringify({ lockfileVersion: 3, packages }, null, 2)}\n`
}
