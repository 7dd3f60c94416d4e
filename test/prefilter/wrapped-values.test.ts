import { expect, it } from 'vitest'
import { fakeSecret } from '../support/fake-secret.ts'
import { WRAPPED_VALUES } from '../support/wrapped-values.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const TABLES = [
  { path: 'users.csv', text: 'email,password,role\nme@host.io,{b62:12},admin\n' },
  { path: 'users.csv', text: 'email,password\na@host.io,x\nb@host.io,{b62:12}\n', old: new Set([0, 1]) },
  { path: 'export.tsv', text: 'name\tlogin_password\nme\t{b62:12}\n' },
]

it.each(AWKS)('whatever stands around a literal, and the columns of a table, start the engine (%s)', async (...awk) => {
  const samples = [...WRAPPED_VALUES.map(([path, line]) => ({ path, text: `${line}\n` })), ...TABLES].map((sample) => ({
    ...sample,
    text: fakeSecret(sample.text),
  }))
  const answers = await fires(samples, awk)
  expect(samples.filter((_, at) => !answers[at])).toEqual([])
})
