import { expect, it } from 'vitest'
import { kubernetesSecret } from '../../src/detect/kubernetes-secret.ts'
import { fakeSecret } from '../support/fake-secret.ts'
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
