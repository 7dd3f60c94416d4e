import { expect, it } from 'vitest'
import { kubernetesSecret } from '../../../src/detect/decode/kubernetes-secret.ts'
import { fakeSecret } from '../../support/fake-secret.ts'
import { readingsIn } from './readings.ts'

const HEAD = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ntype: Opaque\n'

it.each([
  [`${HEAD}data:\n  password: {=base64:s3cr3t-x}\n`, ['password: "s3cr3t-x"']],
  [
    `${HEAD}data:\n  db: {=base64:s3cr3t-x}\n  username: {=base64:admin}\n`,
    ['db_secret: "s3cr3t-x"', 'username: "admin"'],
  ],
  [`${HEAD}data:\n  password: "{=base64:s3cr3t-x}"\n`, ['password: "s3cr3t-x"']],
  [`${HEAD}data:\n  password: |\n    {=base64:s3cr3t-x}\n`, ['password: "s3cr3t-x"']],
  [`${HEAD}data:\n  app.env: {=base64:A=one\nB=two\n}\n`, ['A=one\nB=two']],
  [`${HEAD}stringData:\n  db: s3cr3t-x\n`, ['db_secret: "s3cr3t-x"']],
  [`data:\n  password: {=base64:s3cr3t-x}\nkind: Secret\n`, ['password: "s3cr3t-x"']],
  ['{"kind": "Secret", "data": {"password": "{=base64:s3cr3t-x}"}}', ['password: "s3cr3t-x"']],
  [`${HEAD}data:\n  key: {b64:44}\n`, []],
  ['kind: SecretStore\ndata:\n  password: {=base64:s3cr3t-x}\n', []],
  ['kind: ConfigMap\ndata:\n  password: {=base64:s3cr3t-x}\n', []],
  [`${HEAD}---\nkind: ConfigMap\ndata:\n  password: {=base64:s3cr3t-x}\n`, []],
])('%j', (template, readings) => {
  expect(readingsIn(kubernetesSecret, fakeSecret(template), 'secret.yaml')).toEqual(readings)
})

