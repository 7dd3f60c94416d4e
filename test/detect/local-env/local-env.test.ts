import { expect, it } from 'vitest'
import { createLocalEnvSearch } from '../../../src/detect/local-env/local-env.ts'
import type { LocalEnvValue } from '../../../src/detect/types.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const LONG = fakeSecret('{b62:40}')
const PASSWORD = fakeSecret('{lower:5}{digit:3}-{upper:3}!')

/** What is found in `text` when the local env file says `name=value`, as offsets. */
function found(name: string, value: string, text: string): number[] {
  const values: LocalEnvValue[] = [{ name, value, path: '.env.local' }]
  return createLocalEnvSearch(values)({ path: 'src/a.ts', text }).map(({ match }) => {
    expect(text.slice(match.start, match.end)).toBe(match.secret)
    return match.start
  })
}

it('says whose value it is, and never the value', () => {
  const search = createLocalEnvSearch([{ name: 'STRIPE_SECRET_KEY', value: LONG, path: '.env' }])
  const [judged] = search({ path: 'src/pay.ts', text: `pay("${LONG}")` })
  expect(judged).toMatchObject({ verdict: 'high', name: 'STRIPE_SECRET_KEY', origin: '.env' })
  expect(judged?.match.rule.id).toBe('local-env-value')
  expect(judged?.evidence).toEqual(['this is the value of STRIPE_SECRET_KEY in your .env'])
})

it.each([
  ['in quotes', `a("${LONG}")`],
  ['alone on a line', `\n${LONG}\n`],
  ['in an URL', `https://x.test/hook/${LONG}/go`],
  ['behind an escape', `"\\n${LONG}"`],
  ['behind a percent code', `?key%3D${LONG}&a=b`],
  ['twice', `${LONG} ${LONG}`],
])('finds a long random value under any name: %s', (_, text) => {
  expect(found('ANYTHING', LONG, text).length).toBe(text.split(LONG).length - 1)
})

it.each([
  ['a fragment of a longer token', `x${LONG}`, 0],
  ['a fragment, cut behind', `${LONG}9`, 0],
  ['part of a kebab-case token', `${LONG}-more`, 0],
  ['other letter case', LONG.toLowerCase(), 0],
])('does not find %s', (_, text, count) => {
  expect(found('API_KEY', LONG, text)).toHaveLength(count)
})

it('finds a password on a mysql command line', () => {
  expect(found('DB_PASSWORD', PASSWORD, `mysql -uroot -p${PASSWORD} shop`)).toHaveLength(1)
})

it('finds a value of several lines, as it stands and escaped', () => {
  const value = `${LONG}\n${PASSWORD}`
  expect(found('SIGNING_SECRET', value, `a\n${value}\n`)).toHaveLength(1)
  expect(found('SIGNING_SECRET', value, `"${value.replace('\n', '\\n')}"`)).toHaveLength(1)
})

it('finds a connection string, and its password alone', () => {
  const url = `postgres://shop:${PASSWORD}@db.test:5432/shop`
  expect(found('DATABASE_URL', url, `connect('${url}')`)).toHaveLength(2)
  expect(found('DATABASE_URL', url, `connect({ password: '${PASSWORD}' })`)).toHaveLength(1)
})

