import { expect, it } from 'vitest'
import { parseConfig } from '../../src/config/parse/parse-config.ts'
import { RULE_IDS } from '../../src/scan/decide/create-checker.ts'
import { AWKS } from './awks.ts'
import { fires } from './fires.ts'

const ENTRY = '{ "fingerprint": "abcdefghijklmnop", "reason": "it\'s \\"x\\" {[" }'

const SOUND = [
  '{}',
  '{}\n',
  '{\n  "$schema": "./x.json", // https://a.example "of it\n  "allow": [\n  ]\n}\n',
  `{\r\n  "allow": [\r\n    // why\r\n    ${ENTRY},\r\n    ${ENTRY.replace('abc', 'abd')},\r\n  ]\r\n}\r\n`,
  '{ "version": 1, "localEnv": false,\n"rules": { "twilio": "off", }, "paths": { "a/**": { "blockOn": "low" } } }',
]

const BROKEN = [
  '',
  'blockOn: none\n',
  '{ "blockOn": "low"',
  '{ "blockOn": "low" }}',
  '{ "blockOn": "low" "version": 1 }',
  '{ "blockOn": low }',
  '{ blockOn: "low" }',
  "{ 'blockOn': 'low' }",
  '{ "blockOn" }',
  '{ "allow": [ "a": 1 ] }',
  '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n',
  '[]x',
]

/** Lines in a comment that look like those behind the configuration. */
const DISGUISED = [':change', 'HEAD:package.json missing\n:change', `blob\n${'0'.repeat(40)} missing\n:change`].map(
  (lines) => `{ /*\n${lines}\n*/ "customRules": [] }\n`,
)

it.each(AWKS)('N03: a configuration that is no JSON is for the engine, which says so (%s)', async (...awk) => {
  const ask = (configs: readonly string[]) =>
    fires(
      configs.map((config) => ({ path: 'a.ts', text: 'export const answer = 42\n', config })),
      awk,
    )
  expect(await ask(SOUND)).toEqual(SOUND.map(() => false))
  expect(await ask(BROKEN)).toEqual(BROKEN.map(() => true))
  expect(await ask(DISGUISED)).toEqual(DISGUISED.map(() => true))
})

it('the samples are what they are called', async () => {
  for (const text of SOUND) await parseConfig(text, 'f', RULE_IDS)
  for (const text of BROKEN) await expect(parseConfig(text, 'f', RULE_IDS), text).rejects.toThrow()
})
