import { describe, expect, it } from 'vitest'
import { quotedValues } from '../../build/prefilter/quoted-values.ts'
import { fakeSecret } from '../support/fake-secret.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'
import { isReported } from './reported.ts'

/** Values in quotes that the engine dismisses, whatever their name is; with `@` for the quote. */
const HARMLESS = [
  '@{{ .Values.token }}@',
  '@Bearer {{ token }}@',
  '@Bearer ${token}@',
  '@#{token}-x@',
  '@$(cat token)@',
  '@<%= token %>@',
  '@$token@',
  '@$DB_PASSWORD/x@',
  '@<your token>@',
  '@Bearer <token>@',
  '@{token}@',
  '@[token]@',
  '@__TOKEN__@',
  '@%TOKEN%@',
  '@password@',
  '@String@',
  '@one-time-code@',
  '@invalid-token@',
  '@wrong password@',
  '@your_api_key@',
  '@^1.0.12@',
  '@Password: @',
  '@/auth/logout@',
  '@./token/view.js@',
  '@https://example.com/token?x=y@',
  '@Bearer @ + x',
]

/** How a name and a value stand together; `%` is the value. */
const WAYS = [
  'const token = %',
  'x = { secret: %, other: 3 }',
  'login(user, password=%)',
  "set('password', %)",
  'x.setToken(%)',
  'if (password == %) {',
  'secret, err := open(%)',
  'token = env("X_TOKEN", %)',
  'const secret = x.secret || %',
  'const secret = isNew ? % : other',
  '<a name="password" value=%>',
  'the password is %',
]

const PATHS = ['src/a.ts', 'src/a.py', 'deploy/a.yml']
const inQuotes = (text: string) => ['"', "'", '`'].map((quote) => text.replaceAll('@', () => quote))
const lines = HARMLESS.flatMap(inQuotes).flatMap((value) => WAYS.map((way) => way.replace('%', () => value)))

const BOUND = [
  '<a :key="child.id" :folder="child" />',
  '<a v-bind:token="user?.token" />',
  '<a :secret="!hidden">',
].map((line) => ({ path: 'src/A.vue', text: `${line}\n` }))

describe('values in quotes that are surely none', () => {
  it('are none for the engine', () => {
    expect(
      PATHS.flatMap((path) => lines.map((line) => ({ path, text: `${line}\n` })))
        .filter(isReported)
        .map(({ text }) => text),
    ).toEqual([])
  })

  it('nor are attributes that a framework evaluates', () => {
    expect(BOUND.filter(isReported)).toEqual([])
  })

  it.each(AWKS)('do not start it (%s)', async (...awk) => {
    const code = HARMLESS.flatMap(inQuotes).map((value) => ({ path: 'src/a.ts', text: `const token = ${value}\n` }))
    code.push(...BOUND)
    const answers = await fires(code, awk)
    expect(code.filter((_, at) => answers[at]).map(({ text }) => text)).toEqual([])
  })
})

/** A secret beside one of these: as the next argument, in the same list, between what looks like their quotes. */
const BESIDE = [
  'auth("password", "{b62:24}")',
  'x = { "token": "{{ x }}", "secret": "{b62:24}" }',
  'getenv("API_TOKEN", "{b62:24}")',
  'f("{{ token }}", password="{b62:24}")',
  'f("token", {{ x }}, password = "{b62:24}")',
  "f('token=', 'password', secret = '{b62:24}')",
  '<input type="password" value="{b62:24}">',
  '<password a="{{ x }}">{b62:24}</password>',
  'x = "it is " + password + "token"; secret = "{b62:24}"',
  'token = "token" ; password = "{b62:24}" # "',
  'token = `Bearer {b62:24}`',
  'token = "Bearer {b62:24}"',
  'token = "$x{b62:24}"',
  'token = "/{b62:40}"',
  'token = "https://me:{b62:24}@example.com"',
  'token = "invalid-{b62:24}"',
  'token = "{b62:24}" + x',
  'token = "\'{b62:24}\'"',
  'token = "{b62:24}{"',
  'token = isNew ? key : "{b62:24}"',
] as const

it.each(AWKS)('secrets beside them start it (%s)', async (...awk) => {
  const samples = PATHS.flatMap((path) => BESIDE.map((line) => ({ path, text: `${fakeSecret(line)}\n` })))
  const reported = samples.filter(isReported)
  expect(reported.length).toBeGreaterThan(samples.length * 0.8)
  const answers = await fires(reported, awk)
  expect(reported.filter((_, at) => !answers[at]).map(({ text }) => text)).toEqual([])
})

it('these functions fit into every awk', () => {
  expect(Math.max(...quotedValues().map(({ length }) => length))).toBeLessThan(8190)
})