it.each([
  ['NODE_ENV', 'development'],
  ['DB_PASSWORD', 'admin123'],
  ['DB_PASSWORD', 'Password1!'],
  ['DB_PASSWORD', 'postgres'],
  ['APP_SECRET', 'development'],
  ['APP_SECRET', 'my-super-secret-key'],
  ['API_KEY', 'your_api_key_here'],
  ['API_KEY', 'xxxxxxxxxxxxxxxx'],
  ['API_SECRET', 'localhost:3000'],
  ['TOKEN_SECRET', 'true'],
  ['SECRET_KEY', '1234567890'],
  ['SECRET_KEY', '/run/secrets/key'],
  ['SESSION_SECRET', 'https://login.example.com/oauth/authorize'],
  ['SMTP_PASSWORD', 'dev@shop.test'],
  ['DATABASE_URL', 'postgres://postgres:postgres@localhost:5432/dev'],
  ['REDIS_URL', 'redis://localhost:6379'],
  ['STRIPE_PRICE_ID', fakeSecret('price_{b62:24}')],
  ['NEXT_PUBLIC_API_KEY', LONG],
  ['COMMIT_SHA', fakeSecret('{hex:40}')],
  ['CACHE_TAG', fakeSecret('{=uuid}')],
  ['APP_NAME', 'my-wonderful-application-2'],
])('never looks for %s=%s', (name, value) => {
  expect(found(name, value, `a "${value}" b`)).toEqual([])
})

it('costs nothing without local env files', () => {
  expect(createLocalEnvSearch([])({ path: 'a', text: LONG })).toEqual([])
})

/** What is found of six values in a text, and where. */
const searchSix = createLocalEnvSearch([
  { name: 'API_KEY', value: 'Kx9#mQ2v', path: '.env' },
  { name: 'OTHER_KEY', value: 'Kx9#mQ2v', path: '.env2' },
  { name: 'SIGN_KEY', value: '#mQ2vKx9#', path: '.env' },
  { name: 'LONG_KEY', value: 'Kx9mQ2vLpR7wZt4NcY8b'.repeat(4), path: '.env' },
  { name: 'LONGER_KEY', value: `${'Kx9mQ2vLpR7wZt4NcY8b'.repeat(4)}-tail`, path: '.env' },
  { name: 'UML_KEY', value: 'Kx9#mQ2vä', path: '.env' },
])

it.each([
  ['"Kx9#mQ2v"', 'API_KEY of .env @1-9'],
  ['xKx9#mQ2v', 'nothing'],
  ['-Kx9#mQ2v', 'nothing'],
  ['Kx9#mQ2vx', 'nothing'],
  ['Kx9#mQ2v-', 'nothing'],
  ['\\xKx9#mQ2v', 'nothing'],
  ['%3Kx9#mQ2v', 'nothing'],
  ['x-pKx9#mQ2v', 'nothing'],
  ['kx9#mQ2v', 'nothing'],
  [`${'Kx9mQ2vLpR7wZt4NcY8b'.repeat(4)}-tai`, 'nothing'],
  ['Kx9mQ2vLpR7wZt4NcY8b'.repeat(3), 'nothing'],
  ['Kx9#mQ2v.', 'API_KEY of .env @0-8'],
  ['Kx9#mQ2vä', 'API_KEY of .env @0-8'],
  ['\\nKx9#mQ2v', 'API_KEY of .env @2-10'],
  ['\\bKx9#mQ2v', 'API_KEY of .env @2-10'],
  ['%3dKx9#mQ2v', 'API_KEY of .env @3-11'],
  [' -pKx9#mQ2v', 'API_KEY of .env @3-11'],
  ['x#mQ2vKx9#x', 'SIGN_KEY of .env @1-10'],
  ['#mQ2vKx9#-', 'SIGN_KEY of .env @0-9'],
  ['Kx9mQ2vLpR7wZt4NcY8b'.repeat(4), 'LONG_KEY of .env @0-80'],
  [`${'Kx9mQ2vLpR7wZt4NcY8b'.repeat(4)}-tail`, 'LONGER_KEY of .env @0-85'],
  ['Kx9#mQ2v Kx9#mQ2v', 'API_KEY of .env @0-8 ¦ API_KEY of .env @9-17'],
])('%s: %s', (text, expected) => {
  const found = searchSix({ path: 'a', text }).map(({ match, name, origin }) => {
    return `${name} of ${origin} @${match.start}-${match.end}`
  })
  expect(found.join(' ¦ ') || 'nothing').toBe(expected)
})
