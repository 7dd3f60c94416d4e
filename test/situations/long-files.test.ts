import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { tempRepo } from '../support/temp-repo.ts'

const LINES = 900
/** Lines between two secrets: with them, the parts in which a file is read end now here, now there. */
const between = (at: number) => `// ${'plain words of a comment, '.repeat(20 + (at % 7))}\n`

it('N05: of a file that is read in parts each secret is found once, wherever the parts meet', async () => {
  const repo = await tempRepo()
  const lines = Array.from({ length: LINES }, (_, at) => {
    const secret =
      at % 3 === 0
        ? `const password${at} = '${fakeSecret('{b62:22}')}'\n`
        : at % 3 === 1
          ? `const stripe${at} = new Stripe('${fakeSecret('sk_live_{b62:24}')}')\n`
          : `const token${at} =\n  '${fakeSecret('{b62:32}')}'\n`
    return `${secret}${between(at)}`
  })
  await repo.stage('src/long.js', lines.join(''))
  const { findings } = await repo.scan()
  const expected = lines.map((_, at) => lines.slice(0, at).join('').split('\n').length + (at % 3 === 2 ? 1 : 0))
  expect(findings.map(({ line }) => line).sort((one, other) => Number(one) - Number(other))).toEqual(expected)
})
