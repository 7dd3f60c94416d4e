import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(RULES)
const isReported = (path: string, line: string) =>
  detect({ path, text: `${fakeSecret(line)}\n` }).some(({ verdict }) => verdict !== 'dismissed')

it.each([
  ['COMMIT_EDITMSG', 'Also from the cleanup pass: collapse sizes to a single comparison'],
  ['schema.graphql', '  password: String!'],
  ['schema.graphql', '  secrets: [String!]!'],
  ['src/consts.go', 'JWTSecretKey           = "JWTSecret"'],
  ['src/store_test.go', 'Describe("Basic Operations", func() {'],
  ['src/user_test.go', 'actual, err := repo.FindByUsernameWithPassword("aDmIn")'],
  ['e2e/auth_test.go', 'Expect(authenticate("admin", "wrong").Code)'],
  ['src/login.test.ts', "login('ada', 'incorrect-password')"],
  ['docs/seeds.md', 'the login is the role, its password `asdfasdfasdf` unless'],
])('%s: %s is no word about a secret', (path, line) => {
  expect(isReported(path, line)).toBe(false)
})

it.each([
  ['COMMIT_EDITMSG', 'the password: hunter2real to the server'],
  ['docs/seeds.md', 'password: correcthorse'],
  ['config/app.yml', 'password: Strings!9'],
  ['src/consts.go', 'JWTSecretKey           = "{b62:32}"'],
  ['src/store_test.go', 'Authorization: Basic YXBpOmtleS03bEtwMlE='],
  ['src/user_test.go', 'repo.FindByUsernameWithPassword("{b62:16}")'],
  ['src/login.ts', "const password = 'asdf{b62:8}'"],
])('%s: %s is', (path, line) => {
  expect(isReported(path, line)).toBe(true)
})
