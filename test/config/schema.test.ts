import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { configShape } from '../../src/config/parse/config-shape.ts'

const FILE = new URL('../../schema/hushkeyrc.schema.json', import.meta.url)

/** Written anew by `UPDATE_SCHEMA=1 npx vitest run test/config/schema.test.ts`, then `npm run fix:format`. */
it('the published JSON Schema is what the config is checked by', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hushkey configuration (.hushkeyrc.json)',
    // Editors that know these two (VS Code) stop complaining.
    allowComments: true,
    allowTrailingCommas: true,
    ...configShape([], () => 0).schema,
  }
  if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`)
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(schema)
})
