import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDetector } from '../../src/detect/detect.ts'
import type { Spans } from '../../src/detect/spans.ts'
import type { Judged } from '../../src/detect/types.ts'
import { RULES } from '../../src/rules/index.ts'
import { fakeSecret } from '../support/fake-secret.ts'

const detect = createDetector(RULES)

/** Blocks that are found, in one line or in several, each in its own way; and what stands between. */
const BLOCKS = [
  'const stripe = "sk_live_{b62:24}"',
  'password = "{b62:20}"',
  'password = (\n  "{b62:10}"\n  + "{b62:12}"\n)',
  'api_token:\n  {b62:32}',
  'DB_PASSWORD=\n{b62:24}',
  '-----BEGIN RSA PRIVATE KEY-----\n{b64:64}\n{b64:64}\n{b64:64}\n{b64:64}\n-----END RSA PRIVATE KEY-----',
  'data: {=base64:DATABASE_URL=postgres://admin:kX9vQ2mL7pR4tZ8w@db.acme.io/app}',
  'kind: Secret\ndata:\n  password: {=base64:kX9vQ2mL7pR4tZ8w}',
  'name,password\nadmin,{b62:16}\nroot,{b62:16}',
  'aws_access_key_id = AKIA{A36:16}\naws_secret_access_key = {b64:40}',
  'https%3A%2F%2Fuser%3A{b62:16}%40db.acme.io',
  '"""',
  'export const answer = 42',
  '',
  '}',
].map(fakeSecret)

const text = fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 12 }).map((blocks) => blocks.join('\n'))

function linesOf(source: string): Spans {
  const ends = [...source.matchAll(/\n|$/g)].map(({ index }) => index + 1)
  return ends.map((end, at) => [ends[at - 1] ?? 0, end] as const)
}

it('finds what touches the wanted lines as if all of the text were wanted', () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('a.py', 'a.yaml', 'a.txt', 'a.csv'),
      fc.infiniteStream(fc.boolean()),
      (source, path, picks) => {
        const wanted = linesOf(source).filter(() => picks.next().value)
        const identities = (judged: readonly Judged[]) =>
          judged
            .filter(
              ({ verdict, match: { start, end } }) =>
                verdict !== 'dismissed' && wanted.some(([from, to]) => start < to && end > from),
            )
            .map(({ verdict, match: { rule, start, end } }) => `${rule.id} ${verdict} ${start} ${end}`)
        const found = identities(detect({ path, text: source, wanted }))
        expect(found).toEqual(expect.arrayContaining(identities(detect({ path, text: source }))))
      },
    ),
    { numRuns: 500 },
  )
})

it('finds nothing on lines that are not wanted, however many rules fit there', () => {
  const source = BLOCKS.join('\n')
  expect(detect({ path: 'a.py', text: source }).length).toBeGreaterThan(7)
  expect(detect({ path: 'a.py', text: source, wanted: [] })).toEqual([])
})
