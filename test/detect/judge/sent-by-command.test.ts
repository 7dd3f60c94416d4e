import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { httpAuth } from '../../../src/rules/generic/http-auth.ts'
import { fakeSecret } from '../../support/fake-secret.ts'

const detect = createDetector(httpAuth)
const BEARER = 'Authorization: Bearer {b62:40}'

function verdictIn(path: string, text: string): string | undefined {
  return detect({ path, text: fakeSecret(text) })[0]?.verdict
}

it.each([
  ['README.md', `curl -H "${BEARER}" https://api.acme.io/v1/users`],
  ['docs/api.rst', `    $ curl -X POST https://api.acme.io/v1/users \\\n      -d '{}' \\\n      -H '${BEARER}'`],
  ['README.md', 'http GET https://api.acme.io/v1 "Authorization: Token {hex:40}"'],
  ['README.md', 'wget --header "X-Api-Key: {hex:32}" https://api.acme.io/export.csv'],
  ['src/client.ts', `// curl -H "${BEARER}" https://api.acme.io/v1/users`],
])('a command in %s that sends an issued value to a host which exists has worked: %#', (path, text) => {
  expect(verdictIn(path, text)).toBe('medium')
})

it.each([
  ['a host of documentation', 'README.md', `curl -H "${BEARER}" https://api.example.com/v1/users`],
  ['the own machine', 'README.md', `curl -H "${BEARER}" http://localhost:3000/v1/users`],
  ['the own network', 'README.md', `curl -H "${BEARER}" http://10.0.0.5/v1/users`],
  ["the reader's host", 'README.md', `curl -H "${BEARER}" https://your-instance.acme.io/v1/users`],
  ['a variable as host', 'README.md', `curl -H "${BEARER}" https://$HOST/v1/users`],
  ['no command', 'README.md', `The header is \`${BEARER}\`, see https://api.acme.io/docs`],
  ['another command, below', 'README.md', `${BEARER}\n\ncurl https://api.acme.io/v1/users`],
  ['a test', 'test/api.md', `curl -H "${BEARER}" https://api.acme.io/v1/users`],
])('%s leaves a warning', (_, path, text) => {
  expect(verdictIn(path, text)).toBe('low')
})

it('what is short or reads like words was made up', () => {
  expect(verdictIn('README.md', 'curl -H "Authorization: Bearer {b62:16}" https://api.acme.io/v1')).toBe('low')
  expect(verdictIn('README.md', 'curl -H "Authorization: Bearer abcdef1234567890abcdef" https://api.acme.io/v1')).toBe(
    'dismissed',
  )
})