/** Each form once, with its nearest neighbours that are none. */
it.each([
  ['kind: Secret\ndata:\n  db: {=base64:s3cr3t-x}', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\ndata:\n  db: {=base64:s3cr3t-x}\nx: {=base64:not-this}', 'db_secret: "s3cr3t-x"'],
  [
    'kind: Secret\ndata:\n  db: {=base64:s3cr3t-x}\n\n  pw: {=base64:s3cr3t-x}\n',
    'db_secret: "s3cr3t-x" ¦ pw_secret: "s3cr3t-x"',
  ],
  [
    'kind: Secret\ndata:\n  db: {=base64:s3cr3t-x}\r\n\r\n  pw: {=base64:s3cr3t-x}\r\n',
    'db_secret: "s3cr3t-x" ¦ pw_secret: "s3cr3t-x"',
  ],
  ['kind: Secret\ndata:   \n  db: {=base64:s3cr3t-x}\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\ndata:\r\n  db: {=base64:s3cr3t-x}\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\ndata: x\n  db: {=base64:s3cr3t-x}\n', 'nothing'],
  ['kind: Secret\nxdata:\n  db: {=base64:s3cr3t-x}\n', 'nothing'],
  ['kind: Secret\n  data:\n    db: {=base64:s3cr3t-x}\n  x: {=base64:s3cr3t-x}', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\n  data:\n  db: {=base64:s3cr3t-x}\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  db: s3cr3t-x\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  db: "s3cr3t-x"\n', 'db_secret: "s3cr3t-x"'],
  ["kind: Secret\nstringData:\n  db: 's3cr3t-x'\n", 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  db: s3c\n', 'nothing'],
  ['kind: Secret\nstringData:\n  db: s3cr\n', 'db_secret: "s3cr"'],
  ['kind: Secret\nstringData:\n  db: |\n    s3cr3t-x\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  db: >-\n    s3cr3t-x\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  db: |+  \r\n    s3cr3t-x\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  "db": s3cr3t-x\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  db.a-b_c: s3cr3t-x\n', 'db.a-b_c_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  db:s3cr3t-x\n', 'nothing'],
  ['kind: Secret\nstringData:\n  db:   s3cr3t-x\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  users: s3cr3t-x\n', 'users_secret: "s3cr3t-x"'],
  ['kind: Secret\nstringData:\n  tls.key: s3cr3t-x\n', 'tls.key: "s3cr3t-x"'],
  ['kind: Secret\ndata:\n  db: s3cr3t-x\n', 'nothing'],
  ['kind: Secret\ndata:\n  db: {=base64:a}\n', 'nothing'],
  ['kind: Secret\ndata:\n  db: czNjcjN0LXg\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret\ndata:\n  db: czNjcjN0LXg===\n', 'nothing'],
  ['kind: Secret\ndata:\n  db: AAECAw==\n', 'nothing'],
  ['kind: Secret\ndata:\n  a.env: {=base64:A=1\nB=2}\n', 'A=1\nB=2'],
  ['kind: Secret\ndata:\n  a.env: {=base64:A=1\n\n}\n', 'a.env_secret: "A=1"'],
  ['kind: "Secret"\ndata:\n  db: {=base64:s3cr3t-x}\n', 'db_secret: "s3cr3t-x"'],
  ['{"kind":"Secret","data":{"db":"{=base64:s3cr3t-x}"}}', 'db_secret: "s3cr3t-x"'],
  [
    '{"kind": "Secret", "data" : {"db": "{=base64:s3cr3t-x}"}, "x": {"y": "{=base64:s3cr3t-x}"}}',
    'db_secret: "s3cr3t-x"',
  ],
  [
    '{"kind": "Secret", "stringData": {"db": "s3cr3t-x", "pw": "t3cr3t-x"}}',
    'db_secret: "s3cr3t-x" ¦ pw_secret: "t3cr3t-x"',
  ],
  ['{"kind": "Secret", "data": {"db": "{=base64:s3cr3t-x}"', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret   \ndata:\n  db: {=base64:s3cr3t-x}\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secrets\ndata:\n  db: {=base64:s3cr3t-x}\n', 'nothing'],
  ['kind: Secret, x\ndata:\n  db: {=base64:s3cr3t-x}\n', 'db_secret: "s3cr3t-x"'],
  ['kind: Secret x\ndata:\n  db: {=base64:s3cr3t-x}\n', 'nothing'],
  ['data:\n  db: {=base64:s3cr3t-x}\nkind: Secret', 'db_secret: "s3cr3t-x"'],
  ['data:\n  db: {=base64:s3cr3t-x}\n---\nkind: Secret\n', 'nothing'],
  ['kind: Secret\n---\ndata:\n  db: {=base64:s3cr3t-x}\n', 'nothing'],
  [
    'kind: Secret\ndata:\n  db: {=base64:s3cr3t-x}\n---\nkind: Secret\ndata:\n  pw: {=base64:s3cr3t-x}\n',
    'db_secret: "s3cr3t-x" ¦ pw_secret: "s3cr3t-x"',
  ],
  ['kind: Secret\nkind: Secret\ndata:\n  db: {=base64:s3cr3t-x}\n', 'db_secret: "s3cr3t-x"'],
  [
    'kind: Secret\ndata:\n  db: {=base64:s3cr3t-x}\nstringData:\n  pw: t3cr3t-x\n',
    'db_secret: "s3cr3t-x" ¦ pw_secret: "t3cr3t-x"',
  ],
])('%j: %j', (template, expected) => {
  expect(readingsIn(kubernetesSecret, fakeSecret(template), 'secret.yaml').join(' ¦ ') || 'nothing').toBe(expected)
})

it.each(
  'user username user-name host hostname host-name port url endpoint email mail type region name namespace ca.crt tls.crt database dbname db-name id keyid key-id client-id clientid enabled level mode version USER'.split(
    ' ',
  ),
)('%s is no secret by itself', (name) => {
  const text = `kind: Secret\nstringData:\n  ${name}: s3cr3t-x\n`
  expect(readingsIn(kubernetesSecret, text, 'secret.yaml')).toEqual([`${name}: "s3cr3t-x"`])
})

it('says how it was read, and that the decoded value counts and not what it looked like', () => {
  const read = (text: string) => kubernetesSecret.read(text, [text.indexOf('Secret') + 6], 'secret.yaml')
  expect(read(fakeSecret('kind: Secret\ndata:\n  db: {=base64:s3cr3t-x}\n'))).toMatchObject([
    { how: 'decoded from an entry of a Kubernetes Secret', instead: true },
  ])
  expect(read('kind: Secret\nstringData:\n  db: s3cr3t-x\n')).toMatchObject([
    { how: 'an entry of a Kubernetes Secret' },
  ])
})
