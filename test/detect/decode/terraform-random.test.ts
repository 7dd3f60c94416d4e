import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)

const found = (template: string) =>
  detect({ path: 'terraform.tfstate', text: fakeSecret(template) })
    .filter(({ verdict }) => verdict === 'medium')
    .map(({ match }) => match.secret)

const resource = (type: string, result: string) => `{
      "type": "${type}",
      "name": "db",
      "instances": [{ "attributes": { "length": 20, "result": "${result}", "special": false } }]
    }`

it('passwords that Terraform has made are found in its state, each with its resource', () => {
  expect(found(`${resource('random_password', '{b62:20}')},${resource('random_password', '{b62:24}')}`)).toHaveLength(2)
  expect(found(resource('random_password', '{b62:20}').replaceAll(/\s/g, ''))).toHaveLength(1)
})

it('what it made for names is silent', () => {
  expect(found(resource('random_pet', '{b62:20}'))).toEqual([])
})
