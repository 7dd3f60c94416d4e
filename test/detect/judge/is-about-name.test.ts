import { expect, it } from 'vitest'
import { createDetector } from '../../../src/detect/detect.ts'
import { previewOf } from '../../../src/detect/finding-of.ts'
import { RULES } from '../../../src/rules/index.ts'

const detect = createDetector(RULES)

it.each([
  ['public-env-secret', 'VITE_DB_PASSWORD=\n', 'VITE_DB_PASSWORD'],
  ['logged-secret', 'console.log(process.env.DB_PASSWORD)\n', 'process.env.DB_PASSWORD'],
])('%s shows the name, which is no secret', (rule, text, name) => {
  const found = detect({ path: 'src/a.js', text }).find(({ match }) => match.rule.id === rule)
  expect(found && previewOf(found.match)).toBe(name)
})
