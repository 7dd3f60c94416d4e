import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { RULES } from '../../../src/rules/index.ts'
import { fakeSecret } from '../../support/fake-secret.ts'
import { WRAPPED_VALUES } from '../../support/wrapped-values.ts'

const detect = createDetector(RULES)

const stops = (path: string, text: string) =>
  detect({ path, text: `${fakeSecret(text)}\n` }).some(({ verdict }) => verdict === 'high' || verdict === 'medium')

it.each(WRAPPED_VALUES)('stops in %s: %s', (path, text) => {
  expect(stops(path, text)).toBe(true)
})

it.each([
  ['src/login.tsx', 'const label = isPassword ? "Hide it" : "Show it"'],
  ['src/api.lua', 'local token = [[token]]'],
  ['src/login.rb', 'password = ENV.fetch("DB_PASSWORD") { raise }'],
  ['src/api.rs', 'let api_key = env::var("API_KEY").unwrap_or("".to_string());'],
  ['src/map.tsx', '<Map apiKey={props.apiKey} />'],
  ['config/app.yml', 'db_password: Password1234'],
  ['config/app.yml', 'db_password: Testing2024'],
])('does not stop in %s: %s', (path, text) => {
  expect(stops(path, text)).toBe(false)
})
