import { expect, it } from 'vitest'
import { adviceOf } from '../../../src/fix/plan/advice-of.ts'
import { tempRepo } from '../../support/temp-repo.ts'

const ALLOW = { kind: 'allow', text: 'false alarm?', command: 'npx hushkey allow x' }

it.each([
  [[{ kind: 'log', text: 'log that it is set' }, ALLOW], 'log that it is set'],
  [
    [
      { kind: 'public', text: 'revoke it now' },
      { kind: 'encrypt', text: 'encrypt it', command: 'npx e' },
    ],
    'encrypt it: npx e',
  ],
  [[{ kind: 'revoke', text: 'https://a.example' }, ALLOW], 'it has to be fixed by hand'],
])('what a person is advised to do themselves: %j', (fixes, advice) => {
  expect(adviceOf({ fixes })).toBe(advice)
})

it('fix says it of plain values in an encrypted env file, and changes nothing', async () => {
  const repo = await tempRepo()
  const text = `DOTENV_PUBLIC_KEY="03{hex:64}"\nAPI_KEY="encrypted:{b64:120}"\nDB_PASSWORD={b62:20}\n`
  await repo.stage('.env', text)
  const { stdout } = await repo.hushkey('fix', '--yes')
  expect(stdout).toContain('encrypt the values that are plain: npx --yes @dotenvx/dotenvx encrypt -f .env')
  expect(await repo.git('diff', '--name-only')).toBe('')
})
